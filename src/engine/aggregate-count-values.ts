import { formatFloat } from '../model/go-number.ts'
import { goQuote } from '../model/go-quote.ts'
import type { Histogram } from '../model/histogram.ts'
import { histogramText } from '../model/histogram-text.ts'
import { type Label, sortLabels } from '../model/labels.ts'
import { isValidLabelName } from '../model/metric-name.ts'
import type { Aggregate, Grouping } from '../promql/ast.ts'
import { Groups } from './aggregate-groups.ts'
import { absent, type Column, emptyColumn, float } from './column.ts'
import { EvaluationError } from './evaluation-error.ts'
import type { LabelSet, LabelSets } from './label-set.ts'
import type { TextOperator, VectorOperator } from './operator.ts'
import type { Run } from './run.ts'
import type { Storage } from './storage.ts'

/** Compiles `count_values`: for each value of a group how many elements have it; the value becomes a label. */
export function compileCountValues(
  expr: Aggregate,
  operand: VectorOperator,
  parameter: TextOperator,
  storage: Storage,
): VectorOperator {
  const counters = new Map<string, ValueLabels>()
  return {
    kind: 'vector',
    expr,
    evaluate(run) {
      const name = parameter.evaluate(run).value
      if (!isValidLabelName(name, 'utf8'))
        throw new EvaluationError(`invalid label name ${goQuote(name)}`)
      const labels = counters.get(name) ?? new ValueLabels(name, expr.grouping, storage.labelSets)
      counters.set(name, labels)
      const { columns } = operand.evaluate(run)
      const results = countValues(columns, labels, run)
      return {
        kind: 'vector',
        columns: results,
        ordered: results.length < 2 || run.times.length === 1,
      }
    },
  }
}

function countValues(columns: readonly Column[], labels: ValueLabels, run: Run): Column[] {
  const results = new Map<LabelSet, Column>()
  const columnOf = (set: LabelSet): Column => {
    const known = results.get(set)
    if (known) return known
    const column = emptyColumn(set, false, run.times.length)
    results.set(set, column)
    return column
  }
  for (const { labels: set, kinds, values, histograms } of columns) {
    let last: number | Histogram | undefined
    let result: Column | undefined
    for (let i = 0; i < kinds.length; i++) {
      if (kinds[i] === absent) continue
      const value = histograms?.[i] ?? (values[i] as number)
      if (!result || !Object.is(value, last)) result = columnOf(labels.of(set, value))
      last = value
      result.kinds[i] = float
      result.values[i] = (result.values[i] as number) + 1
    }
  }
  return [...results.values()]
}

/** The labels of the groups of `count_values`, remembered for every label set and value. */
class ValueLabels {
  readonly #name: string
  readonly #labelSets: LabelSets
  readonly #groups: Groups
  readonly #known: (Map<string, LabelSet> | undefined)[] = []

  constructor(name: string, grouping: Grouping | undefined, labelSets: LabelSets) {
    this.#name = name
    this.#labelSets = labelSets
    this.#groups = new Groups(withName(grouping, name), labelSets)
  }

  of(set: LabelSet, value: number | Histogram): LabelSet {
    const text = typeof value === 'number' ? formatFloat(value) : histogramText(value)
    const known = this.#known[set.id] ?? new Map<string, LabelSet>()
    this.#known[set.id] = known
    const labels = known.get(text) ?? this.#derive(set, text)
    known.set(text, labels)
    return labels
  }

  #derive(set: LabelSet, value: string): LabelSet {
    const labels: Label[] = set.labels.filter(({ name }) => name !== this.#name)
    labels.push({ name: this.#name, value })
    return this.#groups.labelsOf(this.#labelSets.of(sortLabels(labels)))
  }
}

/** With `by` the label of the value is one of the group's; `without` may take it away. */
function withName(grouping: Grouping | undefined, name: string): Grouping {
  const span = { start: 0, end: 0 }
  if (grouping?.without) return grouping
  return { span, without: false, labels: [...(grouping?.labels ?? []), { value: name, span }] }
}
