import type { Call } from '../../promql/ast.ts';
import { type Column } from '../column.ts';
import type { RangeKernel } from '../function-compiler.ts';
import { type FloatWindows } from './split-samples.ts';
/** What a function makes of the floats of one window, which holds at least one. */
export type FloatFold = (floats: FloatWindows, from: number, to: number, step: number) => number;
/**
 * A kernel that computes with the floats of each window and passes over its histograms, with an info where it has both.
 * Windows with fewer than `least` floats have no result. The info stands at the first argument, as in Prometheus.
 */
export declare function floatKernel(call: Call, fold: FloatFold, least?: number): RangeKernel;
/** The same for a function that fills all windows at once. */
export declare function floatsKernel(call: Call, fill: (floats: FloatWindows, out: Column) => void): RangeKernel;
