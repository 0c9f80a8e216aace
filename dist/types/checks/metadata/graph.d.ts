import type { CheckMetadata } from '../check.ts';
/** The facts about the checks of the group `graph`, in the order of clearest output. */
export declare const graphChecks: readonly CheckMetadata[];
