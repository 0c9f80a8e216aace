/**
 * The fraction `f` of `x = f * 2^e`, its size in [0.5, 1), as the first result of Go's `math.Frexp`. Zeros,
 * infinities and NaN come back as they are. The exponent is {@link goFrexpExponent}.
 */
export declare function goFrexp(x: number): number;
/** The exponent `e` of `x = f * 2^e` as the second result of Go's `math.Frexp`; 0 for zeros, infinities and NaN. */
export declare function goFrexpExponent(x: number): number;
