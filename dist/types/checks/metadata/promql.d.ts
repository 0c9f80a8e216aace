import type { CheckMetadata } from '../check.ts';
/** The facts about the checks of the group `promql`, in the order of clearest output. */
export declare const promqlChecks: readonly CheckMetadata[];
