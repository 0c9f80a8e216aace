import type { Severity } from '../../diagnostic/severity.ts'
import type { Project } from '../../project/project.ts'
import { printExpr } from '../../promql/print.ts'
import type { LabelEntry, Rule } from '../../rules/rule-file.ts'
import { canCollide, type OutputSeries, outputSeries } from './output-series.ts'
import { mayExclude, type ReadSeries, readSeries } from './read-series.ts'

/** A rule that repeats an earlier one of its project. */
export interface Duplicate {
  readonly rule: Rule
  readonly earlier: Rule
  /** The expressions are the same but for white space. */
  readonly same: boolean
  readonly severity: Severity
}

const comparedBefore = 20

/**
 * Rules of one kind that have the name and the labels of an earlier rule among files that load together. A warning where
 * the expressions are equal, or return series of the same labels for some data; what a Markdown document says again in
 * another fence is told, no more.
 */
export function findDuplicates(project: Project, kind: Rule['kind']): readonly Duplicate[] {
  const names = countNames(project)
  const buckets = new Map<string, Entry[]>()
  for (const file of project.ruleFiles)
    for (const group of file.groups)
      for (const rule of group.rules) {
        if (rule.kind !== kind || rule.broken || hasPlaceholder(rule)) continue
        if (names.get(rule.name.value) === 1) continue
        const key = identity(rule)
        const bucket = buckets.get(key)
        if (bucket) bucket.push(entryOf(rule))
        else buckets.set(key, [entryOf(rule)])
      }
  const repeated = [...buckets.values()].filter((bucket) => bucket.length > 1)
  const recorded = repeated.length > 0 ? recordedNames(project) : new Map<string, boolean>()
  return repeated.flatMap((bucket) => duplicatesIn(bucket, recorded))
}

/** How many rules of the project have each name. */
function countNames(project: Project): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { groups } of project.ruleFiles)
    for (const { rules } of groups)
      for (const { name } of rules) counts.set(name.value, (counts.get(name.value) ?? 0) + 1)
  return counts
}

/** The names that rules record, and whether one of these rules records only some of what it reads. */
function recordedNames(project: Project): ReadonlyMap<string, boolean> {
  const found = new Map<string, boolean>()
  for (const { groups } of project.ruleFiles)
    for (const { rules } of groups)
      for (const { kind, name, expr } of rules) {
        if (kind !== 'RecordingRule') continue
        const read = expr.ast && readSeries(expr.ast, found)
        const selects = read !== undefined && (read.filtered || read.restricted)
        found.set(name.value, selects || (found.get(name.value) ?? false))
      }
  return found
}

interface Entry {
  readonly rule: Rule
  expression?: string
  series?: OutputSeries
  read?: ReadSeries
}

function entryOf(rule: Rule): Entry {
  return { rule }
}

function duplicatesIn(
  bucket: readonly Entry[],
  recorded: ReadonlyMap<string, boolean>,
): readonly Duplicate[] {
  const [first] = bucket
  if (!first) return []
  const byExpression = new Map([[expressionOf(first), first]])
  const found: Duplicate[] = []
  bucket.forEach((entry, at) => {
    if (entry === first) return
    const twin = byExpression.get(expressionOf(entry))
    if (!twin || inOtherFence(twin, entry)) byExpression.set(expressionOf(entry), entry)
    if (twin) {
      const severity = inOtherFence(twin, entry) ? 'info' : 'warning'
      found.push({ rule: entry.rule, earlier: twin.rule, same: true, severity })
    } else {
      const before = bucket.slice(Math.max(0, at - comparedBefore), at)
      const rival = before.find((earlier) => collides(entry, earlier, recorded))
      const severity = rival ? 'warning' : 'info'
      found.push({ rule: entry.rule, earlier: (rival ?? first).rule, same: false, severity })
    }
  })
  return found
}

/** A Markdown document shows a rule more than once on purpose. */
function inOtherFence(a: Entry, b: Entry): boolean {
  const file = a.rule.group.file
  return file.carrier === 'markdown' && file !== b.rule.group.file
}

function collides(entry: Entry, earlier: Entry, recorded: ReadonlyMap<string, boolean>): boolean {
  if (inOtherFence(earlier, entry)) return false
  const labels = new Set(mergedLabels(entry.rule).keys())
  const [series, other] = [seriesOf(entry), seriesOf(earlier)]
  if (!series || !other || !canCollide(series, other, labels)) return false
  const [read, otherRead] = [readOf(entry, recorded), readOf(earlier, recorded)]
  return read !== undefined && otherRead !== undefined && !mayExclude(read, otherRead)
}

function readOf(entry: Entry, recorded: ReadonlyMap<string, boolean>): ReadSeries | undefined {
  const { ast } = entry.rule.expr
  if (ast) entry.read ??= readSeries(ast, recorded)
  return entry.read
}

function expressionOf(entry: Entry): string {
  const { ast, text } = entry.rule.expr
  const expression = entry.expression ?? (ast ? printExpr(ast) : text.trim())
  entry.expression = expression
  return expression
}

function seriesOf(entry: Entry): OutputSeries | undefined {
  const { ast } = entry.rule.expr
  if (ast) entry.series ??= outputSeries(ast)
  return entry.series
}

function identity(rule: Rule): string {
  const labels = [...mergedLabels(rule)].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return JSON.stringify([rule.name.value, labels])
}

/** The labels that a rule sets, those of its group included; in a recording rule an empty value removes a label. */
function mergedLabels(rule: Rule): ReadonlyMap<string, string> {
  const labels = new Map<string, string>()
  for (const entry of rule.group.labels) labels.set(entry.name.value, entry.value.text)
  for (const entry of rule.labels) labels.set(entry.name.value, entry.value.text)
  return labels
}

function hasPlaceholder(rule: Rule): boolean {
  const isForeign = ({ value }: LabelEntry) => value.unparsed === 'placeholder'
  return (
    rule.expr.unparsed === 'placeholder' ||
    /\{\{|<%|\{%/.test(rule.name.value) ||
    rule.labels.some(isForeign) ||
    rule.group.labels.some(isForeign)
  )
}
