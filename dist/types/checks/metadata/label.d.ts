import type { CheckMetadata } from '../check.ts';
/** The facts about the checks of the group `label`, in the order of clearest output. */
export declare const labelChecks: readonly CheckMetadata[];
