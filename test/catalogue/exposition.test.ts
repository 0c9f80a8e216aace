import { describe, expect, test } from 'vitest'
import { readExposition } from '../../src/catalogue/exposition/read-exposition.ts'
import { expositionCatalogue } from '../../src/catalogue/exposition-catalogue.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { verdictCases } from '../conformance/metrics.ts'

const read = (...lines: string[]) => readExposition(sourceFile('m.prom', `${lines.join('\n')}\n`))
const catalogue = (...lines: string[]) => expositionCatalogue([read(...lines)])
const problemsOf = (...lines: string[]) => {
  const { problems, source } = read(...lines)
  return problems.map(
    ({ message, span }) => `${source.lines.position(span.start).line}: ${message}`,
  )
}

describe('files of metrics', () => {
  test('are judged as promtool judges them', () => {
    expect(verdictCases().filter(({ outcome }) => outcome === 'failed')).toEqual([])
  })

  test('keep the places of names and labels', () => {
    const { families, source } = read('# TYPE a gauge', 'a{b="1",c="2"} 4')
    const [family] = families
    const at = (span: { start: number; end: number } | undefined) =>
      span && source.text.slice(span.start, span.end)
    expect(at(family?.type?.span)).toBe('a')
    expect(family?.samples[0]?.labels.map(({ span }) => at(span))).toEqual(['b', 'c'])
  })

  test('are read on behind a broken line', () => {
    expect(problemsOf('a 1', 'a{', 'b 2', 'c x', 'd 3')).toHaveLength(2)
    expect(read('a 1', 'a{', 'b 2').families.map(({ name }) => name)).toEqual(['a', 'b'])
  })

  test('stop at their limits', () => {
    const many = sourceFile('m.prom', 'a 1\n'.repeat(100))
    expect(readExposition(many, { samples: 10, problems: 5 }).limit).toEqual({ start: 40, end: 43 })
    const broken = sourceFile('m.prom', '{\n'.repeat(100))
    expect(readExposition(broken, { samples: 10, problems: 5 }).problems).toHaveLength(5)
  })

  test('are OpenMetrics when they end in `# EOF`', () => {
    const lines = [
      '# TYPE a counter',
      '# UNIT b_seconds seconds',
      'a_total{c="d"} 1 1.5 # {trace_id="x"} 0.5 1.25',
      'a_created{c="d"} 1700000000',
      '# TYPE b_seconds histogram',
      'b_seconds_bucket{le="1"} 1 # {} 0.5',
      'b_seconds_count 1',
      '# EOF',
    ]
    expect(problemsOf(...lines)).toEqual([])
    const known = catalogue(...lines)
    expect(known.metric('a_total')).toMatchObject({
      type: { value: 'counter' },
      labels: { names: ['c'], all: true, closed: true },
      samples: { series: 1 },
    })
    expect(known.metric('b_seconds_sum')).toMatchObject({ part: 'sum', unit: { value: 'seconds' } })
    expect(known.metric('b_seconds_bucket')).toMatchObject({ labels: { names: ['le'] } })
  })

  test('of OpenMetrics have no comments, no empty lines, and nothing behind their end', () => {
    expect(
      problemsOf('# hello', '', 'a 1 x', '# TYPE b untyped', '# UNIT c d', '# EOF', ''),
    ).toEqual([
      '1: expected HELP, TYPE, UNIT or EOF: OpenMetrics has no comments',
      '2: empty lines are not allowed in OpenMetrics',
      '3: expected float as timestamp, got "x"',
      '4: invalid metric type "untyped"',
      '5: unit "d" not a suffix of metric "c"',
    ])
  })

  test('may name metrics in quotes', () => {
    const { families, problems } = read('# TYPE "a.b" gauge', '{"a.b","c d"="e"} 1', '{"a.b"} 2')
    expect(problems).toEqual([])
    expect(families.map(({ name, samples }) => [name, samples.length])).toEqual([['a.b', 2]])
  })

  test('of any bytes do not break the reader', () => {
    for (const text of ['\0\x01\x02', '{'.repeat(1000), '"'.repeat(1001), '\\', '# HELP', '#\n#'])
      expect(() => readExposition(sourceFile('m.prom', text))).not.toThrow()
  })
})

describe('a catalogue of files', () => {
  test('knows types, labels, and values of labels', () => {
    const known = catalogue('# TYPE a gauge', 'a{b="1",c="x"} 1', 'a{b="2"} 2')
    expect(known.metric('a')).toMatchObject({
      type: { value: 'gauge', evidence: 'exposition' },
      labels: { names: ['b', 'c'], all: false, closed: true },
      origin: 'm.prom',
    })
    expect([...(known.metric('a')?.samples?.values.get('b') ?? [])]).toEqual(['1', '2'])
  })

  test('leaves open what files contradict', () => {
    const one = read('# TYPE a gauge', 'a{b="1"} 1')
    const other = read('# TYPE a counter', 'a{b="1"} 1')
    const known = expositionCatalogue([one, other])
    expect(known.metric('a')).not.toHaveProperty('type')
    expect(known.metric('a')?.labels?.names).toEqual(['b'])
    expect(catalogue('# TYPE a gauge', '# TYPE a counter', 'a 1').metric('a')).not.toHaveProperty(
      'type',
    )
  })

  test('knows parts by the type of their family only', () => {
    const known = catalogue('# TYPE a histogram', 'a_bucket{le="1"} 1', 'b_bucket{le="1"} 1')
    expect(known.metric('a_bucket')).toMatchObject({ family: 'a', part: 'bucket' })
    expect(known.metric('a_count')).toMatchObject({ unit: { value: 'count' } })
    expect(known.metric('b_bucket')).toMatchObject({ family: 'b_bucket' })
    expect(known.metric('b_count')).toBeUndefined()
  })

  test('covers names that begin as three families of a whole scrape do, unless others begin so too', () => {
    const lines = ['shop_a 1', 'shop_b 1', 'shop_c 1', 'http_a 1', 'http_b 1', 'http_c 1']
    expect(catalogue(...lines).covers('shop_d')).toBe(false)
    const known = catalogue(...lines, 'go_info 1')
    expect(known.covers('shop_d')).toBe(true)
    expect(known.covers('http_d')).toBe(false)
    expect(known.covers('store_a')).toBe(false)
    expect(known.families).toContain('shop_a')
  })
})
