import type { Call } from '../../promql/ast.ts'
import type { RangeKernel } from '../function-compiler.ts'
import type { Operator } from '../operator.ts'
import { addRest } from './compensation.ts'
import { floatKernel } from './float-kernel.ts'
import type { KernelEntry } from './kernel-entry.ts'
import { scalarArgument } from './scalar-argument.ts'
import type { FloatWindows } from './split-samples.ts'

/** `deriv` and `predict_linear`. */
export const regressionKernels: Readonly<Record<string, KernelEntry>> = {
  deriv: { kernelOf: slopeKernel },
  predict_linear: { kernelOf: predictionKernel },
}

/** A straight line: value = `intercept` + `slope` * seconds. */
interface Line {
  slope: number
  intercept: number
}

function slopeKernel(call: Call): RangeKernel {
  const line = { slope: 0, intercept: 0 }
  return floatKernel(
    call,
    (floats, from, to) => {
      fitLine(floats, from, to, floats.times[from] as number, line)
      return line.slope
    },
    2,
  )
}

function predictionKernel(call: Call, args: readonly Operator[]): RangeKernel {
  const distances = scalarArgument(args[1])
  const line = { slope: 0, intercept: 0 }
  let seconds: Float64Array = new Float64Array(0)
  let times: Float64Array = new Float64Array(0)
  const kernel = floatKernel(
    call,
    (floats, from, to, step) => {
      fitLine(floats, from, to, times[step] as number, line)
      return line.slope * (seconds[step] as number) + line.intercept
    },
    2,
  )
  return (series, ranges, out, run) => {
    seconds = distances(run)
    times = run.times
    kernel(series, ranges, out, run)
  }
}

/**
 * Least squares over one window, with compensated sums as in Prometheus. Sets the slope per second, and the value at
 * `origin` (milliseconds). Equal values give a level line; if they are infinite, NaN.
 */
function fitLine(floats: FloatWindows, from: number, to: number, origin: number, line: Line): void {
  const { times, values } = floats
  const first = values[from] as number
  let level = true
  for (let i = from + 1; i < to && level; i++) level = values[i] === first
  if (level) {
    const finite = first - first === 0
    line.slope = finite ? 0 : Number.NaN
    line.intercept = finite ? first : Number.NaN
    return
  }
  let x = 0
  let xRest = 0
  let y = 0
  let yRest = 0
  let xy = 0
  let xyRest = 0
  let xx = 0
  let xxRest = 0
  for (let i = from; i < to; i++) {
    const value = values[i] as number
    const seconds = ((times[i] as number) - origin) / 1000
    const product = seconds * value
    const square = seconds * seconds
    let next = x + seconds
    xRest = addRest(x, seconds, next, xRest)
    x = next
    next = y + value
    yRest = addRest(y, value, next, yRest)
    y = next
    next = xy + product
    xyRest = addRest(xy, product, next, xyRest)
    xy = next
    next = xx + square
    xxRest = addRest(xx, square, next, xxRest)
    xx = next
  }
  x += xRest
  y += yRest
  const count = to - from
  const covariance = xy + xyRest - (x * y) / count
  const spread = xx + xxRest - (x * x) / count
  line.slope = covariance / spread
  line.intercept = y / count - (line.slope * x) / count
}
