import type { CheckMetadata } from '../check.ts';
/** The facts about the checks of the group `cardinality`, in the order of clearest output. */
export declare const cardinalityChecks: readonly CheckMetadata[];
