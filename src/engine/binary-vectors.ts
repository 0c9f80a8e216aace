import type { Binary } from '../promql/ast.ts'
import { ColumnCombiner, type Operand } from './binary-columns.ts'
import { FirstConflict, findRivals, presentSteps } from './binary-conflicts.ts'
import { ResultLabels } from './binary-labels.ts'
import { type ElementOp, isArithmetic } from './binary-operators.ts'
import { StepRemarks } from './binary-remarks.ts'
import { binaryResult } from './binary-result.ts'
import { absent, type Column, emptyColumn, float, type Vector } from './column.ts'
import { MatchSignatures } from './match-signature.ts'
import type { VectorOperator } from './operator.ts'
import type { Run } from './run.ts'
import type { Storage } from './storage.ts'
import { type MatchPlan, MatchPlanner, type Pair } from './vector-matching.ts'

const manyToOne =
  'multiple matches for labels: many-to-one matching must be explicit (group_left/group_right)'
const ambiguousGroups = 'multiple matches for labels: grouping labels must ensure unique matches'

/** Compiles arithmetic, comparisons and trimming between two vectors. */
export function compileVectors(
  expr: Binary,
  op: ElementOp,
  lhs: VectorOperator,
  rhs: VectorOperator,
  storage: Storage,
): VectorOperator {
  const swapped = expr.matching?.group?.side === 'right'
  const combination = new VectorCombination(expr, op, storage)
  return {
    kind: 'vector',
    expr,
    evaluate(run) {
      const left = lhs.evaluate(run)
      const right = rhs.evaluate(run)
      return swapped
        ? combination.evaluate(right, left, run)
        : combination.evaluate(left, right, run)
    },
  }
}

/** An operation between two vectors with what it keeps from run to run. */
class VectorCombination {
  readonly #expr: Binary
  readonly #planner: MatchPlanner
  readonly #labels: ResultLabels
  /** The labels where a comparison with `bool` drops the name at once. */
  readonly #namelessLabels: ResultLabels
  readonly #combiner: ColumnCombiner
  /** The value that stands for a missing element of either side. */
  readonly #fill: { readonly many: number | undefined; readonly one: number | undefined }

