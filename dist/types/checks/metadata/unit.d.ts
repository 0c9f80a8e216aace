import type { CheckMetadata } from '../check.ts';
/** The facts about the checks of the group `unit`, in the order of clearest output. */
export declare const unitChecks: readonly CheckMetadata[];
