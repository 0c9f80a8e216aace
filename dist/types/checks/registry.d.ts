import type { Check } from './check.ts';
/** Ids of the checks that have a body. */
export declare const checksWithBody: readonly string[];
/** Loads the bodies of the given checks, in the order given; ids without a body are passed over. */
export declare function loadChecks(ids: readonly string[]): Promise<readonly Check[]>;
