import { goAtan2 } from '../model/go-math/inverse-trigonometry.ts'
import { goPow } from '../model/go-math/pow.ts'
import { goMod } from '../model/go-math/remainder.ts'
import type { ArithmeticOp, ComparisonOp } from '../promql/ast.ts'

/** Computes `a op b` at every step. The arrays are of equal length; `out` may be one of the others. */
export function computeFloats(
  op: ArithmeticOp,
  a: Float64Array,
  b: Float64Array,
  out: Float64Array,
): void {
  switch (op) {
    case '+':
      for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) + (b[i] as number)
      return
    case '-':
      for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) - (b[i] as number)
      return
    case '*':
      for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) * (b[i] as number)
      return
    case '/':
      for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) / (b[i] as number)
      return
    case '%':
      for (let i = 0; i < out.length; i++) out[i] = goMod(a[i] as number, b[i] as number)
      return
    case '^':
      for (let i = 0; i < out.length; i++) out[i] = goPow(a[i] as number, b[i] as number)
      return
    case 'atan2':
      for (let i = 0; i < out.length; i++) out[i] = goAtan2(a[i] as number, b[i] as number)
  }
}

/** Tells by 1 and 0 whether `a op b` holds at every step. The arrays are of equal length. */
export function compareFloats(
  op: ComparisonOp,
  a: Float64Array,
  b: Float64Array,
  out: Uint8Array,
): void {
  switch (op) {
    case '==':
      for (let i = 0; i < out.length; i++) out[i] = a[i] === b[i] ? 1 : 0
      return
    case '!=':
      for (let i = 0; i < out.length; i++) out[i] = a[i] !== b[i] ? 1 : 0
      return
    case '<':
      for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) < (b[i] as number) ? 1 : 0
      return
    case '<=':
      for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) <= (b[i] as number) ? 1 : 0
      return
    case '>':
      for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) > (b[i] as number) ? 1 : 0
      return
    case '>=':
      for (let i = 0; i < out.length; i++) out[i] = (a[i] as number) >= (b[i] as number) ? 1 : 0
  }
}
