/** Index of the last sample at or before the beginning of a window; where there is none, `from`. */
export declare function sampleAtOrBefore(times: Float64Array, from: number, to: number, rangeStart: number): number;
/**
 * Where an anchored window begins in samples that reach further back: at the last sample at or before `rangeStart`
 * (milliseconds), so that what has changed since counts. A window without samples of its own is empty: `to`.
 */
export declare function anchoredStart(times: Float64Array, from: number, to: number, rangeStart: number): number;
/** Index of the first sample at or after the end of a window; where there is none, the last before `to`. */
export declare function sampleAtOrAfter(times: Float64Array, from: number, to: number, rangeEnd: number): number;
