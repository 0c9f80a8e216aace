import type { LabelNames } from './label-facts.ts';
/** Names of labels that an exporter's metric does not have unless its documentation lists them. */
export declare const namesOfMetricLabels: LabelNames;
/** Labels by which one target, pod or database has several series of one metric at a time. */
export declare const namesOfDimensions: LabelNames;
/** Names of labels that are neither exposed nor usual on targets: a metric whose exposition is known does not have them. */
export declare const namesBesidesTargetLabels: LabelNames;
/** Names of labels that are neither exposed nor put on targets by a scrape configuration that is known. */
export declare function namesBeyond(targetLabels: ReadonlySet<string>): LabelNames;
