import type { AlertingRule } from '../../rules/rule-file.ts';
/** Whether an alert is one that is to fire all the time: a dead man's switch, a test of the way to the receiver, or one that only mutes others. */
export declare function isMeantToFire({ name, labels }: AlertingRule): boolean;
