import { compactHistogram, type Histogram, withHint } from '../model/histogram.ts'
import {
  addHistograms,
  divideHistogram,
  multiplyHistogram,
  subtractHistograms,
} from '../model/histogram-arithmetic.ts'
import { equalHistograms } from '../model/histogram-equal.ts'
import type { ElementOp } from './binary-operators.ts'
import type { Remark } from './binary-remarks.ts'
import { trim } from './trim-histogram.ts'

/** What an operator gives for two samples of which at least one is a histogram; no result: the sample is left out. */
export interface ElementResult {
  /** A histogram, or whether a comparison holds. */
  readonly result?: Histogram | boolean
  readonly remark?: Remark
}

/** Applies an operator to two samples, not both floats. */
export function combineSamples(
  op: ElementOp,
  left: number | Histogram,
  right: number | Histogram,
): ElementResult {
  if (typeof left === 'number')
    return typeof right !== 'number' && op === '*'
      ? scaled(multiplyHistogram(right, left))
      : refused(op, left, right)
  if (typeof right === 'number') return histogramWithFloat(op, left, right)
  switch (op) {
    case '+':
    case '-':
      return addOrSubtract(op, left, right)
    case '==':
      return { result: equalHistograms(left, right) }
    case '!=':
      return { result: !equalHistograms(left, right) }
    default:
      return refused(op, left, right)
  }
}

/** The remark on samples for which the operator is not defined. */
export function incompatibleTypes(
  op: ElementOp,
  left: 'float' | 'histogram',
  right: 'float' | 'histogram',
): Remark {
  const message = `incompatible sample types encountered for binary operator "${op}": ${left} ${op} ${right}`
  return { level: 'info', message }
}

function histogramWithFloat(op: ElementOp, left: Histogram, right: number): ElementResult {
  switch (op) {
    case '*':
      return scaled(multiplyHistogram(left, right))
    case '/':
      return scaled(divideHistogram(left, right))
    case '</':
    case '>/':
      return { result: trim(op, left, right) }
    default:
      return refused(op, left, right)
  }
}

function scaled(histogram: Histogram): ElementResult {
  return { result: compactHistogram(histogram) }
}

function refused(
  op: ElementOp,
  left: number | Histogram,
  right: number | Histogram,
): ElementResult {
  const kind = (sample: number | Histogram) => (typeof sample === 'number' ? 'float' : 'histogram')
  return { remark: incompatibleTypes(op, kind(left), kind(right)) }
}

function addOrSubtract(op: '+' | '-', left: Histogram, right: Histogram): ElementResult {
  const combined = op === '+' ? addHistograms(left, right) : subtractHistograms(left, right)
  if (!combined) {
    const message = `incompatible bucket layout encountered for binary operator ${op}`
    return { remark: { level: 'warning', message } }
  }
  const operation = op === '+' ? 'addition' : 'subtraction'
  if (combined.counterResetCollision) {
    const message = `conflicting counter resets during histogram ${operation}`
    return { remark: { level: 'warning', message } }
  }
  const compact = compactHistogram(combined.histogram)
  const result = op === '-' ? withHint(compact, 'gauge') : compact
  if (!combined.boundsReconciled) return { result }
  const message = `mismatched custom buckets were reconciled during ${operation}`
  return { result, remark: { level: 'info', message } }
}
