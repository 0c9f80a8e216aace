import { type Histogram } from '../model/histogram.ts';
/** Keys of a histogram in test notation. */
export type HistogramKey = 'schema' | 'count' | 'sum' | 'z_bucket' | 'z_bucket_w' | 'custom_values' | 'buckets' | 'offset' | 'n_buckets' | 'n_offset' | 'counter_reset_hint';
/** What was written in `{{…}}`. */
export type HistogramFields = Map<HistogramKey, number | readonly number[] | string>;
/** The histogram that the fields describe; an offset without buckets means nothing. */
export declare function histogramOf(fields: HistogramFields): Histogram;
/**
 * The histogram in test notation, `{{schema:1 count:3 …}}`: fields that are not zero, one list of buckets a side.
 * Undefined where a side's buckets lie so far apart that the list would have more than `limit` entries.
 */
export declare function formatHistogram(histogram: Histogram, limit?: number): string | undefined;
