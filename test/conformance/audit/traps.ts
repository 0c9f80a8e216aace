/** What looks like a defect and is none: rules by what they read or say, and the checks that must keep silent on them. */
export interface Trap {
  readonly about: string
  /** In the expression. */
  readonly expr?: RegExp
  /** In an annotation. */
  readonly texts?: RegExp
  readonly file?: RegExp
  /** The name of the rule. */
  readonly name?: RegExp
  /** Why the corpus has no such rule. */
  readonly absent?: string
  /** What must not be reported as a warning or an error. */
  readonly silent: RegExp
}

const units = /^unit\//
const anything = /./

export const traps: readonly Trap[] = [
  {
    about: 'names in _ratio that hold 0 to 100',
    expr: /\b(?:tnt_slab_\w*_used_ratio|(?:org_apache_)?activemq_\w*_usage_ratio|vrops_\w*_usage_ratio)/,
    silent: /^unit\/(?!threshold-text)/,
  },
  {
    about: 'a name in _percent that holds 0 to 1',
    expr: /requesthandleravgidle_?percent/i,
    silent: units,
  },
  {
    about: 'records in ratio that hold percent: the thresholds on them are right',
    expr: /\bhaproxy:\w+(?::\w+)*ratio5m/,
    absent:
      'recorded in a repository that is not in the corpus; test/checks/recorded-percent.test.ts has one',
    silent: /^unit\/(?:threshold|template-)/,
  },
  {
    about: 'the rate of seconds is a share of time',
    expr: /\b(?:i?rate)\(\s*\w*(?:cpu|pressure|io_time|busy|idle)\w*_seconds_total/,
    texts: /humanizePercentage/,
    silent: /^unit\/(?:template-percent|threshold)$/,
  },
  {
    about: 'a sum of durations by its count is a duration',
    expr: /_(?:seconds|milliseconds|duration|time|latency)\w*_sum\b[\s\S]*\/[\s\S]*_count\b/,
    silent: /^unit\/threshold$/,
  },
  {
    about: 'ratios above one on purpose: overcommitment, and now against before',
    name: /OverCommit|Overcommit|ContextSwitching/,
    silent: /^unit\/threshold$/,
  },
  {
    about: 'growth against an earlier time goes beyond 100 percent',
    expr: /\/[^/]*\boffset\b[\s\S]*> *1\d\d\b/,
    silent: /^unit\/threshold$/,
  },
  {
    about: 'gauges in _total',
    expr: /\b(?:django_migrations_unapplied_total|argocd_repo_pending_request_total|node_files_total|swift_\w*_stats_\w*_total|metallb_allocator_addresses_total|phpfpm_processes_total|cnpg_backends_waiting_total|fastly_mtd_estimate_dollars_total)\b/,
    silent: /^semantics\/(?:raw-counter|gauge-fn-on-counter)$/,
  },
  {
    about: 'counters without a suffix',
    expr: /\b(?:rate|irate|increase)\(\s*(?:mysql_global_status_|pg_stat_database_|node_vmstat_|node_netstat_|chi_clickhouse_event_|scylla_|if(?:HC)?(?:In|Out)\w*(?:Octets|Errors|Discards|Pkts)|envoy_|varnish_main_|nvme_)/,
    silent: /^semantics\/counter-fn-on-gauge$/,
  },
  {
    about: 'colons in the names of an exporter, and what another repository records',
    expr: /:tensorflow:|\bcluster:master_nodes\b|\bmetering:/,
    silent: /^graph\/dangling-record$/,
  },
  {
    about: 'native histograms, and the buckets of VictoriaMetrics',
    expr: /\bhistogram_quantile\((?![\s\S]*_bucket\b)|\bvmrange\b/,
    silent: /^semantics\/histogram-/,
  },
  {
    about: 'absent() beside a half that is dead',
    expr: /\babsent(?:_over_time)?\s*\([\s\S]*\)\s*or\b|\bor\s+\(?\s*absent(?:_over_time)?\s*\(/i,
    silent: /^semantics\/(?:never-fires|vanishing-result|always-true|no-condition)$/,
  },
  {
    about: 'a chain of comparisons filters from both sides',
    expr: /\b\d+\s*<=?\s*(?:hour|minute|day_of_\w+|month)\s*\(\s*\)\s*<=?\s*\d+/i,
    silent: /^semantics\//,
  },
  {
    about: 'labels inside range query are those of the inner query',
    texts: /\{\{-?\s*range\b[^}]*\bquery\b/,
    silent: /^label\/template/,
  },
  {
    about: 'LogQL rules',
    file: /\.logs\.ya?ml$/,
    absent: 'the only LogQL of the corpus is an example of promruval, which promtool refuses',
    silent: anything,
  },
  {
    about: 'MetricsQL: what is no PromQL is refused, and nothing is said of its meaning',
    expr: /\b(?:histogram_share|range_\w+|rollup\w*|default_rollup|lag|running_\w+|label_set|keep_last_value|median_over_time|interpolate)\s*\(|\bdefault\s+\d|\bkeep_metric_names\b/,
    file: /victoriametrics|vmalert|vmanomaly|VictoriaMetrics|victoria-metrics/,
    silent: /^(?!syntax\/)/,
  },
  {
    about: 'placeholders of other tools',
    expr: /\$\{|\$\$|<%|%%\w+%%|__[A-Z][A-Z_]+__/,
    silent: /^(?:syntax|semantics|unit|graph|cardinality|promql)\//,
  },
]

/** Test data that is bad on purpose: what is reported there is true, and they say so themselves. */
export const badOnPurpose: readonly { readonly file: RegExp; readonly evidence: string }[] = [
  {
    file: /^repos\/VictoriaMetrics__VictoriaMetrics\/app\/vmalert\/config\/testdata\/.*bad\.rules$/,
    evidence: 'input of tests which say that vmalert refuses it, by its name',
  },
  {
    file: /^repos\/openshift__cluster-monitoring-operator\/hack\/telemetry_report\/testdata\//,
    evidence: 'records `e2etelemetry:…`, with cycles and dead operands that a report has to show',
  },
  {
    file: /^repos\/app-sre__qontract-reconcile\/.*\/fixtures\//,
    evidence: '`$schema` in a test file, which promtool refuses',
  },
  {
    file: /^repos\/FUSAKLA__promruval\/examples\//,
    evidence:
      'rules for Loki and Mimir, and functions that must be enabled: promtool refuses each of them',
  },
  {
    file: /^repos\/prometheus__alertmanager\/config\/testdata\/.*\.bad-/,
    evidence: 'input of tests which say that Alertmanager refuses it, by its name',
  },
]
