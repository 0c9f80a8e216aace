import type { MetricKnowledge } from '../catalogue/metric.ts';
/** What the analysis may ask about metrics that no rule records. */
export interface Knowledge {
    metric(name: string): MetricKnowledge | undefined;
    /** Names of the families of those catalogues that cover names. */
    readonly families?: readonly string[];
    /** Whether a metric of such a name that is not known does not exist; absent: never. */
    covers?(name: string): boolean;
    /** The labels that the configurations which load the file put on targets; absent where they are not known, or not all of them. */
    readonly targetLabels?: ReadonlySet<string>;
}
/** Knows nothing. */
export declare const noKnowledge: Knowledge;
