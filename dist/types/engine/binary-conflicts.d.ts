import { type Column } from './column.ts';
import type { MatchPlan } from './vector-matching.ts';
/** Remembers the error of the earliest step; of errors at the same step the first. */
export declare class FirstConflict {
    #private;
    /** Notes an error of a step. */
    add(step: number, message: () => string): void;
    /** Throws the error that was remembered. */
    raise(): void;
}
/**
 * Notes the steps at which several series of a signature are present on the side that only one may match. `regarded`
 * tells the steps that count; undefined: all.
 */
export declare function findRivals(plan: MatchPlan, columns: readonly Column[], side: 'left' | 'right', regarded: Uint8Array | undefined, conflicts: FirstConflict): void;
/** 1 at the steps where any of the columns has a sample. */
export declare function presentSteps(columns: readonly Column[], steps: number): Uint8Array;
