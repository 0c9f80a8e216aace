import { type Regexp } from './regexp.ts';
/** The operators of label matchers. */
export type MatchType = '=' | '!=' | '=~' | '!~';
/** A condition on the value of one label; a missing label has the empty value. */
export interface Matcher {
    readonly name: string;
    readonly op: MatchType;
    readonly value: string;
    /** Of `=~` and `!~`. */
    readonly regexp: Regexp | undefined;
    matches(text: string): boolean;
}
/** Builds a matcher; a pattern that is no RE2 gives Go's error text. */
export declare function createMatcher(name: string, op: MatchType, value: string): Matcher | {
    readonly error: string;
};
/** Whether a condition holds for a label that is missing or empty, without building more than that needs. */
export declare function matcherMatchesEmpty(op: MatchType, value: string): boolean | {
    readonly error: string;
};
/** The operator of the opposite condition. */
export declare function inverseOp(op: MatchType): MatchType;
/** The literals that a regular expression amounts to, empty for any other condition. */
export declare function setMatches(matcher: Matcher): readonly string[];
/** What every value that the pattern matches begins with; empty for conditions without a pattern. */
export declare function matcherPrefix(matcher: Matcher): string;
/** The matcher as Prometheus prints it: `job=~"api.*"`, the name in quotes where it needs them. */
export declare function formatMatcher(name: string, op: MatchType, value: string): string;
