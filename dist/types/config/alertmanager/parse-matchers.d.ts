import { type MatcherError, type ParsedMatcher } from './parsed-matcher.ts';
/** How Alertmanager reads matchers: by default the UTF-8 syntax, and the classic one where a text is none or means another. */
export type MatcherMode = 'fallback' | 'utf8' | 'classic';
/** What Alertmanager writes to its log about a text that it reads. */
export type MatcherNote = {
    readonly kind: 'incompatible';
    /** Why it is no text of the UTF-8 syntax. */
    readonly error: string;
} | {
    readonly kind: 'disagreement';
    readonly utf8: readonly ParsedMatcher[];
};
/** The matchers of a text, and what there is to say of it. */
export interface MatcherReading {
    readonly matchers: readonly ParsedMatcher[];
    readonly note?: MatcherNote;
}
/** Reads one text of `matchers` as Alertmanager 0.27 and newer do. */
export declare function parseMatchers(text: string, mode?: MatcherMode): MatcherReading | MatcherError;
