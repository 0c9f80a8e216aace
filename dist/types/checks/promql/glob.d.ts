/** Whether the value of a matcher that compares text can hardly be meant as text. */
export declare function looksLikeRegexp(label: string, value: string): boolean;
/** A star that repeats a single character, where a glob would stand for any text. */
export interface GlobStar {
    /** Offset in the pattern. */
    readonly at: number;
    /** The pattern ends here, or its alternative does; otherwise a wildcard follows. */
    readonly last: boolean;
}
/** The stars of a regular expression that look as if they were those of a glob. */
export declare function globStars(pattern: string): readonly GlobStar[];
/** The first `{a,b}` of a pattern, as a glob would read it. */
export declare function bracesIn(pattern: string): string | undefined;
