import type { Domain } from '../domain.ts';
/** Which values the samples of a result can have. */
export declare const rangeDomain: Domain<'range'>;
