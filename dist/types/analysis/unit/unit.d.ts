import type { Because, Confidence } from '../because.ts';
import type { Rational } from './rational.ts';
/** What is measured apart from scale. A watt is energy per time. */
export type BaseDimension = 'time' | 'data' | 'temperature' | 'energy' | 'current' | 'voltage' | 'length' | 'mass' | 'money' | 'cycles';
/** Exponents of the base dimensions; those that are zero are left out. Empty: a pure number. */
export type Dimension = Readonly<Partial<Record<BaseDimension, number>>>;
/**
 * How a number is meant. `fraction`: part of a whole, 0 to 1 by construction; `ratio`: equal dimensions divided, unbounded;
 * `percent`: 100 means the whole; `count`: things counted; `point`: a moment (seconds since the epoch) or a temperature
 * on an affine scale; `quantity`: anything with a dimension; `boolean`: 0 or 1; `info`: a number that stands for a state or
 * is always 1.
 */
export type Flavour = 'quantity' | 'fraction' | 'ratio' | 'percent' | 'count' | 'point' | 'boolean' | 'info';
/** One reading of a number. */
export interface Unit {
    readonly dimension: Dimension;
    /** Times the base unit (second, byte, joule, …): a millisecond is 1/1000, a percent 1/100. */
    readonly scale: Rational;
    readonly flavour: Flavour;
}
/** A unit that is known. Where several readings are possible, a check may speak only if all of them conflict. */
export interface KnownUnit {
    readonly kind: 'known';
    /** At least one, at most four. */
    readonly readings: readonly [Unit, ...Unit[]];
    readonly confidence: Confidence;
    readonly because: Because;
}
/** What is known of the unit of a value. A literal takes the unit of whatever it meets. */
export type UnitFact = {
    readonly kind: 'unknown';
} | {
    readonly kind: 'literal';
    readonly value: number;
} | KnownUnit;
/** Nothing is known. */
export declare const unknownUnit: UnitFact;
