import { type Histogram } from '../../model/histogram.ts';
import type { HistogramWindows } from './split-samples.ts';
/** Sum or mean of the histograms of a window. */
export interface HistogramTotal {
    /** Undefined: exponential and custom buckets do not go together. */
    readonly histogram: Histogram | undefined;
    /** Some say that the counter was reset, others that it was not. */
    readonly conflictingResets: boolean;
    /** Their custom bounds differ; only the common ones are left. */
    readonly reconciled: boolean;
}
/** The sum of the histograms of a window, compensated. */
export declare function sumHistograms({ histograms }: HistogramWindows, from: number, to: number): HistogramTotal;
/** The mean of the histograms of a window: the sum divided, from an overflow on moved histogram by histogram. */
export declare function averageHistograms({ histograms }: HistogramWindows, from: number, to: number): HistogramTotal;
