import type { Unit, UnitFact } from './unit.ts';
/** Whether two units measure the same kind of thing, scale apart. Whatever is no quantity of anything is a pure number. */
export declare function sameDimension(a: Unit, b: Unit): boolean;
/** Whether scales are more than 10 % apart: megabytes and mebibytes are not. */
export declare function scalesDiffer(a: Unit, b: Unit): boolean;
/** Whether two units are the same but for looseness of scale. */
export declare function isSameUnit(a: Unit, b: Unit): boolean;
/** A pure number. */
export declare function isDimensionless({ dimension }: Unit): boolean;
/** 0.5 means half: a part of a whole, or a ratio, which may exceed 1. */
export declare function isFraction({ flavour, scale }: Unit): boolean;
/** 50 means half. */
export declare function isPercent({ flavour }: Unit): boolean;
/** A moment, in whatever scale since the epoch. */
export declare function isMoment(unit: Unit): boolean;
/** A length of time, in whatever scale. */
export declare function isDuration(unit: Unit): boolean;
/** An amount of data, in whatever scale. */
export declare function isData(unit: Unit): boolean;
/** Things counted. */
export declare function isCount({ flavour }: Unit): boolean;
/** 0 or 1. */
export declare function isBoolean({ flavour }: Unit): boolean;
/** Something per time: counts, data, money. */
export declare function isPerTime({ dimension }: Unit): boolean;
/** Whether a unit is known and each of its readings passes a test; false where nothing is known. */
export declare function everyReading(fact: UnitFact, test: (unit: Unit) => boolean): boolean;
