import type { MatchType } from '../../model/matcher.ts';
import type { Span } from '../../text/span.ts';
/** A matcher of Alertmanager as it was read; the span counts in the text. */
export interface ParsedMatcher {
    readonly name: string;
    readonly op: MatchType;
    readonly value: string;
    readonly span: Span;
}
/** Why a text is no list of matchers, in Alertmanager's words, and where; without a place, the whole text. */
export interface MatcherError {
    readonly error: string;
    readonly span?: Span;
}
/** What a parser of matchers finds. */
export type ParsedMatchers = readonly ParsedMatcher[] | MatcherError;
/** Whether it is an error. */
export declare function isMatcherError(parsed: ParsedMatchers): parsed is MatcherError;
