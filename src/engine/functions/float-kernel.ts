import type { Call } from '../../promql/ast.ts'
import { type Column, float } from '../column.ts'
import type { RangeKernel } from '../function-compiler.ts'
import { argumentSpan, RangeAnnotations } from './range-annotations.ts'
import { type FloatWindows, splitSamples } from './split-samples.ts'

/** What a function makes of the floats of one window, which holds at least one. */
export type FloatFold = (floats: FloatWindows, from: number, to: number, step: number) => number

/**
 * A kernel that computes with the floats of each window and passes over its histograms, with an info where it has both.
 * Windows with fewer than `least` floats have no result. The info stands at the first argument, as in Prometheus.
 */
export function floatKernel(call: Call, fold: FloatFold, least = 1): RangeKernel {
  return floatsKernel(call, (floats, out) => fillFloats(floats, fold, least, out))
}

/** The same for a function that fills all windows at once. */
export function floatsKernel(
  call: Call,
  fill: (floats: FloatWindows, out: Column) => void,
): RangeKernel {
  const span = argumentSpan(call, 0)
  return (series, _ranges, out, run) => {
    const { floats, histograms } = splitSamples(series)
    fill(floats, out)
    if (!histograms) return
    for (let i = 0; i < out.kinds.length; i++) {
      const mixed = histograms.to[i] !== histograms.from[i] && floats.to[i] !== floats.from[i]
      if (mixed) new RangeAnnotations(run, series, span).ignoredHistograms()
    }
  }
}

function fillFloats(floats: FloatWindows, fold: FloatFold, least: number, out: Column): void {
  const { from, to } = floats
  const { kinds, values } = out
  for (let i = 0; i < kinds.length; i++) {
    const start = from[i] as number
    const end = to[i] as number
    if (end - start < least) continue
    values[i] = fold(floats, start, end, i)
    kinds[i] = float
  }
}
