import type { Because, Confidence } from '../because.ts';
/**
 * Whether there is a sample: `always`, wherever the input data has series (`data`), where besides a filter lets some
 * through (`filter`), or `never`. Of several alternatives of an `or`, `always` says that there is a sample of one of them.
 */
export interface Presence {
    readonly kind: 'always' | 'data' | 'filter' | 'never';
    /** Of `never`: a hint of the weakest fact that it rests on. */
    readonly confidence: Confidence;
    readonly because?: Because;
    /** The sample is an aggregate of what a filter let through: none where nothing passes, never a zero. */
    readonly vanishes?: Because;
}
/** A selector's: there where the data is. */
export declare const whereData: Presence;
/** Always there. */
export declare const always: Presence;
/** There where a filter lets something through. */
export declare const whereFiltered: Presence;
/** Never there. */
export declare function never(because: Because, confidence?: Confidence): Presence;
