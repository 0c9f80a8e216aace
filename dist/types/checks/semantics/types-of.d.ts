import type { Confidence } from '../../analysis/because.ts';
import type { DerivedTypeFact, MetricTypeFact, TypeFact } from '../../analysis/type/metric-type.ts';
import type { Expr } from '../../promql/ast.ts';
import type { PromExpr } from '../../rules/rule-file.ts';
import type { CheckContext, RuleSite } from '../check.ts';
/** Types of which something is known. */
export type KnownType = MetricTypeFact | DerivedTypeFact;
/** What all alternatives of a node's result agree on. */
export interface CommonType<T extends KnownType> {
    readonly type: T;
    /** The weakest of the alternatives'. */
    readonly confidence: Confidence;
}
/** The type of a node's samples, where a test holds for every alternative; the first one's stands for all. */
export declare function commonType<T extends KnownType>(context: CheckContext, site: RuleSite, expr: PromExpr, node: Expr, test: (type: TypeFact) => type is T): CommonType<T> | undefined;
