import type { Domain } from '../domain.ts';
/** Which labels the series of a result have, and with which values. */
export declare const labelsDomain: Domain<'labels'>;
