import type { LabelEntry, Rule } from '../../rules/rule-file.ts';
import type { CheckContext } from '../check.ts';
/** Reports the labels or annotations of a rule that are missing, or are not as the options ask. */
export declare function checkAsked(context: CheckContext, rule: Rule, role: 'label' | 'annotation', present: ReadonlyMap<string, LabelEntry>): void;
