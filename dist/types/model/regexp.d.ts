import { type LiteralSet } from './regexp-literals.ts';
import { type RegexpNode } from './regexp-syntax.ts';
/** A regular expression of a matcher or of relabelling: RE2, matches the whole text, `.` matches a newline. */
export interface Regexp {
    readonly pattern: string;
    matches(text: string): boolean;
    readonly matchesEmpty: boolean;
    /** The texts it matches, where it amounts to an alternation of at most 256 literals. */
    readonly literals: LiteralSet | undefined;
    /** What every match begins with; `folded` where it begins with letters of either case. */
    readonly prefix: {
        readonly text: string;
        readonly folded: boolean;
    };
    /** Its parts, where the pattern is of the simple kind. */
    readonly syntax: RegexpNode | undefined;
}
/** Why a pattern is none, in the words of Go's regexp package. */
export interface RegexpError {
    /** In Go's words: "error parsing regexp: missing closing ): `(`". */
    readonly error: string;
}
/** Compiles a pattern as Prometheus does; results are remembered. Never throws. */
export declare function compileRegexp(pattern: string): Regexp | RegexpError;
