import type { MetricKnowledge } from '../../catalogue/metric.ts';
import type { NameType } from './name-type.ts';
/** What is known of a metric's type; undefined where nothing is, or where the metric is declared to be untyped. */
export declare function knownType(metric: MetricKnowledge): NameType | undefined;
