import type { YamlScalar } from '../yaml/node.ts';
import type { RuleContext } from './rule-context.ts';
import type { PromExpr } from './rule-file.ts';
/**
 * Parses the expression of a rule; each problem is reported at the characters that it is about. MetricsQL is read where it is
 * PromQL too; what is not stays unread, and is no problem.
 */
export declare function readExpr(context: RuleContext, scalar: YamlScalar): PromExpr;
