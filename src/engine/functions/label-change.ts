import type { Label } from '../../model/labels.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import { compareBytes } from '../../model/raw-bytes.ts'
import type { Call } from '../../promql/ast.ts'
import { type Column, relabelled } from '../column.ts'
import { EvaluationError } from '../evaluation-error.ts'
import type { LabelSet, LabelSets } from '../label-set.ts'
import type { VectorOperator } from '../operator.ts'
import type { Run } from '../run.ts'
import { uniqueSeries } from '../unique-series.ts'

/** The text of a string argument. */
export function textArgument(call: Call, index: number): string {
  let expr = call.args[index]
  while (expr?.kind === 'Paren') expr = expr.expr
  return expr?.kind === 'StringLiteral' ? expr.value : ''
}

/** The set with one label set to a value; an empty value takes it away. */
export function withLabel(
  set: LabelSet,
  name: string,
  value: string,
  labelSets: LabelSets,
): LabelSet {
  const others = set.labels.filter((label) => label.name !== name)
  if (value === '') return others.length === set.labels.length ? set : labelSets.of(others)
  const after = others.findIndex((label) => compareBytes(label.name, name) > 0)
  const at = after < 0 ? others.length : after
  const labels: Label[] = [...others.slice(0, at), { name, value }, ...others.slice(at)]
  return labelSets.of(labels)
}

/**
 * The operator of a call that sets one label of each series: `valueFor` gives its new value, undefined leaves the series as
 * it is. A metric name that is set stays, even if it was to be dropped. `validate` may throw before anything is evaluated.
 */
export function labelSetter(
  call: Call,
  input: VectorOperator,
  target: string,
  valueFor: (labels: LabelSet) => string | undefined,
  validate: () => void,
): VectorOperator {
  const changed: (LabelSet | 'same' | undefined)[] = []
  const change = (column: Column, run: Run): Column => {
    const { labels } = column
    let result = changed[labels.id]
    if (result === undefined) {
      const value = boundedValue(() => valueFor(labels), run.storage.labelSets)
      result =
        value === undefined ? 'same' : withLabel(labels, target, value, run.storage.labelSets)
      changed[labels.id] = result
    }
    if (result === 'same') return column
    return relabelled(column, result, target === metricNameLabel ? false : column.dropName)
  }
  return {
    kind: 'vector',
    expr: call,
    evaluate(run) {
      validate()
      const vector = input.evaluate(run)
      const columns = vector.columns.map((column) => change(column, run))
      return { kind: 'vector', ...uniqueSeries(columns, vector.ordered, run, { mixed: true }) }
    },
  }
}

/** From how many characters on a label value is long. */
const longValue = 10_000

/** How many characters of long values may be made over one storage; Prometheus runs out of memory. */
const mostCharacters = 2 ** 23

const characters = new WeakMap<LabelSets, number>()

/** A value that is made for a label; throws where values have become too long to hold. */
function boundedValue(make: () => string | undefined, labelSets: LabelSets): string | undefined {
  const value = valueOrTooLong(make)
  if (value === undefined || value.length < longValue) return value
  const made = (characters.get(labelSets) ?? 0) + value.length
  if (made > mostCharacters) throw new EvaluationError(tooLong)
  characters.set(labelSets, made)
  return value
}

const tooLong = 'label values are too long to be held in memory'

/** A text that is longer than any can be is a `RangeError`. */
function valueOrTooLong(make: () => string | undefined): string | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof RangeError) throw new EvaluationError(tooLong)
    throw error
  }
}
