/** The binary logarithm as Go's `math.Log2`; exact for powers of two. */
export declare function goLog2(x: number): number;
