import type { AlertText } from '../../analysis/template/alert-texts.ts';
import type { AlertingRule, LabelEntry } from '../../rules/rule-file.ts';
/**
 * The label of a rule (or of its group) that sets a name which a template reads. A label that reads itself
 * (`team: "{{ $labels.team }}"`) sets nothing of its own.
 */
export declare function ownLabel(rule: AlertingRule, texts: readonly AlertText[], name: string): LabelEntry | undefined;
/** `alertname`: Prometheus sets it itself, as it sets the labels of the rule, after it has expanded the templates. */
export declare function isAlertName(name: string): boolean;
