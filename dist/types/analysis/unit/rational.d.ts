/** An exact fraction in lowest terms; the denominator is positive. */
export interface Rational {
    readonly num: bigint;
    readonly den: bigint;
}
/** The number one. */
export declare const one: Rational;
/** A fraction in lowest terms; the denominator must not be zero. */
export declare function rational(num: bigint, den?: bigint): Rational;
/** The product. */
export declare function multiply(a: Rational, b: Rational): Rational;
/** The quotient; the divisor must not be zero. */
export declare function divide(a: Rational, b: Rational): Rational;
/** The nearest float. */
export declare function toNumber({ num, den }: Rational): number;
