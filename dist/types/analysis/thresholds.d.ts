import type { Binary, ComparisonOp, Expr } from '../promql/ast.ts';
/** A comparison of an alert's expression with a constant. */
export interface Threshold {
    readonly node: Binary;
    /** As in `side op value`: turned round where the constant stands on the left. */
    readonly op: ComparisonOp;
    /** What is compared, without parentheses around it. */
    readonly side: Expr;
    /** The constant as written. */
    readonly constant: Expr;
    readonly value: number;
    /** `value`: samples that pass are the result; `condition`: it only decides which samples of another side pass. */
    readonly role: 'value' | 'condition';
}
/** The comparisons with a constant that decide whether an expression has a result, in the order of the text; `bool` decides nothing. */
export declare function findThresholds(expr: Expr): readonly Threshold[];
/** A comparison with a constant, wherever it stands; undefined for any other operator, and with `bool`. */
export declare function thresholdOf(node: Binary, role?: Threshold['role']): Threshold | undefined;
/** An expression without the parentheses around it. */
export declare function withoutParens(expr: Expr): Expr;
/** The value of an expression of literals and arithmetic alone; undefined for any other, and for very long ones. */
export declare function foldConstant(expr: Expr): number | undefined;
