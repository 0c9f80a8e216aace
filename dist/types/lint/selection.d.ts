/** Which checks a run was asked for, as patterns: an id, a group (`promql/*`), or `all`. */
export interface Selection {
    /** Switched on besides what is on anyway. */
    readonly select: readonly string[];
    /** Switched off; wins over `select`. */
    readonly ignore: readonly string[];
    /** Where not empty, nothing else runs. */
    readonly only: readonly string[];
}
/** What runs when nothing was asked for. */
export declare const everythingUsual: Selection;
/** Whether a pattern means a check. */
export declare function matchesCheck(pattern: string, id: string): boolean;
/** Whether a pattern means a check by its own name, or with all others. */
export declare function namesCheck(pattern: string, id: string): boolean;
/** What is wrong with a pattern that means no check; undefined where it means one. */
export declare function unknownPattern(pattern: string): {
    readonly suggestion: string | undefined;
} | undefined;
