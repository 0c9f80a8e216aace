import type { LabelEntry, Rule } from '../rules/rule-file.ts';
/** Whether a rule is meant; of what is no mapping, nothing is asked. */
export declare function matchesRule(match: unknown, rule: Rule): boolean;
/** Whether a pattern of the options matches the whole of a text; one that is no RE2 matches nothing. */
export declare function fits(pattern: unknown, text: string): boolean;
/** The labels that a rule sets, by name: those of its group, and its own over them. Empty ones are none. */
export declare function labelsOf({ group, labels }: Rule): ReadonlyMap<string, LabelEntry>;
/** The annotations of an alert, by name. */
export declare function annotationsOf(rule: Rule): ReadonlyMap<string, LabelEntry>;
/** Text that a template or another tool decides, not the file. */
export declare function isOpen({ value }: LabelEntry): boolean;
/** Whether something is a plain object. */
export declare function isRecord(value: unknown): value is Readonly<Record<string, unknown>>;
