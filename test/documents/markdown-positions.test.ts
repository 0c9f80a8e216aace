import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { YamlNode } from '../../src/yaml/node.ts'
import { read } from './found.ts'

const block = [
  'groups:',
  '- name: api',
  '  interval: 1m',
  '  rules:',
  '  - record: job:up:sum',
  '    expr: sum by (job) (up)',
  '  - alert: Down',
  '    expr: up == 0',
  '    labels:',
  '      severity: page',
  '  - alert: Slow',
  '    expr: latency > 1',
]

interface Wrapped {
  readonly first: (line: string) => string
  readonly rest: (line: string) => string
}

const indented = (by: string): Wrapped => ({
  first: (line) => by + line,
  rest: (line) => by + line,
})
const containers: readonly Wrapped[] = [
  { first: (line) => line, rest: (line) => line },
  indented('  '),
  { first: (line) => `- ${line}`, rest: (line) => `  ${line}` },
  { first: (line) => `12. ${line}`, rest: (line) => `    ${line}` },
  { first: (line) => `> ${line}`, rest: (line) => `> ${line}` },
  { first: (line) => `> - ${line}`, rest: (line) => `>   ${line}` },
]

const arbitraryFence = fc.record({
  container: fc.constantFrom(...containers),
  marker: fc.constantFrom('```', '~~~', '`````'),
  before: fc.array(fc.constantFrom('Some words.', '', '# Title', '* item', '> quoted'), {
    maxLength: 4,
  }),
})
const arbitraryDocument = fc.record({
  fences: fc.array(arbitraryFence, { minLength: 1, maxLength: 4 }),
  ending: fc.constantFrom('\n', '\r\n'),
})

type DocumentShape = typeof arbitraryDocument extends fc.Arbitrary<infer T> ? T : never

function render(
  { fences, ending }: DocumentShape,
  lineOf: (fence: number, line: number) => string,
): { readonly text: string; readonly starts: readonly number[] } {
  const lines: string[] = []
  const starts: number[] = []
  for (const [index, { container, marker, before }] of fences.entries()) {
    lines.push(...before, '', '<!-- break -->', '', container.first(marker + 'yaml'))
    starts.push(lines.length + 1)
    lines.push(
      ...block.map((_line, at) => container.rest(lineOf(index, at))),
      container.rest(marker),
      '',
    )
  }
  return { text: lines.join(ending), starts }
}

test('an error planted on any line of any fence is found at the Markdown line where it stands', () => {
  const property = fc.property(
    arbitraryDocument,
    fc.nat(),
    fc.integer({ min: 1, max: block.length - 1 }),
    (document, chosen, planted) => {
      const target = chosen % document.fences.length
      const { text, starts } = render(document, (fence, at) => {
        const line = block[at] ?? ''
        return fence === target && at === planted ? line.replace(/\S.*/, '@planted') : line
      })
      const { problems, source } = read('doc.md', text)
      const lines = problems.map(({ span }) => source.lines.position(span.start).line)
      expect(lines[0]).toBe((starts[target] ?? 0) + planted)
    },
  )
  fc.assert(property, { seed: 20_251_121, numRuns: 300 })
})

test('every scalar of every fence stands where its text is', () => {
  const property = fc.property(arbitraryDocument, (document) => {
    const { text, starts } = render(document, (_fence, at) => block[at] ?? '')
    const { documents, problems, source } = read('doc.md', text)
    expect(problems).toEqual([])
    expect(documents).toHaveLength(starts.length)
    for (const [index, { root, span }] of documents.entries()) {
      expect(source.lines.position(span.start).line).toBe(starts[index])
      for (const [value, place] of scalars(root))
        expect(source.text.slice(place.start, place.end)).toBe(value)
    }
  })
  fc.assert(property, { seed: 20_251_121, numRuns: 100 })
})

function scalars(node: YamlNode | undefined): readonly (readonly [string, YamlNode['span']])[] {
  if (!node) return []
  if (node.kind === 'scalar') return [[node.text, node.span]]
  if (node.kind === 'sequence') return node.items.flatMap(scalars)
  return node.entries.flatMap(({ key, value }) => [...scalars(key), ...scalars(value)])
}
