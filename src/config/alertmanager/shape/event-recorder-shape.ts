import { isNull } from '../../../yaml/node-place.ts'
import type { ConfigContext } from '../../decode/config-context.ts'
import { boolAt, headOf, numberAt, placeOfField } from '../../decode/field-access.ts'
import { tlsConfig } from '../../prometheus/tls-config.ts'
import { bool, duration, file, int, oneOf, text } from '../../shape/scalars.ts'
import {
  type Field,
  listOf,
  type ScalarShape,
  type StructShape,
  type StructValue,
  struct,
} from '../../shape/shape.ts'
import { secretApiUrl } from './alert-scalars.ts'
import { requireField } from './exclusive-pairs.ts'
import { httpConfig } from './http-shape.ts'

const fileOutput: StructShape = struct(
  'eventrecorder.plain',
  'a file output',
  { path: { shape: file('output'), doc: 'File of JSON lines that is written.' } },
  (value, context) =>
    requireField(value, 'path', 'event_recorder file output requires a path', context),
)

const batchFields = ['batch_max_events', 'batch_max_bytes', 'batch_flush_interval']

const webhookOutput: StructShape = struct(
  'eventrecorder.plain',
  'a webhook output',
  {
    url: { shape: secretApiUrl, doc: 'Where events are posted.' },
    http_config: { shape: httpConfig, doc: 'HTTP client of the output.' },
    timeout: { shape: duration, default: 10_000, doc: 'How long a request may take.' },
    workers: { shape: int, default: 4, doc: 'Number of requests at the same time.' },
    max_retries: { shape: int, default: 3, doc: 'Number of attempts for an event.' },
    retry_backoff: { shape: duration, default: 500, doc: 'Time until the first retry.' },
    batch: { shape: bool, default: false, doc: 'Events are sent in arrays.' },
    batch_max_events: { shape: int, default: 100, doc: 'Greatest number of events in a request.' },
    batch_max_bytes: { shape: int, default: 1_048_576, doc: 'Greatest size of a request.' },
    batch_flush_interval: {
      shape: duration,
      default: 100,
      doc: 'How long an incomplete batch waits.',
    },
  },
  checkWebhookOutput,
)

function checkWebhookOutput(value: StructValue, context: ConfigContext): void {
  requireField(value, 'url', 'event_recorder webhook output requires a url', context)
  const batch = value.fields.has('batch') ? boolAt(value, 'batch') : false
  for (const field of batchFields) {
    const number = numberAt(value, field)
    if (number === undefined || number === 0) continue
    if (batch === false)
      context.report(
        'config/invalid',
        placeOfField(value, field),
        'event_recorder webhook batch settings require batch: true',
        { help: 'add `batch: true`, or remove the setting' },
      )
    else if (batch && number < 0)
      context.report(
        'config/invalid',
        placeOfField(value, field),
        'event_recorder webhook batch settings cannot be negative',
      )
  }
}

/** A closed set of a Go type of its own. */
function choice(goName: string, all: readonly string[], invalid: string): ScalarShape {
  const shape = oneOf(all, invalid)
  return { ...shape, type: { ...shape.type, goName } }
}

const kafkaOutput: StructShape = struct(
  'eventrecorder.plain',
  'a Kafka output',
  {
    brokers: { shape: listOf(text), doc: 'Brokers that are asked first, as `host:port`.' },
    topic: { shape: text, doc: 'Topic of the events.' },
    client_id: { shape: text, default: 'alertmanager', doc: 'Name of the client.' },
    format: {
      shape: choice(
        'kafka.Format',
        ['json', 'protobuf', ''],
        'event_recorder kafka: unknown format `%s`, must be "json" or "protobuf"',
      ),
      default: 'json',
      doc: 'Encoding of the events.',
    },
    acks: {
      shape: choice(
        'kafka.Acks',
        ['none', 'leader', 'all', ''],
        'event_recorder kafka: unknown acks `%s`, must be "none", "leader", or "all"',
      ),
      default: 'leader',
      doc: 'Whose acknowledgement is waited for.',
    },
    compression: {
      shape: choice(
        'kafka.Compression',
        ['none', 'gzip', 'snappy', 'lz4', 'zstd', ''],
        'event_recorder kafka: unknown compression `%s`',
      ),
      doc: 'Compression of the events.',
    },
    buffer_size: { shape: int, default: 1024, doc: 'Number of events that wait at most.' },
    tls_config: { shape: tlsConfig, doc: 'TLS of the connection.' },
  },
  (value, context) => {
    checkBrokers(value, context)
    requireField(value, 'topic', 'event_recorder kafka output requires a topic', context)
  },
)

function checkBrokers(value: StructValue, context: ConfigContext): void {
  const node = value.fields.get('brokers')?.node
  const items = node?.kind === 'sequence' ? node.items : []
  if (!node || isNull(node) || (node.kind === 'sequence' && items.length === 0))
    context.reportMissing(
      value.node,
      headOf(value),
      'event_recorder kafka: at least one broker is required',
      { help: 'add `brokers`' },
    )
  for (const item of items)
    if (isNull(item) || (item.kind === 'scalar' && item.text === ''))
      context.reportNode(
        'config/invalid',
        item,
        'event_recorder kafka: broker entries must be non-empty',
      )
}

function outputs(goName: string, item: StructShape, doc: string): Field {
  return { shape: { ...listOf(item), goName: `[]eventrecorder.${goName}OutputConfig` }, doc }
}

/** `event_recorder`: where Alertmanager tells what it does. */
export const eventRecorderShape: StructShape = struct('eventrecorder.Config', 'an event recorder', {
  file_outputs: outputs('File', fileOutput, 'Files of JSON lines.'),
  webhook_outputs: outputs('Webhook', webhookOutput, 'Endpoints that events are posted to.'),
  kafka_outputs: outputs('Kafka', kafkaOutput, 'Topics of Kafka.'),
  stdout_outputs: outputs(
    'Stdout',
    struct('eventrecorder.StdoutOutputConfig', 'an output to stdout', {}),
    'Lines on the standard output.',
  ),
})
