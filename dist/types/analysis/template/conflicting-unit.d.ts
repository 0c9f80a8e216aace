import { type Because, type Confidence } from '../because.ts';
import type { Facts } from '../facts.ts';
import type { KnownUnit, Unit } from '../unit/unit.ts';
/** A unit that does not fit, whichever way it is read. */
export interface ConflictingUnit {
    readonly unit: KnownUnit;
    /** What messages call it. */
    readonly text: string;
    readonly confidence: Confidence;
    readonly because: Because;
}
/**
 * The unit of a result, where it is known in every alternative that can occur (or in all, where none can), and each reading
 * of it conflicts. Guesses do not count.
 */
export declare function conflictingUnit(facts: Facts, conflicts: (unit: Unit) => boolean): ConflictingUnit | undefined;
