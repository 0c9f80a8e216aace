/** Reads `1h30m`, `5d`, `0` … into milliseconds, with the limits and error texts of Prometheus. */
export declare function parseDuration(text: string): {
    readonly ms: number;
} | {
    readonly error: string;
};
/**
 * The duration as Prometheus writes it: years and weeks only where they divide it exactly, then days down to
 * milliseconds, `0s` for nothing. Fractions of a millisecond are dropped; a negative one gets a leading `-`.
 */
export declare function formatDuration(ms: number): string;
