/** Columns of samples with their start timestamps, in milliseconds. */
export interface StartedSamples {
    readonly times: Float64Array;
    /** 0 where unknown; undefined: none is known, or they are not to be regarded. */
    readonly startTimes: Float64Array | undefined;
}
/** The start timestamp of a sample; 0 where it is unknown or not before the sample itself. */
export declare function usableStart({ times, startTimes }: StartedSamples, at: number): number;
/**
 * Whether the start timestamp of a sample says that the counter began anew after the sample before: it lies later, or
 * both samples tell their own start and this one's is the time of the one before.
 */
export declare function startsAnew(samples: StartedSamples, at: number): boolean;
/** Whether the start timestamp of one of the samples lies before the sample in front of it, and differs from that one's. */
export declare function hasOverlap({ times, startTimes }: StartedSamples, from: number, to: number): boolean;