  constructor(expr: Binary, op: ElementOp, storage: Storage) {
    const { matching } = expr
    const { lhs, rhs } = matching?.fill ?? {}
    this.#expr = expr
    this.#fill = { many: lhs?.value, one: rhs?.value }
    this.#combiner = new ColumnCombiner({ op, bool: expr.bool !== undefined, kept: 'left' })
    this.#labels = new ResultLabels(expr, isArithmetic(op), storage.labelSets)
    this.#namelessLabels = new ResultLabels(expr, true, storage.labelSets)
    this.#planner = new MatchPlanner(matching, new MatchSignatures(matching, storage.labelSets), {
      many: lhs !== undefined,
      one: rhs !== undefined,
    })
  }

  /** `one` is the side of which only one element may match. */
  evaluate(many: Vector, one: Vector, run: Run): Vector {
    const fill = this.#fill
    const filled = fill.many !== undefined || fill.one !== undefined
    if (!filled && (many.columns.length === 0 || one.columns.length === 0))
      return binaryResult([], true, run)
    const bool = this.#expr.bool !== undefined
    const delayed = run.options.delayedNameRemoval
    const labels = bool && !delayed ? this.#namelessLabels : this.#labels
    const plan = this.#planner.plan(many.columns, one.columns, labels)
    const conflicts = new FirstConflict()
    if (hasRivals(plan)) {
      const regarded = filled ? undefined : presentSteps(many.columns, run.times.length)
      const side = this.#expr.matching?.group?.side === 'right' ? 'left' : 'right'
      findRivals(plan, one.columns, side, regarded, conflicts)
    }
    const outputs = plan.outputs.map((labels) =>
      emptyColumn(labels, bool && delayed, run.times.length),
    )
    this.#combine(plan, many, one, outputs, conflicts, run)
    conflicts.raise()
    const ordered = !plan.shared && many.ordered && (fill.many === undefined || one.ordered)
    return binaryResult(outputs, ordered || run.times.length === 1, run)
  }

  #combine(
    plan: MatchPlan,
    many: Vector,
    one: Vector,
    outputs: readonly Column[],
    conflicts: FirstConflict,
    run: Run,
  ): void {
    const group = this.#expr.matching?.group
    const remarks = new StepRemarks()
    const matches = new Matches(plan, run.times.length, this.#fill.many !== undefined)
    const message = group ? ambiguousGroups : manyToOne
    for (const pair of plan.pairs) {
      const output = outputs[pair.output]
      if (!output) continue
      const x = this.#manyOperand(pair, many, matches, run)
      const y = this.#oneOperand(pair, plan, one, run)
      const matched = matches.start(pair)
      if (group?.side === 'right') this.#combiner.combine(y, x, output, remarks, matched)
      else this.#combiner.combine(x, y, output, remarks, matched)
      if (matched) matches.finish(pair, matched, conflicts, message)
    }
    remarks.report(run, this.#expr.span)
  }

  #manyOperand(pair: Pair, many: Vector, matches: Matches, run: Run): Operand {
    const column = pair.many === undefined ? undefined : many.columns[pair.many]
    if (column) return column
    const taken = matches.bySignature[pair.signature]
    const kinds = new Uint8Array(run.times.length).fill(float)
    if (taken) for (let i = 0; i < kinds.length; i++) if (taken[i] === 1) kinds[i] = absent
    return constantOperand(kinds, this.#fill.many ?? 0)
  }

  #oneOperand(pair: Pair, plan: MatchPlan, one: Vector, run: Run): Operand {
    const column = pair.one === undefined ? undefined : one.columns[pair.one]
    if (column) return column
    const kinds = new Uint8Array(run.times.length).fill(float)
    for (const at of plan.signatures[pair.signature]?.ones ?? []) {
      const present = one.columns[at]?.kinds
      if (!present) continue
      for (let i = 0; i < kinds.length; i++) if (present[i] !== absent) kinds[i] = absent
    }
    return constantOperand(kinds, this.#fill.one ?? 0)
  }
}

function hasRivals(plan: MatchPlan): boolean {
  return plan.signatures.some(({ ones }) => ones.length > 1)
}

function constantOperand(kinds: Uint8Array, value: number): Operand {
  return { kinds, values: new Float64Array(kinds.length).fill(value), histograms: undefined }
}

/** Where pairs have matched, as far as that is needed to find errors and what is to be filled in. */
class Matches {
  /** 1 at the steps where a signature has matched; only filled where the many side is filled in. */
  readonly bySignature: (Uint8Array | undefined)[] = []
  readonly #plan: MatchPlan
  readonly #steps: number
  readonly #signatures: boolean
  readonly #byExclusion: (Uint8Array | undefined)[] = []

  constructor(plan: MatchPlan, steps: number, signatures: boolean) {
    this.#plan = plan
    this.#steps = steps
    this.#signatures = signatures
  }

  /** An array for the steps at which the pair matches, where they are needed. */
  start(pair: Pair): Uint8Array | undefined {
    if (pair.many === undefined) return undefined
    const contested = (this.#plan.contenders[pair.exclusion] ?? 0) > 1
    return this.#signatures || contested ? new Uint8Array(this.#steps) : undefined
  }

  /** Takes over the steps of a pair, and notes an error where an excluded pair has matched before. */
  finish(pair: Pair, matched: Uint8Array, conflicts: FirstConflict, message: string): void {
    const taken = this.#byExclusion[pair.exclusion]
    if (!taken) this.#byExclusion[pair.exclusion] = matched
    else
      for (let i = 0; i < matched.length; i++) {
        if (matched[i] === 0) continue
        if (taken[i] === 1) conflicts.add(i, () => message)
        taken[i] = 1
      }
    if (!this.#signatures) return
    const known = this.bySignature[pair.signature]
    if (!known) this.bySignature[pair.signature] = matched.slice()
    else for (let i = 0; i < matched.length; i++) if (matched[i] === 1) known[i] = 1
  }
}
