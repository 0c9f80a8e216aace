import type { ConfigContext } from '../decode/config-context.ts'
import { headOf, isMissing, placeOfField } from '../decode/field-access.ts'
import { relabelRule } from '../relabel/relabel-shape.ts'
import { bool, duration, file, float, text, uint } from '../shape/scalars.ts'
import { listOf, mapOf, type StructShape, type StructValue, struct } from '../shape/shape.ts'
import { discoveryFields } from './discovery/discovery-fields.ts'
import { checkHttpClient, httpClientFields } from './http-client.ts'
import { nameSchemeFields } from './name-schemes.ts'
import { limitFields } from './scrape-limits.ts'
import { checkProtocols, fallbackProtocol, scrapeProtocols } from './scrape-protocols.ts'
import { staticConfigs } from './static-config.ts'

/** One item of `scrape_configs`. */
export const scrapeConfig: StructShape = {
  ...struct(
    'config.ScrapeConfig',
    'a scrape configuration',
    {
      job_name: { shape: text, doc: 'The label `job` of the targets.' },
      scrape_interval: { shape: duration, doc: 'How often targets are scraped.' },
      scrape_timeout: { shape: duration, doc: 'How long a scrape may take; at most the interval.' },
      scrape_protocols: {
        shape: scrapeProtocols(' for scrape config with job name `%n`'),
        since: '2.49',
        doc: 'Protocols that targets are asked for, in order of preference.',
      },
      fallback_scrape_protocol: {
        shape: fallbackProtocol,
        since: '3.0',
        doc: 'Protocol of targets that name none, or a wrong one.',
      },
      scrape_native_histograms: {
        shape: bool,
        since: '3.8',
        doc: 'Native histograms are scraped.',
      },
      always_scrape_classic_histograms: {
        shape: bool,
        since: '3.0',
        doc: 'Classic histograms are scraped also where a native one is there.',
      },
      scrape_classic_histograms: {
        shape: bool,
        since: '2.45',
        until: '3.0',
        deprecated: 'write `always_scrape_classic_histograms`',
      },
      convert_classic_histograms_to_nhcb: {
        shape: bool,
        since: '3.0',
        doc: 'Classic histograms are stored as native ones with custom buckets.',
      },
      extra_scrape_metrics: {
        shape: bool,
        since: '3.9',
        doc: 'Series that tell of the limits of each scrape are stored.',
      },
      metrics_path: {
        shape: text,
        default: '/metrics',
        doc: 'Path that metrics are fetched from.',
      },
      scheme: {
        shape: { ...text, suggested: ['http', 'https'] },
        default: 'http',
        doc: 'Protocol of requests.',
      },
      params: {
        shape: { ...mapOf(listOf(text)), goName: 'url.Values' },
        doc: 'Parameters of the URL.',
      },
      honor_labels: {
        shape: bool,
        default: false,
        doc: 'Labels of the scraped data win over those of the target.',
      },
      honor_timestamps: { shape: bool, default: true, doc: 'Timestamps of the data are kept.' },
      track_timestamps_staleness: {
        shape: bool,
        since: '2.48',
        doc: 'Series with timestamps become stale when they are gone.',
      },
      enable_compression: {
        shape: bool,
        default: true,
        since: '2.49',
        doc: 'Targets are asked for compressed answers.',
      },
      ...limitFields(),
      native_histogram_bucket_limit: {
        shape: uint,
        since: '2.45',
        doc: 'Buckets that a native histogram may have; beyond it resolution is reduced.',
      },
      native_histogram_min_bucket_factor: {
        shape: float,
        since: '2.50',
        doc: 'Least growth factor of the buckets of native histograms.',
      },
      scrape_failure_log_file: {
        shape: file('output'),
        since: '2.55',
        doc: 'File that failed scrapes are logged to.',
      },
      ...nameSchemeFields,
      ...httpClientFields,
      static_configs: { shape: staticConfigs, doc: 'Targets that are written down.' },
      ...discoveryFields,
      relabel_configs: {
        shape: {
          ...listOf(relabelRule, 'empty or null target relabeling rule in scrape config'),
          goName: '[]*relabel.Config',
        },
        doc: 'Rules that change the labels of targets, or drop them, before the scrape.',
      },
      metric_relabel_configs: {
        shape: {
          ...listOf(relabelRule, 'empty or null metric relabeling rule in scrape config'),
          goName: '[]*relabel.Config',
        },
        doc: 'Rules that change the labels of samples, or drop them, after the scrape.',
      },
    },
    checkScrapeConfig,
  ),
  subject: { kind: 'job', field: 'job_name' },
}

function checkScrapeConfig(value: StructValue, context: ConfigContext): void {
  if (isMissing(value, 'job_name')) {
    const place = value.fields.has('job_name') ? placeOfField(value, 'job_name') : headOf(value)
    context.reportMissing(value.node, place, 'job_name is empty', { help: 'add `job_name`' })
  }
  checkHttpClient(value, context)
  const name = context.subject?.name ?? ''
  checkProtocols(value, ` for scrape config with job name \`${name}\``, context)
}
