import type { Expr } from '../../promql/ast.ts';
import type { PromExpr, Rule } from '../../rules/rule-file.ts';
/** What stands above a node and uses its value, not only whether it is there; undefined where nothing does. An alert that is nothing but the node uses its being there. */
export declare function userOfValue(expr: PromExpr, node: Expr, rule: Rule | undefined): Expr | 'rule' | undefined;
