import type { Scalar, Vector } from './column.ts'
import { addBuilt, addElements, heldSamples } from './held-samples.ts'
import type { Operator, ScalarOperator, VectorOperator } from './operator.ts'
import type { Run } from './run.ts'
import { isSelectorOperator, type SelectorOperator } from './vector-selector.ts'

/**
 * How an operation counts its samples. `gathering`: at each step it takes up the elements of its operands once more, and
 * the result. `replacing`: the result takes the place of the operands.
 */
export type Counting = 'gathering' | 'replacing'

/** What the operands of an operation gave in an evaluation. */
interface Watched {
  readonly watched: readonly Operator[]
  readonly results: (Vector | Scalar)[]
}

/**
 * Builds an operation whose samples are counted while it is evaluated, as Prometheus does. Every operand holds its samples
 * when it has been evaluated, and so does the operation.
 */
export function countedOperator<const Operands extends readonly Operator[]>(
  operands: Operands,
  counting: Counting,
  build: (operands: Operands) => VectorOperator | ScalarOperator,
): VectorOperator | ScalarOperator {
  const seen = watch(operands)
  const operator = build(seen.watched as unknown as Operands)
  if (operator.kind === 'scalar')
    return { ...operator, evaluate: (run) => counted(operator, seen, counting, run) }
  return { ...operator, evaluate: (run) => counted(operator, seen, counting, run) }
}

function counted<Result extends Vector | Scalar>(
  operator: { evaluate(run: Run): Result },
  { results }: Watched,
  counting: Counting,
  run: Run,
): Result {
  const { budget } = run
  const before = budget.held
  results.length = 0
  const result = operator.evaluate(run)
  if (counting === 'gathering') budget.take(gatheringNeed(results, result, run))
  budget.settle(before, heldSamples(result, run))
  results.length = 0
  return result
}

/** The most samples that an operation holds at any step beside those of its operands. */
export function gatheringNeed(
  operands: readonly (Vector | Scalar)[],
  result: Vector | Scalar,
  run: Run,
): number {
  if (!run.budget.isExact)
    return [...operands, result].reduce((sum, one) => sum + heldSamples(one, run), 0)
  const gathered = new Float64Array(run.times.length)
  const built = new Float64Array(run.times.length)
  for (const operand of operands) addElements(operand, gathered)
  addBuilt(result, built)
  let earlier = 0
  let greatest = 0
  for (let i = 0; i < built.length; i++) {
    earlier += built[i] as number
    greatest = Math.max(greatest, earlier + (gathered[i] as number))
  }
  return greatest
}

/** The operands, whose results are noted. The times of a selector's samples are held at one step only. */
function watch(operands: readonly Operator[]): Watched {
  const results: (Vector | Scalar)[] = []
  const note = <Result extends Vector | Scalar>(result: Result): Result => {
    results.push(result)
    return result
  }
  const watched = operands.map((operand): Operator => {
    if (operand.kind === 'scalar')
      return { ...operand, evaluate: (run) => note(operand.evaluate(run)) }
    if (operand.kind !== 'vector') return operand
    const evaluate = (run: Run): Vector => note(operand.evaluate(run))
    if (!isSelectorOperator(operand)) return { ...operand, evaluate }
    const evaluateSampleTimes = (run: Run): Vector => {
      const before = run.budget.held
      const times = operand.evaluateSampleTimes(run)
      run.budget.settle(before, 0)
      return note(times)
    }
    const selector: SelectorOperator = { ...operand, evaluate, evaluateSampleTimes }
    return selector
  })
  return { watched, results }
}
