import type { Confidence } from '../because.ts';
import type { Unit } from '../unit/unit.ts';
/** What a name tells of the unit. */
export interface NameUnit {
    /** All that it may mean, the likeliest first. */
    readonly readings: readonly Unit[];
    readonly confidence: Confidence;
    /** The words that say so: `_seconds`. */
    readonly words: string;
}
/** The unit that the name of a metric tells by its words, read from the right; a unit in the middle does not count. */
export declare function unitOfName(name: string): NameUnit | undefined;
