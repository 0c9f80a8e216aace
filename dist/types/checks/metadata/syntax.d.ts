import type { CheckMetadata } from '../check.ts';
/** The facts about the checks of the group `syntax`, in the order of clearest output. */
export declare const syntaxChecks: readonly CheckMetadata[];
