/** The decimal logarithm as Go's `math.Log10`: the natural one, scaled; `log10(0.1)` is -0.9999999999999999. */
export declare function goLog10(x: number): number;
