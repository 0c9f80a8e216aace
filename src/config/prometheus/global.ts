import { goQuote } from '../../model/go-quote.ts'
import { isValidLabelName, isValidLabelValue } from '../../model/metric-name.ts'
import { isBefore } from '../../model/target-version.ts'
import { placeOf } from '../../yaml/node-place.ts'
import type { ConfigContext } from '../decode/config-context.ts'
import { entriesAt, numberAt, placeOfField, textAt } from '../decode/field-access.ts'
import { bool, duration, file, text } from '../shape/scalars.ts'
import { mapOf, type StructShape, type StructValue, struct } from '../shape/shape.ts'
import { nameSchemeFields } from './name-schemes.ts'
import { limitFields } from './scrape-limits.ts'
import { checkProtocols, scrapeProtocols } from './scrape-protocols.ts'

const owner = ' for global config'

/** `global`: what jobs and rules have where they say nothing else. */
export const globalConfig: StructShape = struct(
  'config.plain',
  'the global section',
  {
    scrape_interval: { shape: duration, default: 60_000, doc: 'How often targets are scraped.' },
    scrape_timeout: {
      shape: duration,
      default: 10_000,
      doc: 'How long a scrape may take; at most the interval.',
    },
    scrape_protocols: {
      shape: scrapeProtocols(owner),
      since: '2.49',
      doc: 'Protocols that targets are asked for, in order of preference.',
    },
    evaluation_interval: {
      shape: duration,
      default: 60_000,
      doc: 'How often rules are evaluated.',
    },
    rule_query_offset: {
      shape: duration,
      since: '2.53',
      doc: 'How far in the past rules are evaluated.',
    },
    query_log_file: { shape: file('output'), doc: 'File that queries are logged to.' },
    scrape_failure_log_file: {
      shape: file('output'),
      since: '2.55',
      doc: 'File that failed scrapes are logged to.',
    },
    external_labels: {
      shape: mapOf(text),
      doc: 'Labels that are added to what leaves the server: alerts, remote writes, federation.',
    },
    ...limitFields('2.45'),
    ...nameSchemeFields,
    scrape_native_histograms: {
      shape: bool,
      since: '3.8',
      doc: 'Native histograms are scraped.',
    },
    convert_classic_histograms_to_nhcb: {
      shape: bool,
      since: '3.4',
      doc: 'Classic histograms are stored as native ones with custom buckets.',
    },
    always_scrape_classic_histograms: {
      shape: bool,
      since: '3.4',
      doc: 'Classic histograms are scraped also where a native one is there.',
    },
    extra_scrape_metrics: {
      shape: bool,
      since: '3.9',
      doc: 'Series that tell of the limits of each scrape are stored.',
    },
  },
  checkGlobal,
)

function checkGlobal(value: StructValue, context: ConfigContext): void {
  checkExternalLabels(value, context)
  checkProtocols(value, owner, context)
  const timeout = numberAt(value, 'scrape_timeout')
  const interval = value.fields.get('scrape_interval')
  const intervalMs = numberAt(value, 'scrape_interval') || 60_000
  const unknown = interval?.value?.kind === 'scalar' && interval.value.value === undefined
  const hidden = !interval && context.options.incomplete
  if (timeout !== undefined && !unknown && !hidden && timeout > intervalMs)
    context.report(
      'config/invalid',
      placeOfField(value, 'scrape_timeout'),
      'global scrape timeout greater than scrape interval',
      {
        label: interval
          ? 'longer than `scrape_interval`'
          : 'longer than the default interval of 1m',
        help: 'write a timeout that is at most the interval',
        ...(interval ? { related: context.related(placeOf(interval.node), 'the interval') } : {}),
      },
    )
}

/** Names of labels follow the scheme that the section itself sets. */
function checkExternalLabels(value: StructValue, context: ConfigContext): void {
  const { target } = context.options
  const old = target !== undefined && isBefore(target, '3.0')
  const legacy = old || textAt(value, 'metric_name_validation_scheme') === 'legacy'
  for (const { key, value: item } of entriesAt(value, 'external_labels')) {
    const name = key.type === 'null' ? '' : key.text
    if (!context.isPlaceholder(key) && !isValidLabelName(name, legacy ? 'legacy' : 'utf8'))
      context.reportNode('config/invalid', key, `${goQuote(name)} is not a valid label name`, {
        help: legacy ? 'write letters, digits and underscores, not a digit first' : 'write a name',
      })
    const text = item.kind === 'scalar' && typeof item.value === 'string' ? item.value : ''
    if (!isValidLabelValue(text))
      context.reportNode('config/invalid', item.node, `${goQuote(text)} is not a valid label value`)
  }
}
