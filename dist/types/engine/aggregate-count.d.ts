import { type Column } from './column.ts';
/** `count`: how many elements there are, histograms among them. */
export declare function countGroup(members: readonly Column[], out: Column): void;
/** `group`: 1 where there is any element. */
export declare function groupGroup(members: readonly Column[], out: Column): void;
