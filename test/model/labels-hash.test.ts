import { expect, it } from 'vitest'
import { labelsOf } from '../../src/model/labels.ts'
import { hashLabels, ratioSamplerOffset } from '../../src/model/labels-hash.ts'

const cases: [string, [string, string][], number, number, number][] = [
  ['nothing', [], 0xef46db37, 0x51d8e999, 0.9346749315317059],
  [
    'a series',
    [
      ['__name__', 'up'],
      ['instance', 'a:9100'],
      ['job', 'node'],
    ],
    0x24131672,
    0x5661fcd7,
    0.1409162549156306,
  ],
  [
    'text beyond ASCII',
    [
      ['city', 'Zürich'],
      ['sign', '😀'],
    ],
    0x11a1ecde,
    0x9a4f03af,
    0.06887703356397529,
  ],
  ['a value of 254 bytes', [['a', 'x'.repeat(254)]], 0xd595c508, 0x2328667a, 0.8343165535799543],
  ['a value of 255 bytes', [['a', 'x'.repeat(255)]], 0x6cdb059d, 0xacbe544e, 0.4252170095394317],
  [
    'a value of 128 letters and 256 bytes',
    [
      ['a', 'ü'.repeat(128)],
      ['b', '1'],
    ],
    0x88e3b1b1,
    0xa28a12d3,
    0.5347243364981653,
  ],
  [
    'a value of 70000 bytes',
    [['a', 'x'.repeat(70000)]],
    0xd5a15f08,
    0x6eb259ea,
    0.8344935794436393,
  ],
  [
    'bytes that are no UTF-8',
    [['raw', '\udcff\udcfe']],
    0x8b0cf576,
    0x886c93eb,
    0.5431664862048129,
  ],
]

it.each(cases)(
  'the hash and the offset of %s are those of Prometheus',
  (_, pairs, high, low, offset) => {
    expect(hashLabels(labelsOf(pairs))).toEqual({ high, low })
    expect(ratioSamplerOffset(labelsOf(pairs))).toBe(offset)
  },
)
