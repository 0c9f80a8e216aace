import type { Rule } from '../rules/rule-file.ts';
import type { Report } from './check.ts';
/** What a house asks of some rules: one entry of a list among the options of a check. */
export type PolicyEntry = Readonly<Record<string, unknown>>;
/** The entries of a list among the options that speak of a rule. */
export declare function entriesFor(options: Readonly<Record<string, unknown>>, list: string, rule: Rule): readonly PolicyEntry[];
/** A report as its entry would have it: a warning unless it says otherwise, with its comment. */
export declare function asked({ severity, comment }: PolicyEntry, report: Report): Report;
/** The texts of a list; of a single text, that one. */
export declare function texts(value: unknown): readonly string[];
/** Names in backticks, the last one joined with a word. */
export declare function listed(names: readonly string[], word: 'and' | 'or'): string;
