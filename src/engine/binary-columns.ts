import type { Histogram } from '../model/histogram.ts'
import { compareFloats, computeFloats } from './binary-floats.ts'
import { combineSamples, incompatibleTypes } from './binary-histograms.ts'
import { type ElementOp, isArithmetic, isComparison } from './binary-operators.ts'
import type { StepRemarks } from './binary-remarks.ts'
import { type Column, float, setFloat, setHistogram } from './column.ts'

/** One side of an operation over all steps: a column, a scalar, or a fill value. */
export type Operand = Pick<Column, 'kinds' | 'values' | 'histograms'>

/** How two samples become one. */
export interface CombineRule {
  readonly op: ElementOp
  /** A comparison gives 0 and 1 and does not filter. */
  readonly bool: boolean
  /** The side whose sample a comparison that filters keeps. */
  readonly kept: 'left' | 'right'
}

/** Applies an operator step by step to two sides. Keeps its scratch memory from run to run. */
export class ColumnCombiner {
  readonly #rule: CombineRule
  #numbers = new Float64Array(0)
  #verdicts = new Uint8Array(0)

  constructor(rule: CombineRule) {
    this.#rule = rule
  }

  /**
   * Fills `into` at the steps where both sides are present. `matched`, where given, gets 1 at the steps where the
   * operator is defined for the two samples, whether a comparison holds or not.
   */
  combine(
    left: Operand,
    right: Operand,
    into: Column,
    remarks: StepRemarks,
    matched: Uint8Array | undefined,
  ): void {
    const { op } = this.#rule
    const steps = into.kinds.length
    if (this.#numbers.length !== steps) this.#resize(steps)
    if (isArithmetic(op)) computeFloats(op, left.values, right.values, this.#numbers)
    else if (isComparison(op)) compareFloats(op, left.values, right.values, this.#verdicts)
    else {
      this.#combineMixed(left, right, into, remarks, matched)
      return
    }
    if (left.histograms || right.histograms) this.#combineMixed(left, right, into, remarks, matched)
    else if (isArithmetic(op)) this.#takeNumbers(left, right, into, matched)
    else if (this.#rule.bool) this.#takeVerdicts(left, right, into, matched)
    else this.#filter(left, right, into, matched)
  }

  #resize(steps: number): void {
    this.#numbers = new Float64Array(steps)
    this.#verdicts = new Uint8Array(steps)
  }

  #takeNumbers(a: Operand, b: Operand, into: Column, matched: Uint8Array | undefined): void {
    const { kinds, values } = into
    const x = a.kinds
    const y = b.kinds
    const numbers = this.#numbers
    for (let i = 0; i < kinds.length; i++) {
      if (x[i] !== float || y[i] !== float) continue
      values[i] = numbers[i] as number
      kinds[i] = float
      if (matched) matched[i] = 1
    }
  }

  #takeVerdicts(a: Operand, b: Operand, into: Column, matched: Uint8Array | undefined): void {
    const { kinds, values } = into
    const x = a.kinds
    const y = b.kinds
    const verdicts = this.#verdicts
    for (let i = 0; i < kinds.length; i++) {
      if (x[i] !== float || y[i] !== float) continue
      values[i] = verdicts[i] as number
      kinds[i] = float
      if (matched) matched[i] = 1
    }
  }

  #filter(a: Operand, b: Operand, into: Column, matched: Uint8Array | undefined): void {
    const { kinds, values } = into
    const x = a.kinds
    const y = b.kinds
    const verdicts = this.#verdicts
    const kept = this.#rule.kept === 'left' ? a.values : b.values
    for (let i = 0; i < kinds.length; i++) {
      if (x[i] !== float || y[i] !== float) continue
      if (matched) matched[i] = 1
      if (verdicts[i] === 0) continue
      values[i] = kept[i] as number
      kinds[i] = float
    }
  }

  #combineMixed(
    a: Operand,
    b: Operand,
    into: Column,
    remarks: StepRemarks,
    matched: Uint8Array | undefined,
  ): void {
    for (let i = 0; i < into.kinds.length; i++) {
      if (a.kinds[i] === 0 || b.kinds[i] === 0) continue
      const left = a.histograms?.[i] ?? (a.values[i] as number)
      const right = b.histograms?.[i] ?? (b.values[i] as number)
      const result = this.#combineStep(left, right, i, remarks)
      if (result === undefined) continue
      if (matched) matched[i] = 1
      const { kept, bool } = this.#rule
      if (typeof result !== 'boolean') setSample(into, i, result)
      else if (bool) setFloat(into, i, result ? 1 : 0)
      else if (result) setSample(into, i, kept === 'left' ? left : right)
    }
  }

  /** The result of a step, or whether its comparison holds; undefined where the operator is not defined. */
  #combineStep(
    left: number | Histogram,
    right: number | Histogram,
    step: number,
    remarks: StepRemarks,
  ): number | Histogram | boolean | undefined {
    const { op } = this.#rule
    if (typeof left === 'number' && typeof right === 'number') {
      if (isArithmetic(op)) return this.#numbers[step]
      if (isComparison(op)) return this.#verdicts[step] === 1
      remarks.set(step, incompatibleTypes(op, 'float', 'float'))
      return undefined
    }
    const { result, remark } = combineSamples(op, left, right)
    if (remark) remarks.set(step, remark)
    return result
  }
}

function setSample(column: Column, step: number, sample: number | Histogram): void {
  if (typeof sample === 'number') setFloat(column, step, sample)
  else setHistogram(column, step, sample)
}
