/**
 * `x^y` as Go's `math.Pow`: the integer part of `y` by repeated squaring with mantissa and exponent apart, the
 * remaining fraction of at most a half by `exp(fraction * log(x))`. Special cases are those of C99, so
 * `1^NaN` and `(-1)^Inf` are 1.
 */
export declare function goPow(x: number, y: number): number;
