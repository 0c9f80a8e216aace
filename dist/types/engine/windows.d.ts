/** Where windows lie, in milliseconds. */
export interface WindowEdges {
    /** Right edge of each window, ascending or all equal. */
    readonly ends: Float64Array;
    /** From the left edge to `ends`. */
    readonly backMs: number;
    /** How far a window reaches past `ends`. */
    readonly aheadMs: number;
}
/** Index ranges of windows: of window i the samples from `from[i]` up to, not including, `to[i]`. */
export interface Windows {
    readonly from: Int32Array;
    readonly to: Int32Array;
}
/** Cuts the windows of series that often lie at the same times, each time once. */
export declare class WindowCutter {
    #private;
    constructor(edges: WindowEdges, options: {
        readonly leftOpen: boolean;
    });
    /** The windows of samples at the given times; see `cutWindows`. */
    cut(times: Float64Array, count: number, visible: Float64Array | undefined): Windows;
}
/** Index of the first of `count` ascending times that lies after `time`. */
export declare function firstAfter(times: Float64Array, count: number, time: number): number;
