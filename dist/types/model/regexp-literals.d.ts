import type { RegexpNode } from './regexp-syntax.ts';
/** The texts that a pattern matches, where they are few. Not case-sensitive: letters stand for both cases. */
export interface LiteralSet {
    readonly values: readonly string[];
    readonly caseSensitive: boolean;
}
/** The alternation of literals that the pattern amounts to; undefined where it is none or has over 256 members. */
export declare function literalSet(node: RegexpNode): LiteralSet | undefined;
/** The pattern without `^` at its beginning and `$` at its end, where they say nothing. */
export declare function withoutOuterAnchors(node: RegexpNode): RegexpNode;
/** Whether the pattern matches the empty text. */
export declare function matchesEmpty(node: RegexpNode): boolean;
/** The text that every match begins with; `folded` where the pattern begins with letters of either case instead. */
export declare function literalPrefix(node: RegexpNode): {
    readonly text: string;
    readonly folded: boolean;
};
