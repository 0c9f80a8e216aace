/** Offsets of a node in the pattern, in UTF-16 units. */
interface NodeBase {
    readonly start: number;
    readonly end: number;
}
/** A simple regular expression. `fold`: letters match in either case (`(?i)`). */
export type RegexpNode = (NodeBase & {
    readonly kind: 'Empty';
}) | (NodeBase & {
    readonly kind: 'Literal';
    readonly text: string;
    readonly fold: boolean;
}) | (NodeBase & {
    readonly kind: 'Any';
}) | (NodeBase & {
    readonly kind: 'Class';
    readonly set: CharSet;
}) | (NodeBase & {
    readonly kind: 'Anchor';
    readonly side: 'start' | 'end';
}) | (NodeBase & {
    readonly kind: 'Concat';
    readonly items: readonly RegexpNode[];
}) | (NodeBase & {
    readonly kind: 'Alternate';
    readonly items: readonly RegexpNode[];
}) | (NodeBase & {
    readonly kind: 'Repeat';
    readonly operand: RegexpNode;
    readonly min: number;
    readonly max: number;
});
/** Code points of a class: inclusive ranges as written, before negation and folding. */
export interface CharSet {
    readonly ranges: readonly (readonly [low: number, high: number])[];
    readonly negated: boolean;
    readonly fold: boolean;
}
/**
 * Parses a pattern of the simple kind that nearly all matchers are: characters, escapes of punctuation, `.`,
 * classes, repetitions, groups, alternations, `^`, `$` and `(?i)`. Undefined for anything else, be it valid or
 * not; for those the RE2 engine decides. What is returned here is valid RE2.
 */
export declare function parseSimpleRegexp(pattern: string): RegexpNode | undefined;
export {};
