import type { IToken } from 'chevrotain';
import type { SyntaxProblem } from '../text/problem.ts';
import type { Span } from '../text/span.ts';
import type { LabelMatcher, VectorSelector } from './ast.ts';
/** What stands between commas in braces: a matcher, or the metric's name in quotes. */
export type BraceItem = {
    readonly matcher: LabelMatcher;
} | {
    readonly name: IToken;
};
/** What stands between `{` and `}`, and where. */
export interface Braces {
    readonly items: readonly BraceItem[];
    readonly span: Span;
}
/** `label op "value"`; a regular expression that RE2 refuses is reported. */
export declare function labelMatcher(name: IToken, op: IToken, value: IToken, problems: SyntaxProblem[]): LabelMatcher;
/** The name of a label: an identifier or a string. */
export declare function labelName(token: IToken): string;
/**
 * Puts a selector together. A second name in quotes does not fit beside the first: it becomes the matcher that
 * Prometheus makes of it.
 */
export declare function vectorSelector(name: IToken | undefined, braces: Braces | undefined): VectorSelector;
