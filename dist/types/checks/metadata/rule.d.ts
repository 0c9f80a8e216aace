import type { CheckMetadata } from '../check.ts';
/** The facts about the checks of the group `rule`, in the order of clearest output. */
export declare const ruleChecks: readonly CheckMetadata[];
