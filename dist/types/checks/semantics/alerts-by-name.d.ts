import type { AlertingRule, RuleFile } from '../../rules/rule-file.ts';
/** The alerts of some files whose expressions read a name. */
export declare function alertsReading(files: readonly RuleFile[], name: string): readonly AlertingRule[];
/** The alerts of a file that ask for the absence of something. */
export declare function alertsOnAbsence(file: RuleFile): readonly AlertingRule[];
