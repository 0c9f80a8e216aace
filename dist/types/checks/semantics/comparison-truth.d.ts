import type { Branch } from '../../analysis/branch.ts';
import type { ExprFacts } from '../../analysis/facts.ts';
import { type Truth } from '../../analysis/range/compare-intervals.ts';
import type { Reading } from '../../analysis/range/reading.ts';
import type { Binary, ComparisonOp, Expr } from '../../promql/ast.ts';
import type { PromExpr } from '../../rules/rule-file.ts';
import { type Span } from '../../text/span.ts';
/** A binary operation that compares. */
export type Comparison = Binary & {
    readonly op: ComparisonOp;
};
/** Whether a node compares. */
export declare function isComparison(node: Expr): node is Comparison;
/** Whether a comparison holds for all alternatives of its sides, for none, or for some values; `nan` false leaves NaN aside. */
export declare function truthOf(node: Comparison, facts: ExprFacts, reading: Reading, nan?: boolean): Truth;
/** A comparison as messages tell it: `== 0`, what is before it, and which values that has. */
export interface ToldComparison {
    /** In backticks. */
    readonly condition: string;
    /** Of the operator and the constant. */
    readonly span: Span;
    /** `\`up\` is 0 or 1`. */
    readonly fact: string;
    readonly side: Expr;
    readonly branch: Branch;
}
/** Tells a comparison with the side that is no constant, or the left one, first. */
export declare function tellComparison(node: Comparison, expr: PromExpr, facts: ExprFacts, reading: Reading): ToldComparison;
