import type { CheckMetadata } from '../check.ts';
/** The facts about the checks of the group `semantics`, in the order of clearest output. */
export declare const semanticsChecks: readonly CheckMetadata[];
