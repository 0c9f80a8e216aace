import { type Rational } from './rational.ts';
import type { Unit } from './unit.ts';
/** What a multiplication by a constant is done to. */
export interface ScaledOperand {
    /** It grew over a span of time (`increase`, `delta`): dividing by the length of the span gives a rate. */
    readonly isGrowth: boolean;
    /** The constant was written as a divisor: it may be the whole, in the same unit. */
    readonly isDivided: boolean;
}
/**
 * What a unit becomes when its numbers are multiplied by a constant: converted to another scale where that scale has a
 * name, and left as it is where the constant may be a plain factor.
 */
export declare function scaleByConstant(unit: Unit, factor: number, { isGrowth, isDivided }: ScaledOperand): readonly Unit[];
/** The exact value of a decimal number of moderate size. */
export declare function rationalOf(value: number): Rational | undefined;
