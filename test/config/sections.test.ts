import { describe } from 'vitest'
import { testVerdicts, type VerdictCase } from './verdict-cases.ts'

/** A job named `a` with further fields. */
function job(fields: string): string {
  return `scrape_configs: [{job_name: a, ${fields}}]`
}

/** A remote write with further fields. */
function write(fields: string): string {
  return `remote_write: [{url: "http://remote", ${fields}}]`
}

const sections: Readonly<Record<string, readonly VerdictCase[]>> = {
  'the whole file': [
    [''],
    ['# nothing'],
    ['{}'],
    ['[]', 'cannot unmarshal !!seq into config.plain'],
    ['text', 'cannot unmarshal !!str text into config.plain'],
    ['rule_files: [a.yml, "b/*.yml", /c/d*.yml]'],
    ['rule_files: ["a*/b.yml"]', 'invalid rule file path a*/b.yml'],
    ['rule_files: a.yml', 'cannot unmarshal !!str a.yml into []string'],
    ['scrape_config_files: ["*/x.yml"]', 'invalid scrape config file path */x.yml'],
    ['runtime: {gogc: 50}'],
    ['runtime: {gogc: much}', 'cannot unmarshal !!str much into int'],
    ['rule_files: []\nrule_files: []', 'mapping key rule_files already defined'],
  ],
  global: [
    ['global:'],
    ['global: {scrape_interval: 1m, scrape_timeout: 1m}'],
    ['global: {scrape_interval: 5s}'],
    [
      'global: {scrape_interval: 5s, scrape_timeout: 6s}',
      'global scrape timeout greater than scrape interval',
    ],
    ['global: {scrape_timeout: 2m}', 'global scrape timeout greater than scrape interval'],
    ['global: {scrape_interval: 15}', 'not a valid duration string: 15'],
    ['global: {scrape_interval: 1.5m}', 'unknown unit . in duration 1.5m'],
    ['global: {scrape_interval: -1m}', 'not a valid duration string: -1m'],
    ['global: {scrape_interval: [1m]}', 'cannot unmarshal !!seq into string'],
    ['global: {evaluation_interval: 1d12h}'],
    ['global: {external_labels: {a: 1, b: yes, c: , "d-e": f}}'],
    ['global: {external_labels: {"": a}}', ' is not a valid label name'],
    ['global: {external_labels: {a: [b]}}', 'cannot unmarshal !!seq into string'],
    [
      'global: {metric_name_validation_scheme: legacy, external_labels: {a-b: c}}',
      'a-b is not a valid label name',
    ],
    ['global: {body_size_limit: 15MB, sample_limit: 1.5}'],
    ['global: {body_size_limit: 100}', 'units: unknown unit  in 100'],
    ['global: {body_size_limit: 10kB}', 'units: unknown unit kB in 10kB'],
    ['global: {sample_limit: -1}', 'cannot unmarshal !!int -1 into uint'],
    ['global: {sample_limit: "1"}', 'cannot unmarshal !!str 1 into uint'],
    ['global: {scrape_protocols: [PrometheusProto, PrometheusText0.0.4]}'],
    ['global: {scrape_protocols: []}', 'scrape_protocols cannot be empty for global config'],
    [
      'global: {scrape_protocols: [Text]}',
      'scrape_protocols: unknown scrape protocol Text, supported: [OpenMetricsText0.0.1',
    ],
    [
      'global: {scrape_protocols: [PrometheusProto, PrometheusProto]}',
      'duplicated protocol in scrape_protocols, got [PrometheusProto PrometheusProto] for global',
    ],
    ['global: {metric_name_validation_scheme: ascii}', 'unrecognized ValidationScheme: ascii'],
  ],
  jobs: [
    [job('scrape_interval: 5s')],
    ['scrape_configs: [{}]', 'job_name is empty'],
    ['scrape_configs: [{job_name: ""}]', 'job_name is empty'],
    ['scrape_configs: [null]', 'empty or null scrape config section'],
    ['scrape_configs: {job_name: a}', 'cannot unmarshal !!map into []*config.ScrapeConfig'],
    [
      'scrape_configs: [{job_name: a}, {job_name: b}, {job_name: a}]',
      'found multiple scrape configs with job name a',
    ],
    [
      job('scrape_timeout: 2m'),
      'scrape timeout greater than scrape interval for scrape config with job name a',
    ],
    [`global: {scrape_interval: 3m}\n${job('scrape_timeout: 2m')}`],
    [job('scrape_interval: 0s, scrape_timeout: 20s')],
    [job('honor_labels: yes')],
    [job('honor_labels: "yes"'), 'cannot unmarshal !!str yes into bool'],
    [job('params: {a: b}'), 'cannot unmarshal !!str b into []string'],
    [job('metric_relabel_configs: [null]'), 'empty or null metric relabeling rule in scrape'],
    [job('static_configs: [null]'), 'empty or null section in static_configs'],
    [job('static_configs: [{targets: ["a:1", "b"]}]')],
    [job('static_configs: [{targets: ["http://a"]}]'), 'http://a is not a valid hostname'],
    [job('static_configs: [{targets: [""]}]'), 'instance 0 in group 0: no address'],
    [
      job(
        'static_configs: [{targets: ["a/b"]}], relabel_configs: [{target_label: __address__, replacement: c}]',
      ),
    ],
    [
      job(
        'static_configs: [{targets: [a, "b/c"]}], relabel_configs: [{target_label: x, replacement: c}]',
      ),
      'instance 1 in group 0: b/c is not a valid hostname',
    ],
    [job('static_configs: [{labels: {"": x}}]'), ' is not a valid label name'],
    [job('metric_name_validation_scheme: legacy')],
    [
      job('metric_name_validation_scheme: legacy, metric_name_escaping_scheme: allow-utf-8'),
      'utf8 metric names requested but validation scheme is not set to UTF8',
    ],
    [
      job('metric_name_escaping_scheme: none'),
      'unknown scrape config name escaping method specified',
    ],
    [job('fallback_scrape_protocol: ""')],
    [
      job('fallback_scrape_protocol: prometheusproto'),
      'invalid fallback_scrape_protocol for scrape config with job name a: unknown scrape protocol',
    ],
  ],
  'HTTP clients': [
    [job('basic_auth: {username: a, password_file: b}')],
    [
      job('bearer_token: a, bearer_token_file: b'),
      'at most one of bearer_token & bearer_token_file must be configured',
    ],
    [
      job('bearer_token: a, basic_auth: {}'),
      'at most one of basic_auth, oauth2, bearer_token & bearer_token_file must be configured',
    ],
    [job('bearer_token: "", basic_auth: {}')],
    [
      job('authorization: {}, bearer_token_file: a'),
      'authorization is not compatible with bearer_token & bearer_token_file',
    ],
    [
      job('authorization: {type: " BASIC"}'),
      'authorization type cannot be set to basic, use basic_auth instead',
    ],
    [
      job('authorization: {credentials: a, credentials_file: b}'),
      'at most one of authorization credentials & credentials_file must be configured',
    ],
    [
      job('basic_auth: {password: a, password_file: b}'),
      'at most one of basic_auth password, password_file & password_ref must be configured',
    ],
    [job('oauth2: {}'), 'oauth2 client_id must be', 'oauth2 token_url must be configured'],
    [job('oauth2: {client_id: a, token_url: b, claims: {c: [d]}}')],
    [
      job('oauth2: {client_id: a, token_url: b}, authorization: {}'),
      'at most one of basic_auth, oauth2 & authorization must be configured',
    ],
    [job('tls_config: {cert_file: a, key_file: b, min_version: TLS12}')],
    [job('tls_config: {min_version: TLS1.2}'), 'unknown TLS version: TLS1.2'],
    [
      job('tls_config: {cert_file: a}'),
      'exactly one of key or key_file must be configured when a client certificate is configured',
    ],
    [
      job('tls_config: {key: a}'),
      'exactly one of cert or cert_file must be configured when a client key is configured',
    ],
    [job('tls_config: {ca: a, ca_file: b}'), 'at most one of ca, ca_file & ca_ref must be'],
    [job('no_proxy: a'), 'if no_proxy is configured, proxy_url must also be configured'],
    [
      job('proxy_from_environment: true, proxy_url: "http://a"'),
      'if proxy_from_environment is configured, proxy_url must not be configured',
    ],
    [job('proxy_url: "http://a:b"'), 'parse http://a:b: invalid port :b after host'],
    [job('http_headers: {host: {values: [a]}}'), 'setting header Host is not allowed'],
    [job('http_headers: {X-Team: {values: [a], secrets: [b], files: [c]}}')],
  ],
  alerting: [
    ['alerting:'],
    ['alerting: {alertmanagers: [{static_configs: [{targets: ["a:9093"]}]}]}'],
    [
      'alerting: {alertmanagers: [{api_version: v1}]}',
      'expected Alertmanager api version to be one of [v2] but got v1',
    ],
    ['alerting: {alert_relabel_configs: [null]}', 'empty or null alert relabeling rule'],
    [
      'alerting: {alertmanagers: [{sigv4: {}, basic_auth: {}}]}',
      'at most one of basic_auth, authorization, oauth2, & sigv4 must be configured',
    ],
    [
      'alerting: {alertmanagers: [{relabel_configs: [{target_label: x}], static_configs: [{targets: ["a/b"]}]}]}',
      'a/b is not a valid hostname',
    ],
  ],
  'remote write and read': [
    ['remote_write: [{}]', 'url for remote_write is empty'],
    ['remote_write: [{url: ""}]'],
    ['remote_write: [null]', 'empty or null remote write config section'],
    ['remote_read: [{url: }]', 'url for remote_read is empty'],
    [
      'remote_write: [{url: a, name: x}, {url: b, name: x}]',
      'found multiple remote write configs with job name x',
    ],
    [write('queue_config: '), 'remote write queue max_shards must be positive'],
    [write('queue_config: {max_shards: 5}')],
    [write('queue_config: {capacity: 0}'), 'remote write queue capacity must be positive'],
    [
      write('queue_config: {min_shards: 60}'),
      'remote write queue min_shards must not be greater than max_shards',
    ],
    [
      write('queue_config: {max_backoff: 10ms}'),
      'remote write queue max_backoff must not be less than min_backoff',
    ],
    [
      write('headers: {Authorization: x}'),
      'authorization header must be changed via the basic_auth, authorization, oauth2',
    ],
    [write('headers: {Content-Type: x}'), 'Content-Type is a reserved header'],
    [write('protobuf_message: io.prometheus.write.v2.Request')],
    [write('protobuf_message: v2'), 'unknown type for remote write protobuf message v2'],
    [
      write('sigv4: {}, basic_auth: {}'),
      'google_iam must be configured. Currently configured: [basic_auth sigv4]',
    ],
    [write('sigv4: {access_key: a}'), 'must provide a AWS SigV4 Access key and Secret Key'],
    [write('azuread: {}'), 'must provide an Azure Managed Identity, Azure Workload Identity'],
    [
      write('azuread: {managed_identity: {}, sdk: {}}'),
      'cannot provide multiple authentication methods in the Azure AD config',
    ],
    [
      write('azuread: {oauth: {client_id: a, tenant_id: b}}'),
      'must provide an Azure OAuth client_secret in the Azure AD config',
      'the provided Azure OAuth client_id is invalid',
    ],
    ['remote_read: [{url: a, chunked_read_limit: -1}]', 'cannot unmarshal !!int -1 into uint64'],
  ],
  'storage, tracing and OTLP': [
    ['storage: {tsdb: {out_of_order_time_window: 30m, retention: {size: 5GB, percentage: 1.5}}}'],
    ['storage: {tsdb: {retention: {size: -1GB}}}', 'must be greater than or equal to 0, got -1GiB'],
    ['storage: {tsdb: {retention: {percentage: 101}}}', 'in the range [0, 100], got 101'],
    ['storage: {tsdb: {chunk_encoding: {floats: XOR}}}', 'must be xor or xor2'],
    ['tracing:'],
    ['tracing: {}', 'tracing endpoint must be set'],
    ['tracing: {endpoint: a, client_type: udp}', 'to be http or grpc, but got udp'],
    ['tracing: {endpoint: a, compression: zstd}', 'invalid compression type zstd provided'],
    [
      'tracing: {endpoint: a, headers: {authorization: b}}',
      'custom authorization header configuration is not yet supported',
    ],
    ['otlp: {promote_resource_attributes: [a, b]}'],
    [
      'otlp: {promote_resource_attributes: [a, " a", ""]}',
      'duplicated promoted OTel resource attribute a',
      'empty promoted OTel resource attribute',
    ],
    [
      'otlp: {ignore_resource_attributes: [a]}',
      'ignore_resource_attributes cannot be configured unless',
    ],
    ['otlp: {translation_strategy: Plain}', 'unsupported OTLP translation strategy Plain'],
    [
      'global: {metric_name_validation_scheme: legacy}\notlp: {translation_strategy: NoTranslation}',
      'OTLP translation strategy NoTranslation is not allowed when UTF8 is disabled',
    ],
  ],
}

for (const [name, cases] of Object.entries(sections)) describe(name, () => testVerdicts(cases))

describe('as an agent', () => {
  testVerdicts(
    [
      ['remote_write: [{url: a}]\nalerting: {}\nrule_files: []'],
      ['rule_files: [a]', 'field rule_files is not allowed in agent mode'],
      ['remote_read: [{url: a}]', 'field remote_read is not allowed in agent mode'],
      [
        'alerting: {alertmanagers: [{scheme: https}]}',
        'field alerting is not allowed in agent mode',
      ],
    ],
    { agent: true },
  )
})
