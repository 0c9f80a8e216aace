import type { AlertingRule, RuleFile } from '../../rules/rule-file.ts';
/** The alerts of some files whose expressions read a name. */
export declare function alertsReading(files: readonly RuleFile[], name: string): readonly AlertingRule[];
/** What the alerts of a file ask `absent` about, as it prints. */
export declare function askedAbsent(file: RuleFile): ReadonlySet<string>;
