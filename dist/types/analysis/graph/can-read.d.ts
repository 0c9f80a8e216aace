import type { VectorSelector } from '../../promql/ast.ts';
import type { Rule } from '../../rules/rule-file.ts';
/** Whether a selector that asks for a rule's name can read its result: no label that the rule sets contradicts a matcher. */
export declare function canRead(selector: VectorSelector, rule: Rule): boolean;
