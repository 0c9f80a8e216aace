import type { LocatedDuration, RuleFile } from '../../rules/rule-file.ts';
/** A duration as it stands in the file, without quotes. */
export declare function writtenDuration({ span }: LocatedDuration, { source }: RuleFile): string;
