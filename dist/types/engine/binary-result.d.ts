import { type Column, type Vector } from './column.ts';
import type { Run } from './run.ts';
/**
 * The vector of the results of a binary operation. In a range query Prometheus joins results of equal labels at once,
 * even where names are dropped only at the end.
 */
export declare function binaryResult(columns: readonly Column[], ordered: boolean, run: Run): Vector;
