import type { AlertingRule, LabelEntry } from '../../rules/rule-file.ts';
import { type TemplateReading } from './read-template.ts';
/** A label or annotation of an alert that parses as a template, and what that reads. */
export interface AlertText {
    readonly role: 'label' | 'annotation';
    readonly entry: LabelEntry;
    /** Of a text whose actions are escaped for another tool: as that tool leaves it. */
    readonly reading: TemplateReading;
}
/** The labels of an alert, then its annotations, as far as they parse. */
export declare function alertTexts(rule: AlertingRule): readonly AlertText[];
