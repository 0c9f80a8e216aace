import type { ConfigContext } from '../decode/config-context.ts'
import { numberAt, placeOfField } from '../decode/field-access.ts'
import { bool, duration, int } from '../shape/scalars.ts'
import { type StructShape, type StructValue, struct } from '../shape/shape.ts'

/** `queue_config` of `remote_write`. */
export const queueConfig: StructShape = struct(
  'config.QueueConfig',
  'a queue configuration',
  {
    capacity: { shape: int, default: 10_000, doc: 'Samples that a shard holds.' },
    max_shards: { shape: int, default: 50, doc: 'Most requests at a time.' },
    min_shards: { shape: int, default: 1, doc: 'Least requests at a time.' },
    max_samples_per_send: { shape: int, default: 2000, doc: 'Most samples in a request.' },
    batch_send_deadline: {
      shape: duration,
      default: 5000,
      doc: 'How long a sample waits for others.',
    },
    min_backoff: { shape: duration, default: 30, doc: 'First wait after a failure.' },
    max_backoff: { shape: duration, default: 5000, doc: 'Longest wait after a failure.' },
    retry_on_http_429: { shape: bool, doc: 'Requests are sent again after 429.' },
    sample_age_limit: {
      shape: duration,
      since: '2.50',
      doc: 'Samples that are older are dropped; 0 is none.',
    },
  },
  checkQueue,
)

/** `metadata_config` of `remote_write`. */
export const metadataConfig: StructShape = struct(
  'config.MetadataConfig',
  'a metadata configuration',
  {
    send: { shape: bool, default: true, doc: 'Metadata is sent.' },
    send_interval: { shape: duration, default: 60_000, doc: 'How often metadata is sent.' },
    max_samples_per_send: { shape: int, default: 2000, doc: 'Most metadata in a request.' },
  },
)

function checkQueue(value: StructValue, context: ConfigContext): void {
  const { target } = context.options
  const strict = !target || target.major > 3 || (target.major === 3 && target.minor >= 10)
  if (!strict) return
  const refuse = (field: string, message: string, help: string): void =>
    context.report('config/invalid', placeOfField(value, field), `remote write queue ${message}`, {
      help,
    })
  const settled = (field: string): number | undefined => effectiveNumber(value, field)
  const positive = ['max_shards', 'min_shards', 'max_samples_per_send', 'capacity']
  for (const field of positive)
    if (value.fields.has(field) && (settled(field) ?? 1) <= 0)
      refuse(field, `${field} must be positive`, 'write a number above 0')
  const [least, most] = [settled('min_shards'), settled('max_shards')]
  if (least !== undefined && most !== undefined && most > 0 && least > most)
    refuse(
      value.fields.has('min_shards') ? 'min_shards' : 'max_shards',
      'min_shards must not be greater than max_shards',
      `\`min_shards\` is ${least}, \`max_shards\` is ${most}: change one of them`,
    )
  const [first, last] = [settled('min_backoff'), settled('max_backoff')]
  if (first !== undefined && last !== undefined && last < first)
    refuse(
      value.fields.has('max_backoff') ? 'max_backoff' : 'min_backoff',
      'max_backoff must not be less than min_backoff',
      'change one of them',
    )
}

/** The number in a field, or its default; a null is 0; undefined where it is not known. */
function effectiveNumber(value: StructValue, name: string): number | undefined {
  const written = value.fields.get(name)
  const fallback = value.shape.fields[name]?.default
  if (!written) return typeof fallback === 'number' ? fallback : undefined
  if (written.node.kind === 'scalar' && written.node.type === 'null') return 0
  return numberAt(value, name)
}
