import { type Column, type Scalar, type Vector } from './column.ts';
import type { Run } from './run.ts';
type Samples = Pick<Column, 'kinds' | 'histograms'>;
/**
 * The samples that a result holds: in a run that counts exactly those of all steps, histograms by their size; else a
 * bound for any one step.
 */
export declare function heldSamples(result: Vector | Scalar, run: Run): number;
/** The samples that a column holds; see `heldSamples`. */
export declare function heldByColumn(column: Samples, run: Run): number;
/** At each step the number of elements, histograms like floats. */
export declare function addElements(result: Vector | Scalar, elements: Float64Array): void;
/** At each step the samples that a vector counts for while it is being built: histograms without a timestamp. */
export declare function addBuilt(result: Vector | Scalar, samples: Float64Array): void;
export {};
