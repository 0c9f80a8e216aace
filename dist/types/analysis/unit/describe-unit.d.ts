import type { KnownUnit, Unit } from './unit.ts';
/** What messages call a unit: `milliseconds`, `bytes per second`, `a fraction (0 to 1)`. */
export declare function describeUnit(unit: Unit): string;
/** What messages call the readings of a unit: `seconds`, or `a ratio or percent (0 to 100)`; that lengths of time may be moments goes without saying. */
export declare function describeReadings({ readings }: KnownUnit): string;
/** A unit as the end of a sentence about a value: `in seconds`, `a count`. */
export declare function describeValue(unit: Unit): string;
