import type { CheckMetadata } from '../check.ts';
/** The facts about the checks of the group `config`, in the order of clearest output. */
export declare const configChecks: readonly CheckMetadata[];
