import type { Domain } from '../domain.ts';
/** What kind of value a sample is: from declarations, names, and what functions and operators give. */
export declare const typeDomain: Domain<'type'>;
