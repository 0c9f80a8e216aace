import type { Analysis } from '../analysis/analysis.ts'
import { chainOf } from '../analysis/because.ts'
import type { Cardinality } from '../analysis/cardinality/cardinality.ts'
import type { Rule, RuleFile } from '../rules/rule-file.ts'
import { displayWidth } from '../text/display-width.ts'
import { rulePlace } from './rule-facts.ts'

/** How many series a rule gives, as far as it is known. */
export interface RuleCardinality {
  readonly rule: string
  readonly kind: 'alert' | 'record'
  readonly path: string
  readonly line: number
  /** `one`, `bounded`, `unbounded` or `unknown`. */
  readonly series: Cardinality['kind']
  /** At most so many; absent: it is not known. */
  readonly bound?: number
  readonly labels: readonly string[]
  /** Labels that take ever new values, or may. */
  readonly growing: readonly string[]
  /** The series change from evaluation to evaluation. */
  readonly churny: boolean
  /** `proof`, `convention` or `hint`. */
  readonly confidence: Cardinality['confidence']
  readonly evidence?: string
}

/** The number of series of each rule. */
export function ruleCardinalities(
  files: readonly RuleFile[],
  analysis: Analysis,
): readonly RuleCardinality[] {
  return files.flatMap(({ groups }) =>
    groups.flatMap(({ rules }) =>
      rules.filter(({ expr }) => expr.ast).map((rule) => cardinalityOf(rule, analysis)),
    ),
  )
}

function cardinalityOf(rule: Rule, analysis: Analysis): RuleCardinality {
  const all = analysis.result(rule).branches.map(({ cardinality }) => cardinality)
  const gravest = all.reduce((a, b) => (order.indexOf(b.kind) > order.indexOf(a.kind) ? b : a))
  const bound = all.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one.bound === undefined ? undefined : sum + one.bound),
    0,
  )
  const growth = gravest.growing?.find((label) => label.confidence !== 'hint')?.because
  const because = growth ?? gravest.because
  const [reason] = because ? chainOf(because) : []
  return {
    rule: rule.name.value,
    kind: rule.kind === 'AlertingRule' ? 'alert' : 'record',
    ...rulePlace(rule),
    series: all.length > 1 && gravest.kind === 'one' ? 'bounded' : gravest.kind,
    ...(bound === undefined ? {} : { bound }),
    labels: [...new Set(all.flatMap(({ labels }) => labels))],
    growing: [...new Set(all.flatMap(({ growing = [] }) => growing.map(({ name }) => name)))],
    churny: all.some(({ churny }) => churny),
    confidence: gravest.confidence,
    ...(reason ? { evidence: reason.text } : {}),
  }
}

const order: readonly Cardinality['kind'][] = ['one', 'bounded', 'unknown', 'unbounded']
const heads = ['RULE', 'SERIES', 'BY', 'EVIDENCE']

/** The numbers of series as a table, the largest first. */
export function cardinalityTable(rows: readonly RuleCardinality[]): string {
  if (rows.length === 0) return ''
  const sorted = [...rows].sort((a, b) => size(b) - size(a))
  const cells = [
    heads,
    ...sorted.map((row) => [row.rule, seriesText(row), byText(row), evidence(row)]),
  ]
  const widths = heads.map((_, at) =>
    Math.max(...cells.map((line) => displayWidth(line[at] ?? ''))),
  )
  return cells
    .map((line) =>
      line
        .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - displayWidth(cell)))
        .join('  ')
        .trimEnd(),
    )
    .map((line) => `${line}\n`)
    .join('')
}

function size({ series, bound }: RuleCardinality): number {
  if (series === 'unbounded') return Number.MAX_VALUE
  return bound ?? (series === 'unknown' ? -1 : 0)
}

function seriesText({ series, bound, churny }: RuleCardinality): string {
  const text =
    series === 'one'
      ? '1'
      : series === 'unbounded'
        ? 'unbounded'
        : bound === undefined
          ? series === 'bounded'
            ? 'limited'
            : '?'
          : `<= ${bound}`
  return churny ? `${text}, changing` : text
}

function byText({ labels, growing }: RuleCardinality): string {
  return (labels.length > 0 ? labels : growing.map((name) => `${name}?`)).join(', ')
}

function evidence({ evidence: text, growing, series, confidence }: RuleCardinality): string {
  if (text !== undefined) return text
  if (series === 'one') return 'aggregates all series'
  const [name] = growing
  if (name !== undefined) return `labels called ${name} may have no bound`
  return series === 'bounded' && confidence === 'convention' ? 'names of labels' : ''
}
