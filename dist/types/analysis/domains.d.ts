import type { Branch, DomainName } from './branch.ts';
import type { Domain } from './domain.ts';
/** One fact of each domain. */
export type DomainFacts = {
    readonly [K in DomainName]: Branch[K];
};
/** Asks each domain. */
export declare function perDomain(derive: <K extends DomainName>(domain: Domain<K>) => Branch[K]): DomainFacts;
/** What two alternatives have in common. */
export declare function joinBranches(a: Branch, b: Branch): Branch;
/** What two rounds of a cycle have in common, such that few rounds suffice. */
export declare function widenBranches(a: Branch, b: Branch): Branch;
