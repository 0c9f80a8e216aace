import type { CheckMetadata } from '../check.ts';
/** The facts about the checks of the group `test`, in the order of clearest output. */
export declare const testChecks: readonly CheckMetadata[];
