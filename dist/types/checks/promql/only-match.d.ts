/**
 * The one text that a pattern can match, given that Prometheus anchors patterns at both ends; undefined where there are
 * several, where it is not certain, and where the pattern looks like a placeholder that something else fills in.
 */
export declare function onlyMatch(pattern: string): string | undefined;
/** How many characters of a pattern are an anchor at its start and at its end: 0 or 1 each. */
export declare function anchorsOf(pattern: string): {
    readonly start: number;
    readonly end: number;
};
