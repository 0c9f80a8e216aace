/**
 * The values of one window in order, NaN first. A window that overlaps the one before it in the same values is made from
 * that one.
 */
export declare class SortedWindow {
    #private;
    /** Takes over the values from index `from` up to, not including, `to`. */
    fill(values: Float64Array, from: number, to: number): void;
    /** Whether there is a NaN among the values. */
    get hasMissing(): boolean;
    /** Replaces every value by what it differs from `center`. */
    replaceByDistances(center: number): void;
    /** The quantile between its two nearest values; -Inf below 0, +Inf above 1, NaN of nothing. */
    quantile(quantile: number): number;
}
