import { goQuote } from '../../model/go-quote.ts'
import type { ConfigContext } from '../decode/config-context.ts'
import { isGiven, itemsAt } from '../decode/field-access.ts'
import { file, int } from '../shape/scalars.ts'
import {
  type ListShape,
  listOf,
  type StructShape,
  type StructValue,
  struct,
} from '../shape/shape.ts'
import { alertingConfig } from './alerting.ts'
import { globalConfig } from './global.ts'
import { otlpConfig } from './otlp.ts'
import { remoteRead } from './remote-read.ts'
import { remoteWrite } from './remote-write.ts'
import { scrapeConfig } from './scrape-config.ts'
import { storageConfig } from './storage.ts'
import { tracingConfig } from './tracing.ts'

/** `scrape_configs`. */
const scrapeConfigs: ListShape = {
  ...listOf(scrapeConfig, 'empty or null scrape config section'),
  goName: '[]*config.ScrapeConfig',
}

/** A configuration of Prometheus. */
export const prometheusShape: StructShape = struct(
  'config.plain',
  'the configuration of Prometheus',
  {
    global: { shape: globalConfig, default: {}, doc: 'What holds where nothing else is said.' },
    runtime: {
      shape: struct('config.RuntimeConfig', 'the runtime section', {
        gogc: {
          shape: int,
          default: 75,
          doc: 'How much the heap may grow before garbage is collected, in percent.',
        },
      }),
      since: '2.53',
      default: {},
      doc: 'Settings of the Go runtime.',
    },
    rule_files: { shape: listOf(file('config')), doc: 'Rule files, or patterns of them.' },
    scrape_config_files: {
      shape: listOf(file('config')),
      since: '2.43',
      doc: 'Files with further scrape configurations, or patterns of them.',
    },
    scrape_configs: { shape: scrapeConfigs, doc: 'What is scraped, and how.' },
    alerting: { shape: alertingConfig, default: {}, doc: 'Where alerts go.' },
    storage: { shape: storageConfig, default: {}, doc: 'The storage of the server.' },
    tracing: { shape: tracingConfig, default: {}, doc: 'Where traces of the server go.' },
    remote_write: {
      shape: {
        ...listOf(remoteWrite, 'empty or null remote write config section'),
        goName: '[]*config.RemoteWriteConfig',
      },
      doc: 'Where samples are sent to as well.',
    },
    remote_read: {
      shape: {
        ...listOf(remoteRead, 'empty or null remote read config section'),
        goName: '[]*config.RemoteReadConfig',
      },
      doc: 'Where samples are read from as well.',
    },
    otlp: { shape: otlpConfig, since: '2.54', default: {}, doc: 'Metrics of OpenTelemetry.' },
  },
  checkRoot,
)

/** One of the `scrape_config_files`. */
export const scrapeConfigFileShape: StructShape = struct(
  'config.ScrapeConfigs',
  'a file of scrape configurations',
  { scrape_configs: { shape: scrapeConfigs, doc: 'What is scraped, and how.' } },
)

function checkRoot(value: StructValue, context: ConfigContext): void {
  checkPatterns(value, 'rule_files', 'rule file', context)
  checkPatterns(value, 'scrape_config_files', 'scrape config file', context)
  if (context.options.agent) checkAgent(value, context)
}

/** A `*` may stand in the last part of a path only. */
function checkPatterns(
  value: StructValue,
  field: string,
  what: string,
  context: ConfigContext,
): void {
  for (const item of itemsAt(value, field)) {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') continue
    if (/^[^*]*(?:\*[^/]*)?$/.test(item.value)) continue
    const message = `invalid ${what} path ${goQuote(item.value)}`
    context.reportNode('config/invalid', item.node, message, {
      help: 'write `*` only behind the last `/`; name each folder by itself',
    })
  }
}

function checkAgent(value: StructValue, context: ConfigContext): void {
  const alerting = value.fields.get('alerting')?.value
  const given = {
    alerting:
      alerting?.kind === 'struct' &&
      (isGiven(alerting, 'alertmanagers') || isGiven(alerting, 'alert_relabel_configs')),
    rule_files: isGiven(value, 'rule_files'),
    remote_read: isGiven(value, 'remote_read'),
  }
  for (const [field, isThere] of Object.entries(given)) {
    const key = value.fields.get(field)?.key
    if (isThere && key)
      context.reportNode('config/invalid', key, `field ${field} is not allowed in agent mode`, {
        help: 'remove the section, or run Prometheus without `--agent`',
      })
  }
}
