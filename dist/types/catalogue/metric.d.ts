import type { SourceFile } from '../text/source-file.ts';
import type { Span } from '../text/span.ts';
/** The types that exposition formats know. */
export type ExposedType = 'counter' | 'gauge' | 'histogram' | 'gaugehistogram' | 'summary' | 'info' | 'stateset' | 'unknown';
/**
 * Who says something of a metric. `settings`: the user; `exposition`: a file of the project; `exporter`: what is built in;
 * `declaration`: client code in a document, which no warning may rest on alone.
 */
export type Evidence = 'settings' | 'exposition' | 'exporter' | 'declaration';
/** Whether a series can be that of a histogram's or a summary's parts. */
export type Part = 'bucket' | 'sum' | 'count' | 'quantile';
/** What is known of the series of one name, whoever says it. Names of histograms' parts are asked for as they are written (`x_bucket`). */
export interface MetricKnowledge {
    /** As asked for. */
    readonly name: string;
    /** Of the family: `x` for `x_bucket`. */
    readonly family: string;
    readonly part?: Part;
    readonly type?: {
        readonly value: ExposedType;
        readonly evidence: Evidence;
    };
    /**
     * Of the sample as asked for (that of `x_bucket` and `x_count` is a count): a word that `parseUnit` of the analysis
     * reads, such as `seconds`, `bytes`, `ratio`, `percent`, `milliseconds`, `timestamp_seconds`, `count`, `boolean`.
     */
    readonly unit?: {
        readonly value: string;
        readonly evidence: Evidence;
    };
    /** Labels of the metric itself, without those of the target (`job`, `instance`); `le` and `quantile` of the parts included. */
    readonly labels?: {
        readonly names: readonly string[];
        /** Every series has all of them; false: some have them. */
        readonly all: boolean;
        /** The metric itself has no others (a scrape configuration may still add some to the target's). */
        readonly closed: boolean;
        readonly evidence: Evidence;
    };
    readonly range?: {
        readonly min?: number;
        readonly max?: number;
        readonly int?: boolean;
        readonly evidence: Evidence;
    };
    readonly help?: string;
    /** From samples: how many series there are, and how many values each label takes, with up to 100 of them. */
    readonly samples?: {
        readonly series: number;
        readonly values: ReadonlyMap<string, ReadonlySet<string>>;
    };
    /** Where it is declared. */
    readonly declared?: {
        readonly source: SourceFile;
        readonly span: Span;
    };
    /** The exporter or the file that says so, for messages: `node_exporter`, `metrics.prom`. */
    readonly origin?: string;
}
/** Who can be asked for a metric; the rest of a catalogue may be missing. */
export interface MetricLookup extends Partial<Pick<Catalogue, 'families' | 'covers'>> {
    metric(name: string): MetricKnowledge | undefined;
}
/** Knows metrics by the names of their series. */
export interface Catalogue {
    metric(name: string): MetricKnowledge | undefined;
    /** The names of all families that an exporter of this catalogue has, where the catalogue is complete for a prefix: for did-you-mean. */
    readonly families: readonly string[];
    /** Whether the catalogue is complete for names like this one: what it does not know is not there. */
    covers(name: string): boolean;
}
