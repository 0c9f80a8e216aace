import type { AtModifier, Expr, ExtendedRange, Offset, VectorSelector } from './ast.ts';
/** What a modifier changes in a selector or subquery. */
export interface ModifierChange {
    readonly offset?: Offset;
    readonly at?: AtModifier;
}
/** The selector that a modifier goes to: a selector itself, or that of a range. */
export declare function selectorOf(expr: Expr): VectorSelector | undefined;
/** The expression with the modifier, which ends at `end`. */
export declare function withModifier(expr: Expr, change: ModifierChange, end: number): Expr;
/** The expression with `anchored` or `smoothed` behind it. */
export declare function withExtension(expr: Expr, extended: ExtendedRange): Expr;
/** Whether Prometheus takes an offset for a number and not for a duration expression. */
export declare function isPlainOffset(offset: Offset): boolean;
/** Go's `%f` of a number beyond 64 bits, which has no fraction. */
export declare function formatHugeSeconds(seconds: number): string;
/** Milliseconds, halves away from zero; what 64 bits do not hold wraps to the least number, as on amd64. */
export declare function secondsToTimestamp(seconds: number): number;
