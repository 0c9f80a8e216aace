import { type Rational } from './rational.ts';
import type { Dimension, Unit } from './unit.ts';
/** Part of a whole. */
export declare const fraction: Unit;
/** Equal dimensions divided. */
export declare const ratio: Unit;
/** 100 means the whole. */
export declare const percent: Unit;
/** Things counted. */
export declare const count: Unit;
/** Things counted, per second. */
export declare const countPerSecond: Unit;
/** 0 or 1. */
export declare const boolean: Unit;
/** A number that stands for a state, or is always 1. */
export declare const info: Unit;
/** A length of time. */
export declare const seconds: Unit;
/** A moment, in seconds since the epoch. */
export declare const moment: Unit;
/** A moment, in milliseconds since the epoch. */
export declare const momentInMilliseconds: Unit;
/** Bytes. */
export declare const bytes: Unit;
/** Names of the scales of time, in seconds; the first is how messages call it. */
export declare const timeScales: readonly (readonly [string, Rational])[];
/** Names of the scales of data, in bytes. */
export declare const dataScales: readonly (readonly [string, Rational])[];
/** A quantity. */
export declare function quantity(dimension: Dimension, scale?: Rational): Unit;
/** A unit, per second. */
export declare function perSecond({ dimension, scale }: Unit): Unit;
/** Whether a dimension is more than a pure number. */
export declare function hasDimension(dimension: Dimension): boolean;
