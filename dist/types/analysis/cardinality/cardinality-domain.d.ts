import type { Domain } from '../domain.ts';
/** How many series results have, and which labels make them many. */
export declare const cardinalityDomain: Domain<'cardinality'>;
