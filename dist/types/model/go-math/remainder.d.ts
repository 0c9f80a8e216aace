/** The remainder of `x / y` with the sign of `x` as Go's `math.Mod`; it is exact, like the platform's. */
export declare function goMod(x: number, y: number): number;
