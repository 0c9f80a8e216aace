import type { Point } from './query-result.ts';
import type { RangeSeries } from './range-vector.ts';
/**
 * The points that an `anchored` or `smoothed` range selector shows by itself at one step: the floats inside the window,
 * and one at each of its edges. `rangeStart` and `rangeEnd` in milliseconds. Empty where no sample counts.
 */
export declare function extendedPoints(series: RangeSeries, step: number, rangeStart: number, rangeEnd: number, smoothed: boolean): readonly Point[];
