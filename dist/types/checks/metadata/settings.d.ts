import type { CheckMetadata } from '../check.ts';
/** The facts about the checks of the group `settings`, in the order of clearest output. */
export declare const settingsChecks: readonly CheckMetadata[];
