import { type Histogram } from '../model/histogram.ts';
import type { ElementOp } from './binary-operators.ts';
import type { Remark } from './binary-remarks.ts';
/** What an operator gives for two samples of which at least one is a histogram; no result: the sample is left out. */
export interface ElementResult {
    /** A histogram, or whether a comparison holds. */
    readonly result?: Histogram | boolean;
    readonly remark?: Remark;
}
/** Applies an operator to two samples, not both floats. */
export declare function combineSamples(op: ElementOp, left: number | Histogram, right: number | Histogram): ElementResult;
/** The remark on samples for which the operator is not defined. */
export declare function incompatibleTypes(op: ElementOp, left: 'float' | 'histogram', right: 'float' | 'histogram'): Remark;
