import type { GrowingLabel } from '../../analysis/cardinality/cardinality.ts';
import type { Expr, VectorSelector } from '../../promql/ast.ts';
import type { Rule } from '../../rules/rule-file.ts';
import type { CheckContext, RuleSite } from '../check.ts';
/** Labels without bound of what a rule gives, which its own expression brought in; those of a record that it reads are told there. */
export declare function ownGrowth(context: CheckContext, rule: Rule, { file }: Pick<RuleSite, 'file'>): readonly GrowingLabel[];
/** Whether an aggregation keeps the buckets of a histogram. */
export declare function keepsBuckets({ node, cause }: GrowingLabel): boolean;
/** The selectors below a node. */
export declare function selectorsBelow(node: Expr): readonly VectorSelector[];
