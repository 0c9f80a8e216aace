import type { ExprFacts } from '../../analysis/facts.ts';
import type { Expr } from '../../promql/ast.ts';
/** Whether an expression reads a gauge as a counter or a counter as a gauge: that its unit is wrong follows from it. */
export declare function misusesSeries(expr: Expr, facts: ExprFacts): boolean;
