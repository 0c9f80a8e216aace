/** A pattern whose groups have no names, and the names that they had. */
export interface CaptureGroups {
    readonly pattern: string;
    /** Names of the groups, the first at index 1; empty for a group without a name. */
    readonly names: readonly string[];
}
/** Takes the names off the capture groups of a valid RE2 pattern. */
export declare function captureGroups(pattern: string): CaptureGroups;
