import type { ExprFacts } from '../../analysis/facts.ts';
import type { Expr } from '../../promql/ast.ts';
import type { PromExpr } from '../../rules/rule-file.ts';
import type { CheckContext, RuleSite, Visitor } from '../check.ts';
type ExpressionHandler = (ast: Expr, facts: ExprFacts, expr: PromExpr, site: RuleSite) => void;
/** A visitor that is called once for each expression, with what is known of its nodes. */
export declare function onExpression(context: CheckContext, handle: ExpressionHandler): Visitor;
export {};
