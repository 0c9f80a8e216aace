import type { AlertingRule, RuleFile } from '../../rules/rule-file.ts';
import type { Analysis } from '../analysis.ts';
import type { Facts } from '../facts.ts';
import type { ValueSource } from './template-value.ts';
/**
 * What is known of the series whose value and labels a template reads: the result of the alert's expression before the
 * rule's own labels, or the result of a query. Undefined where the expression is not known or does not parse.
 */
export declare function sourceFacts(analysis: Analysis, file: RuleFile, rule: AlertingRule, of: ValueSource): Facts | undefined;
