import type { Check } from './check.ts';
/** The bodies of all checks, for those who would rather load them at once than wait for each. */
export declare const allChecks: readonly Check[];
