import type { Severity } from '../../diagnostic/severity.ts'
import type { Project } from '../../project/project.ts'
import { printExpr } from '../../promql/print.ts'
import type { LabelEntry, Rule } from '../../rules/rule-file.ts'
import { filteredMetrics } from './filtered-metrics.ts'
import { canCollide, type OutputSeries, outputSeries } from './output-series.ts'

/** A rule that repeats an earlier one of its project. */
export interface Duplicate {
  readonly rule: Rule
  readonly earlier: Rule
  /** The expressions are the same but for white space. */
  readonly same: boolean
  readonly severity: Severity
}

const comparedBefore = 20

/** Rules of one kind that have the name and the labels of an earlier rule among files that load together. */
export function findDuplicates(project: Project, kind: Rule['kind']): readonly Duplicate[] {
  const buckets = new Map<string, Entry[]>()
  for (const file of project.ruleFiles)
    for (const group of file.groups)
      for (const rule of group.rules) {
        if (rule.kind !== kind || rule.broken || hasPlaceholder(rule)) continue
        const key = identity(rule)
        const bucket = buckets.get(key)
        if (bucket) bucket.push(entryOf(rule))
        else buckets.set(key, [entryOf(rule)])
      }
  return [...buckets.values()].flatMap(duplicatesIn)
}

interface Entry {
  readonly rule: Rule
  expression?: string
  series?: OutputSeries
  filtered?: ReadonlySet<string>
}

function entryOf(rule: Rule): Entry {
  return { rule }
}

function duplicatesIn(bucket: readonly Entry[]): readonly Duplicate[] {
  const first = bucket[0]
  if (!first || bucket.length === 1) return []
  const byExpression = new Map([[expressionOf(first), first]])
  const found: Duplicate[] = []
  bucket.forEach((entry, at) => {
    if (entry === first) return
    const twin = byExpression.get(expressionOf(entry))
    if (twin) found.push({ rule: entry.rule, earlier: twin.rule, same: true, severity: 'warning' })
    else {
      byExpression.set(expressionOf(entry), entry)
      found.push(compare(entry, bucket.slice(Math.max(0, at - comparedBefore), at), first))
    }
  })
  return found
}

function compare(entry: Entry, before: readonly Entry[], first: Entry): Duplicate {
  const labels = new Set(mergedLabels(entry.rule).keys())
  const series = seriesOf(entry)
  const rival = before.find((earlier) => {
    const other = seriesOf(earlier)
    return series && other && canCollide(series, other, labels) && !mayExclude(entry, earlier)
  })
  const earlier = (rival ?? first).rule
  return { rule: entry.rule, earlier, same: false, severity: rival ? 'warning' : 'info' }
}

function mayExclude(a: Entry, b: Entry): boolean {
  const left = filteredOf(a)
  const right = filteredOf(b)
  return [...left].some((metric) => right.has(metric))
}

function filteredOf(entry: Entry): ReadonlySet<string> {
  const { ast } = entry.rule.expr
  const filtered = entry.filtered ?? (ast ? filteredMetrics(ast) : new Set())
  entry.filtered = filtered
  return filtered
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
