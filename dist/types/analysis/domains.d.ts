import type { Branch, DomainName, Origin } from './branch.ts';
import type { Domain } from './domain.ts';
/** Asks each domain; `origin` says where the samples come from. */
export declare function branchOf(derive: <K extends DomainName>(domain: Domain<K>) => Branch[K], origin: Origin): Branch;
/** What two alternatives have in common. */
export declare function joinBranches(a: Branch, b: Branch): Branch;
/** What two rounds of a cycle have in common, such that few rounds suffice. */
export declare function widenBranches(a: Branch, b: Branch): Branch;
