import type { Located } from '../../text/located.ts';
import type { SourceFile } from '../../text/source-file.ts';
import type { Span } from '../../text/span.ts';
import type { RelabelRule } from '../relabel/relabel-rule.ts';
import type { StructValue } from '../shape/shape.ts';
/** How a configuration is held by its file. */
export type ConfigCarrier = 'file' | 'ConfigMap' | 'values' | 'markdown';
/** An effective value with the place where it is written; absent: a default, or inherited. */
export interface Effective<T> {
    readonly value: T;
    readonly span?: Span;
}
/** A label with its value. */
export interface ConfigLabel {
    readonly name: Located<string>;
    readonly value: Located<string>;
}
/** Targets that share labels, from `static_configs` or a discovery file. */
export interface TargetGroup {
    readonly targets: readonly Located<string>[];
    readonly labels: readonly ConfigLabel[];
    readonly span: Span;
}
/** A file of `file_sd_configs`, as it was read. */
export interface TargetFile {
    readonly source: SourceFile;
    readonly groups: readonly TargetGroup[];
}
/** One service discovery section of a job: `kubernetes_sd_configs[0]`. */
export interface Discovery {
    /** `kubernetes_sd_configs`, `file_sd_configs`, … never `static_configs`. */
    readonly mechanism: string;
    readonly value: StructValue;
    readonly span: Span;
}
/** One job of `scrape_configs`. Times in milliseconds. */
export interface ScrapeJob {
    readonly kind: 'ScrapeJob';
    readonly name: Located<string>;
    readonly scrapeIntervalMs: Effective<number>;
    readonly scrapeTimeoutMs: Effective<number>;
    readonly metricsPath: Effective<string>;
    readonly scheme: Effective<string>;
    readonly honorLabels: Effective<boolean>;
    readonly params: readonly {
        readonly name: Located<string>;
        readonly values: readonly Located<string>[];
    }[];
    readonly staticConfigs: readonly TargetGroup[];
    readonly discoveries: readonly Discovery[];
    /** What `file_sd_configs` names, where files could be looked for; `complete`: all of it was found and read. */
    readonly fileTargets?: {
        readonly files: readonly TargetFile[];
        readonly complete: boolean;
    };
    readonly relabelRules: readonly RelabelRule[];
    readonly metricRelabelRules: readonly RelabelRule[];
    /** Limits in effect, 0 for none; by the name of their field (`sample_limit`). */
    readonly limits: ReadonlyMap<string, Effective<number>>;
    /** Where the job stands: the configuration itself, or one of its `scrape_config_files`. */
    readonly source: SourceFile;
    readonly span: Span;
    readonly value: StructValue;
}
/** One `remote_write` or `remote_read`. */
export interface RemoteEndpoint {
    readonly url?: Located<string>;
    readonly relabelRules: readonly RelabelRule[];
    readonly span: Span;
    readonly value: StructValue;
}
/** A configuration of Prometheus as the server would hold it. Times in milliseconds. */
export interface PrometheusConfig {
    readonly kind: 'PrometheusConfig';
    readonly source: SourceFile;
    readonly carrier: ConfigCarrier;
    readonly span: Span;
    readonly scrapeIntervalMs: Effective<number>;
    readonly scrapeTimeoutMs: Effective<number>;
    readonly evaluationIntervalMs: Effective<number>;
    readonly externalLabels: readonly ConfigLabel[];
    readonly ruleFiles: readonly Located<string>[];
    readonly scrapeConfigFiles: readonly Located<string>[];
    readonly jobs: readonly ScrapeJob[];
    readonly alertRelabelRules: readonly RelabelRule[];
    readonly alertmanagers: readonly {
        readonly staticConfigs: readonly TargetGroup[];
        readonly discoveries: readonly Discovery[];
        readonly relabelRules: readonly RelabelRule[];
        readonly alertRelabelRules: readonly RelabelRule[];
        readonly span: Span;
    }[];
    readonly remoteWrite: readonly RemoteEndpoint[];
    readonly remoteRead: readonly RemoteEndpoint[];
    /** `storage.tsdb.retention.time`, where written. */
    readonly retentionMs?: Effective<number>;
    readonly agent: boolean;
    /**
     * Nothing is hidden: no placeholders, no errors in its jobs, no `scrape_config_files` that were not read, no fragment.
     * Only then may a check conclude from what is not there.
     */
    readonly complete: boolean;
    readonly value: StructValue;
}
