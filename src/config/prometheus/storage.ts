import { formatByteSize } from '../../model/byte-size.ts'
import { formatGeneral } from '../../model/go-number.ts'
import type { ConfigContext } from '../decode/config-context.ts'
import { numberAt, placeOfField } from '../decode/field-access.ts'
import { duration, float, int64, oneOf, size } from '../shape/scalars.ts'
import { type StructShape, type StructValue, struct } from '../shape/shape.ts'

const retention: StructShape = struct(
  'config.plain',
  'a retention',
  {
    time: { shape: duration, doc: 'How long samples are kept.' },
    size: { shape: size, doc: 'Bytes that blocks may have; the oldest are removed.' },
    percentage: {
      shape: float,
      doc: 'Part of the disk that blocks may have, in percent; the oldest are removed.',
    },
  },
  checkRetention,
)

const chunkEncoding: StructShape = struct('config.ChunkEncodingConfig', 'a chunk encoding', {
  floats: {
    shape: oneOf(
      ['xor', 'xor2'],
      "'storage.tsdb.chunk_encoding.floats' must be 'xor' or 'xor2', or the field must be omitted entirely, got `%s`",
      'empty',
    ),
    doc: 'Encoding of chunks of floats.',
  },
})

const tsdb: StructShape = struct('config.plain', 'the storage of time series', {
  out_of_order_time_window: {
    shape: duration,
    doc: 'How old samples may be that are older than the newest of their series.',
  },
  retention: { shape: retention, since: '3.8', default: {}, doc: 'How long samples are kept.' },
  stale_series_compaction_threshold: {
    shape: float,
    since: '3.9',
    doc: 'Part of series that are stale above which they are compacted at once.',
  },
  chunk_encoding: { shape: chunkEncoding, since: '3.11', default: {}, doc: 'Encoding of chunks.' },
})

/** `storage`. */
export const storageConfig: StructShape = struct('config.StorageConfig', 'the storage section', {
  tsdb: { shape: tsdb, default: {}, doc: 'Storage of time series.' },
  exemplars: {
    shape: struct('config.ExemplarsConfig', 'the storage of exemplars', {
      max_exemplars: {
        shape: int64,
        default: 0,
        doc: 'Exemplars that are held in memory; without the section 100,000.',
      },
    }),
    doc: 'Storage of exemplars.',
  },
})

function checkRetention(value: StructValue, context: ConfigContext): void {
  const percentage = numberAt(value, 'percentage')
  if (percentage !== undefined && (percentage < 0 || percentage > 100))
    context.report(
      'config/invalid',
      placeOfField(value, 'percentage'),
      `'storage.tsdb.retention.percentage' must be in the range [0, 100], got ${formatGeneral(percentage)}`,
    )
  const bytes = numberAt(value, 'size')
  if (bytes !== undefined && bytes < 0)
    context.report(
      'config/invalid',
      placeOfField(value, 'size'),
      `'storage.tsdb.retention.size' must be greater than or equal to 0, got ${formatByteSize(bytes)}`,
    )
}
