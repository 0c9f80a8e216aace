import { formatGeneral } from '../../model/go-number.ts'
import type { Call } from '../../promql/ast.ts'
import { absent } from '../column.ts'
import type { RangeKernel } from '../function-compiler.ts'
import type { Operator } from '../operator.ts'
import { floatKernel } from './float-kernel.ts'
import type { KernelEntry } from './kernel-entry.ts'
import { argumentSpan } from './range-annotations.ts'
import { scalarArgument } from './scalar-argument.ts'
import { SortedWindow } from './sorted-window.ts'

/** `quantile_over_time` and `mad_over_time`. */
export const quantileKernels: Readonly<Record<string, KernelEntry>> = {
  quantile_over_time: { kernelOf: quantileKernel },
  mad_over_time: { kernelOf: deviationKernel },
}

function quantileKernel(call: Call, args: readonly Operator[]): RangeKernel {
  const quantiles = scalarArgument(args[0])
  const span = argumentSpan(call, 0)
  const window = new SortedWindow()
  let wanted: Float64Array = new Float64Array(0)
  const kernel = floatKernel(call, ({ values }, from, to, step) => {
    window.fill(values, from, to)
    return window.quantile(wanted[step] as number)
  })
  return (series, ranges, out, run) => {
    wanted = quantiles(run)
    kernel(series, ranges, out, run)
    for (let i = 0; i < wanted.length; i++) {
      const quantile = wanted[i] as number
      if (out.kinds[i] !== absent && !(quantile >= 0 && quantile <= 1))
        run.annotations.warn(
          `quantile value should be between 0 and 1, got ${formatGeneral(quantile)}`,
          span,
        )
    }
  }
}

/** The median of what the values differ from their median; NaN if any of them is. */
function deviationKernel(call: Call): RangeKernel {
  const window = new SortedWindow()
  return floatKernel(call, ({ values }, from, to) => {
    window.fill(values, from, to)
    if (window.hasMissing) return Number.NaN
    window.replaceByDistances(window.quantile(0.5))
    return window.quantile(0.5)
  })
}
