/**
 * Whether `a` stands before `b` where runs of digits count as numbers, as long as they fit into 64 bits.
 * The empty text stands before all others; Prometheus leaves its place to chance.
 */
export declare function naturallyBefore(a: string, b: string): boolean;
