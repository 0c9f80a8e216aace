import { formatFixed } from '../../model/go-number.ts'
import type { Call } from '../../promql/ast.ts'
import { EvaluationError } from '../evaluation-error.ts'
import type { RangeKernel } from '../function-compiler.ts'
import type { Operator } from '../operator.ts'
import { floatKernel } from './float-kernel.ts'
import type { KernelEntry } from './kernel-entry.ts'
import { scalarArgument } from './scalar-argument.ts'
import type { FloatWindows } from './split-samples.ts'

/** `double_exponential_smoothing`, and its name before 3.0. */
export const smoothingKernels: Readonly<Record<string, KernelEntry>> = {
  double_exponential_smoothing: { kernelOf: smoothingKernel },
  holt_winters: { kernelOf: smoothingKernel },
}

function smoothingKernel(call: Call, args: readonly Operator[]): RangeKernel {
  const smoothingFactors = scalarArgument(args[1])
  const trendFactors = scalarArgument(args[2])
  let smoothing: Float64Array = new Float64Array(0)
  let trend: Float64Array = new Float64Array(0)
  const kernel = floatKernel(
    call,
    (floats, from, to, step) =>
      smoothed(floats, from, to, smoothing[step] as number, trend[step] as number),
    2,
  )
  return (series, ranges, out, run) => {
    smoothing = smoothingFactors(run)
    trend = trendFactors(run)
    for (let i = 0; i < run.times.length; i++) {
      if (series.from[i] === series.to[i]) continue
      requireFactor('smoothing', 'sf', smoothing[i] as number)
      requireFactor('trend', 'tf', trend[i] as number)
    }
    kernel(series, ranges, out, run)
  }
}

function requireFactor(name: string, symbol: string, factor: number): void {
  if (factor <= 0 || factor >= 1)
    throw new EvaluationError(
      `invalid ${name} factor. Expected: 0 < ${symbol} < 1, got: ${formatFixed(factor, 6)}`,
    )
}

/** The last value of the smoothed series (Holt's linear method). */
function smoothed(
  { values }: FloatWindows,
  from: number,
  to: number,
  smoothing: number,
  trendFactor: number,
): number {
  let before = 0
  let level = values[from] as number
  let trend = (values[from + 1] as number) - level
  for (let i = from + 1; i < to; i++) {
    const scaled = smoothing * (values[i] as number)
    if (i > from + 1) trend = trendFactor * (level - before) + (1 - trendFactor) * trend
    before = level
    level = scaled + (1 - smoothing) * (level + trend)
  }
  return level
}
