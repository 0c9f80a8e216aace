/** The arc tangent in radians as Go's `math.Atan` (Cephes). */
export declare function goAtan(x: number): number;
/** The angle of the point (x, y) in radians, -π to π, as Go's `math.Atan2`; `y` comes first. */
export declare function goAtan2(y: number, x: number): number;
/** The arc sine in radians as Go's `math.Asin`; NaN outside -1 to 1. */
export declare function goAsin(x: number): number;
/** The arc cosine in radians as Go's `math.Acos`; NaN outside -1 to 1. */
export declare function goAcos(x: number): number;
