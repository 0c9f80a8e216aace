/** The sine of an angle in radians as Go's `math.Sin` (Cephes); NaN for infinities. */
export declare function goSin(x: number): number;
/** The cosine of an angle in radians as Go's `math.Cos` (Cephes); NaN for infinities. */
export declare function goCos(x: number): number;
/** The tangent of an angle in radians as Go's `math.Tan` (Cephes); NaN for infinities. */
export declare function goTan(x: number): number;
