/**
 * `a * b + c` rounded once, as the processor's fused instruction gives it, for values far from the limits of the
 * exponent. What rounding takes off the product is worked out only where it can change the result, which is rare
 * for a product much smaller than `c`.
 */
export declare function fusedMultiplyAdd(a: number, b: number, c: number): number;
/** The same, always the long way: faster where the product and `c` are of about one size. */
export declare function fusedMultiplyAddInFull(a: number, b: number, c: number): number;
