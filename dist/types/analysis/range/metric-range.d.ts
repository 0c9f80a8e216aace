import type { MetricKnowledge } from '../../catalogue/metric.ts';
import { type RangeFact } from './interval.ts';
/** The values that series of a metric can have, by what is known of the metric or else by its name. */
export declare function metricRange(name: string | undefined, metric: MetricKnowledge | undefined): RangeFact;
