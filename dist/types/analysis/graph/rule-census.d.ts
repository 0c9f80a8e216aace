import type { RecordingRule, Rule, RuleFile } from '../../rules/rule-file.ts';
import { type Read } from './reads.ts';
/** A selector in a rule. */
export interface RuleRead extends Read {
    readonly rule: Rule;
}
/** What some rule files record and read, counted once for all checks that ask. */
export interface RuleCensus {
    readonly rules: number;
    readonly records: readonly RecordingRule[];
    /** The selectors that ask for a name. */
    readers(name: string): readonly RuleRead[];
    /** The selectors that do not say the name that they read. */
    readonly anyName: readonly RuleRead[];
    /** All names that are read, in the order of the files. */
    readonly names: Iterable<string>;
}
/** The census of some rule files. */
export declare function censusOf(files: readonly RuleFile[]): RuleCensus;
