import { type Histogram } from '../model/histogram.ts';
import type { SampleColumns } from './stored-series.ts';
/** What is to be remarked on a smoothed selector: the first two give nothing, the others had to reduce custom bounds. */
export type SmoothedRemark = 'mixed samples' | 'mixed schemas' | 'reconciled in addition' | 'reconciled in subtraction';
/**
 * What a `smoothed` instant selector gives at a time (milliseconds): the value between the samples around it, or the
 * last one carried on; undefined before the first sample. Samples count within one lookback to either side and up to
 * `newestVisible`. Floats beside histograms, and exponential beside custom buckets, give nothing and are reported, as
 * are custom bounds that had to be reduced to the common ones.
 */
export declare function smoothedValue(samples: SampleColumns, time: number, lookbackMs: number, newestVisible: number, report?: (remark: SmoothedRemark) => void): number | Histogram | undefined;
