/**
 * `x * 2^exponent`, rounded once, as Go's `math.Ldexp`. The exponent is an integer; results out of range are
 * infinite or zero with the sign of `x`.
 */
export declare function goLdexp(x: number, exponent: number): number;
