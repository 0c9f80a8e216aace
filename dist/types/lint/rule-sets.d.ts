import type { CheckMetadata } from '../checks/check.ts';
/**
 * The checks that run unless settings and flags say otherwise. What a dated set holds never grows: a new check is a
 * preview at first, and joins a set of a later date.
 */
export type RuleSet = 'recommended@1' | 'strict@1' | 'all';
/** All rule-sets, the default first. */
export declare const ruleSets: readonly RuleSet[];
/** The rule-set of runs that name none. */
export declare const defaultRuleSet: RuleSet;
/** Whether a check is in a rule-set. */
export declare function isInRuleSet(check: CheckMetadata, ruleSet: RuleSet): boolean;
/** The rule-sets that hold a check, the smallest first. */
export declare function ruleSetsOf(check: CheckMetadata): readonly RuleSet[];
/** Neither a rule of the house nor new: such checks come with groups and sets, the others only when they are named. */
export declare function isLasting({ policy, preview }: CheckMetadata): boolean;
/** What is wrong with the name of a rule-set; undefined where there is such a set. */
export declare function ruleSetProblem(name: string): {
    readonly message: string;
    readonly help: string;
} | undefined;
