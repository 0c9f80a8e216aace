import type { Domain } from '../domain.ts';
/** What the numbers of a result are in. */
export declare const unitDomain: Domain<'unit'>;
