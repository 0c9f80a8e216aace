import type { ExprFacts } from '../../analysis/facts.ts';
import type { Interval } from '../../analysis/range/interval.ts';
import type { Aggregate, Binary, Expr } from '../../promql/ast.ts';
import { type AskedComparison } from './asked-comparisons.ts';
import { type ValueLeaf } from './value-leaves.ts';
/** A count of filtered series: where nothing passes it is no sample, though 0 is meant. */
export interface VanishingPart extends ValueLeaf {
    readonly node: Aggregate;
    /** The comparison or `unless` that decides what is counted. */
    readonly filter: Binary;
}
/** The counts, and sums of ones, of filtered series that an expression is computed from. */
export declare function vanishingParts(expr: Expr, facts: ExprFacts): readonly VanishingPart[];
/** A comparison that a value of 0 passes, and that is not asked where there is no value. */
export interface UnaskedComparison extends AskedComparison {
    /** Which side the part is on. */
    readonly side: Expr;
}
/** A part of an alert's expression, the comparison that it goes into, and what the whole side would be. */
export type PartsOf<P extends ValueLeaf> = (side: Expr) => readonly P[];
/** The comparisons of an alert that would hold if a part were `value`, and that never come about where it is missing, with the part. */
export declare function unasked<P extends ValueLeaf>(ast: Expr, facts: ExprFacts, partsOf: PartsOf<P>, ifMissing?: (part: P) => Interval): readonly {
    readonly part: P;
    readonly asked: UnaskedComparison;
}[];
/** Whether an expression asks for what is not there. */
export declare function findsAbsence(expr: Expr): boolean;
