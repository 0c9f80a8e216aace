import { placeOf } from '../../yaml/node-place.ts'
import type { ConfigContext } from '../decode/config-context.ts'
import { itemsAt, placeOfField } from '../decode/field-access.ts'
import { named, oneOf } from '../shape/scalars.ts'
import { type ListShape, listOf, type ScalarShape, type StructValue } from '../shape/shape.ts'

const protocols: readonly string[] = [
  'OpenMetricsText0.0.1',
  'OpenMetricsText1.0.0',
  'PrometheusProto',
  'PrometheusText0.0.4',
  'PrometheusText1.0.0',
]

/** What is asked for where nothing is said, in order of preference. */
export const defaultProtocols: readonly string[] = [
  'OpenMetricsText1.0.0',
  'OpenMetricsText0.0.1',
  'PrometheusText1.0.0',
  'PrometheusText0.0.4',
]

const unknown = `unknown scrape protocol %s, supported: [${protocols.join(' ')}]`

/** `scrape_protocols`; `owner` ends its error: ` for global config`. */
export function scrapeProtocols(owner: string): ListShape {
  const invalid = `scrape_protocols: ${unknown}${owner}`
  return listOf(protocol(invalid), invalid.replace('%s', ''))
}

function protocol(invalid: string, empty?: 'empty'): ScalarShape {
  return named(oneOf(protocols, invalid, empty), 'config.ScrapeProtocol')
}

/** `fallback_scrape_protocol` of a job. */
export const fallbackProtocol: ScalarShape = protocol(
  `invalid fallback_scrape_protocol for scrape config with job name \`%n\`: ${unknown}`,
  'empty',
)

/** Reports protocols that are there twice, and a list without any. */
export function checkProtocols(value: StructValue, owner: string, context: ConfigContext): void {
  const field = value.fields.get('scrape_protocols')
  if (field?.value?.kind !== 'list') return
  const { node } = field.value
  if (node.kind === 'sequence' && node.items.length === 0) {
    const help = 'name a protocol, or remove the field'
    const message = `scrape_protocols cannot be empty${owner}`
    context.report('config/invalid', placeOfField(value, 'scrape_protocols'), message, { help })
    return
  }
  const items = itemsAt(value, 'scrape_protocols').flatMap((item) =>
    item.kind === 'scalar' ? [item.node] : [],
  )
  const seen = new Set<string>()
  for (const item of items) {
    const name = item.text.toLowerCase()
    if (seen.has(name) && !context.isPlaceholder(item)) {
      const got = items.map(({ text }) => text).join(' ')
      const message = `duplicated protocol in scrape_protocols, got [${got}]${owner}`
      context.report('config/invalid', placeOf(item), message, { help: 'remove it' })
      return
    }
    seen.add(name)
  }
}
