import type { Visitor } from '../checks/check.ts';
import type { CheckId } from '../diagnostic/diagnostic.ts';
/** Measures how long each check works, by a clock that it is given. */
export declare class CheckTimer {
    #private;
    /** `now` gives milliseconds since some moment. */
    constructor(now: () => number);
    /** The same visitor, with a look at the clock before and after each of its handlers. */
    watch(check: CheckId, visitor: Visitor): Visitor;
    /** Checks that worked, with their milliseconds. */
    slowestFirst(): readonly (readonly [CheckId, number])[];
}
