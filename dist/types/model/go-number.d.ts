/** Go's `%f` with the shortest digits that read back to the same float: never an exponent; `+Inf`, `-Inf`, `NaN`. */
export declare function formatFloat(value: number): string;
/** Go's `%g` and `%v`: the shortest digits, with an exponent of two digits or more below 1e-4 and from 1e6 on. */
export declare function formatGeneral(value: number): string;
/** Go's `%.Nf`: the exact binary value rounded half to even. At most 70 digits. */
export declare function formatFixed(value: number, digits: number): string;
/**
 * Reads a number as PromQL does: first a 64-bit integer whose base is told by its prefix (a leading `0` is
 * octal), then a float. The error text is Go's.
 */
export declare function parseNumber(text: string): {
    readonly value: number;
} | {
    readonly error: string;
};
