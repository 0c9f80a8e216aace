import { describe, expect, test } from 'vitest'
import { readDocuments } from '../../src/documents/read-documents.ts'
import { defaultSettings } from '../../src/lint/default-settings.ts'
import { withWordOfUser } from '../../src/lint/metric-knowledge.ts'
import { readRules } from '../../src/lint/read-rules.ts'
import { sourceFile } from '../../src/text/source-file.ts'

function read(text: string, path = 'rules.yml') {
  const contents = readDocuments(sourceFile(path, text), { explicit: true })
  return readRules(contents, defaultSettings, () => false)
}

const rules = `groups:
  - name: g
    rules:
      - record: a:b:c
        expr: |
          sum( # promproof-unit in_promql=bytes
            app_calls
          )
`

describe('comments that speak of metrics', () => {
  test('are read in YAML and in PromQL', () => {
    const text = `# promproof-unit app_latency=seconds app_*=ratio, as the vendor says\n${rules}`
    const { metrics, findings } = read(text)
    expect(findings).toEqual([])
    expect(metrics.map(({ name, unit }) => [name, unit])).toEqual([
      ['app_latency', 'seconds'],
      ['app_*', 'ratio'],
      ['in_promql', 'bytes'],
    ])
  })

  test('may be followed by words', () => {
    const { metrics } = read(`# promproof-unit a=seconds b=bytes because of c=d\n${rules}`)
    expect(metrics.map(({ name }) => name)).toEqual(['a', 'b', 'in_promql'])
    expect(read(`# promproof-type a=counter\n${rules}`).metrics[0]).toMatchObject({
      name: 'a',
      type: 'counter',
    })
  })

  test.each([
    '# promproof-units a=seconds',
    '# see promproof-unit a=seconds',
    '# promproof: unit a=seconds',
  ])('are no others: %s', (comment) => {
    const { metrics, findings } = read(`${comment}\n${rules}`)
    expect(metrics.map(({ name }) => name)).toEqual(['in_promql'])
    expect(findings).toEqual([])
  })

  test('are not read in texts', () => {
    const text = rules.replace(
      'expr: |',
      'labels: { x: "# promproof-unit a=seconds" }\n        expr: |',
    )
    expect(read(text).metrics.map(({ name }) => name)).toEqual(['in_promql'])
  })

  test.each([
    ['# promproof-unit', 1, 'the comment says nothing'],
    ['# promproof-unit a = seconds', 1, 'the comment says nothing'],
    ['# promproof-unit a=', 1, '`` is no unit'],
    ['# promproof-type a=seconds b=gauge', 2, '`seconds` is no type'],
  ])('are told where they say nothing: %s', (comment, metrics, message) => {
    const found = read(`${comment}\n${rules}`)
    expect(found.metrics).toHaveLength(metrics)
    expect(found.findings[0]?.message).toContain(message)
  })

  test('hold for their file alone, over the settings, which hold over what is known', () => {
    const one = read(rules)
    const other = read(rules.replace('promproof-unit', 'no'), 'other.yml')
    const known = { metric: (name: string) => ({ name, family: name, help: 'known' }) }
    const settings = [
      { name: 'in_promql', unit: 'seconds' },
      { name: 'app_*', type: 'counter' as const },
    ]
    const { knowledge, knowledgeFor } = withWordOfUser(known, settings, [one, other])
    const [mine] = one.documents
    const [theirs] = other.documents
    if (!mine || !theirs) throw new Error('no documents')
    expect(knowledgeFor(mine.rules).metric('in_promql')?.unit?.value).toBe('bytes')
    expect(knowledgeFor(theirs.rules).metric('in_promql')?.unit?.value).toBe('seconds')
    expect(knowledge.metric('in_promql')?.unit?.value).toBe('seconds')
    expect(knowledgeFor(mine.rules).metric('app_x')?.type?.value).toBe('counter')
    expect(knowledge.metric('else')?.type).toBeUndefined()
  })
})
