/** The inverse hyperbolic sine as Go's `math.Asinh` (fdlibm over Go's logarithm). */
export declare function goAsinh(x: number): number;
/** The inverse hyperbolic cosine as Go's `math.Acosh` (fdlibm over Go's logarithm); NaN below 1. */
export declare function goAcosh(x: number): number;
/** The inverse hyperbolic tangent as Go's `math.Atanh`; the platform's has the same bits. */
export declare function goAtanh(x: number): number;
