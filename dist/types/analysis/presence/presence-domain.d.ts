import type { Domain } from '../domain.ts';
/** Whether a result has samples. */
export declare const presenceDomain: Domain<'presence'>;
