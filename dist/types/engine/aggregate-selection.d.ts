import { type Column, type Vector } from './column.ts';
import type { Run } from './run.ts';
/**
 * The elements that an aggregation picks from a vector, step by step. Their order is that of picking in instant queries; in range
 * queries Prometheus has none.
 */
export declare class ElementSelection {
    #private;
    constructor(columns: readonly Column[], run: Run);
    /** Picks an element. The steps come in ascending order, the elements of a step in the order of the result. */
    pick(at: number, step: number): void;
    /** What was picked. */
    vector(): Vector;
}
