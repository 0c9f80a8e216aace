import type { Rule } from '../rules/rule-file.ts';
import type { Facts } from './facts.ts';
/** The labels that a rule sets: those of its group, and its own over them; `undefined` where a template decides the value. */
export declare function staticLabels({ group, labels, kind, }: Rule): ReadonlyMap<string, string | undefined>;
/** The result of a rule's expression as the rule stores it. */
export declare function labelledBy(rule: Rule, facts: Facts): Facts;
