/** Which samples of a series the steps of a run see. */
export interface SeenSamples {
    /** Index of the newest sample that is fresh enough at each step, -1 for none; it may be a stale marker. */
    readonly indexes: Int32Array;
    /** The steps that see anything are those from `start` up to `end`, and step i sees sample i + shift. Undefined: it is not so simple. */
    readonly run: {
        readonly start: number;
        readonly end: number;
        readonly shift: number;
    } | undefined;
}
/** Finds the newest samples at the steps of a run; for series at the same times only once. */
export declare class SampleLookup {
    #private;
    constructor(steps: Float64Array, options: {
        readonly lookbackMs: number;
        readonly leftOpen: boolean;
    });
    /**
     * Looks up among `count` samples at ascending times, none of them later than `visible` at its step. All times are in
     * milliseconds.
     */
    find(times: Float64Array, count: number, visible: Float64Array | undefined): SeenSamples;
}
