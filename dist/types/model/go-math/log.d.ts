/**
 * The natural logarithm as Go's `math.Log` computes it on amd64: fdlibm's series without its shortcuts. A subnormal
 * number counts there as if it were normal with the lowest exponent: `log(5e-324)` is -709.0895657128241.
 */
export declare function goLog(x: number): number;
