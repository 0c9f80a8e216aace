/** The hyperbolic sine as Go's `math.Sinh`: Hart and Cheney's approximation 2029 up to a half, above it by exp. */
export declare function goSinh(x: number): number;
/** The hyperbolic cosine as Go's `math.Cosh`. */
export declare function goCosh(x: number): number;
/** The hyperbolic tangent as Go's `math.Tanh` (Cephes). */
export declare function goTanh(x: number): number;
