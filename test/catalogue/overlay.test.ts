import { describe, expect, test } from 'vitest'
import { builtInExporters } from '../../src/catalogue/built-in.ts'
import { readExposition } from '../../src/catalogue/exposition/read-exposition.ts'
import { expositionCatalogue } from '../../src/catalogue/exposition-catalogue.ts'
import { mergeCatalogues } from '../../src/catalogue/merge.ts'
import { overlay } from '../../src/catalogue/overlay.ts'
import { sourceFile } from '../../src/text/source-file.ts'

const files = (text: string) => expositionCatalogue([readExposition(sourceFile('m.prom', text))])

describe('several catalogues', () => {
  test('give each fact from who knows best', () => {
    const known = mergeCatalogues([
      builtInExporters,
      files('# TYPE node_load1 counter\nnode_load1{a="b"} 1\n'),
    ])
    expect(known.metric('node_load1')).toMatchObject({
      type: { value: 'counter', evidence: 'exposition' },
      labels: { names: ['a'], evidence: 'exposition' },
      range: { min: 0, evidence: 'exporter' },
    })
  })

  test('leave a fact open where two that know equally well differ', () => {
    const known = mergeCatalogues([
      files('# TYPE a gauge\na 1\n'),
      files('# TYPE a counter\na 1\n'),
    ])
    expect(known.metric('a')).not.toHaveProperty('type')
  })

  test('cover what one of them covers', () => {
    const known = mergeCatalogues([builtInExporters, files('s_a 1\ns_b 1\ns_build_info 1\n')])
    expect([known.covers('s_x'), known.covers('node_x')]).toEqual([true, false])
  })
})

describe('the word of the user', () => {
  test('lies over all others, fact by fact', () => {
    const known = overlay(builtInExporters, [{ name: 'node_load1', unit: 'ratio' }])
    expect(known.metric('node_load1')).toMatchObject({
      type: { value: 'gauge', evidence: 'exporter' },
      unit: { value: 'ratio', evidence: 'settings' },
    })
    const later = overlay(known, [{ name: 'node_load1', unit: 'percent' }])
    expect(later.metric('node_load1')?.unit?.value).toBe('percent')
  })

  test('of a family holds for its parts', () => {
    const known = overlay(builtInExporters, [
      { name: 'x', type: 'histogram', unit: 'milliseconds', labels: { names: ['a'] } },
    ])
    expect(known.metric('x_sum')).toMatchObject({ part: 'sum', unit: { value: 'milliseconds' } })
    expect(known.metric('x_bucket')).toMatchObject({
      unit: { value: 'count' },
      labels: { names: ['a', 'le'], all: true, closed: false },
    })
    expect(known.metric('x_other')).toBeUndefined()
  })

  test('of a family does not speak of another metric whose name ends like a part', () => {
    const known = overlay(files('# TYPE x_count gauge\nx_count 1\n'), [
      { name: 'x', unit: 'seconds' },
    ])
    expect(known.metric('x_count')).not.toHaveProperty('unit')
  })

  test('may be for many names; the last word and the exact name hold', () => {
    const known = overlay(builtInExporters, [
      { name: 'app_*_ms', unit: 'seconds' },
      { name: 'app_*', type: 'gauge' },
      { name: 'app_*_ms', unit: 'milliseconds' },
      { name: 'app_b_ms', unit: 'microseconds' },
    ])
    expect(known.metric('app_a_ms')).toMatchObject({
      type: { value: 'gauge' },
      unit: { value: 'milliseconds' },
    })
    expect(known.metric('app_b_ms')?.unit?.value).toBe('microseconds')
  })
})
