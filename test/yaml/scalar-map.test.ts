import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { applyEdits } from '../../src/text/edit.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import type { YamlNode, YamlScalar } from '../../src/yaml/node.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import {
  flowScalar,
  foldedScalar,
  literalScalar,
  type WrittenScalar,
  written,
} from './scalar-writer.ts'

const parameters = { seed: 20240229, numRuns: 500 }

interface Context {
  readonly name: string
  readonly before: string
  readonly after: string
}

const blockContexts: readonly Context[] = [
  { name: 'a value', before: 'a: ', after: '\n' },
  { name: 'deep in lists', before: '# 😀 é\na:\n  - - b:\n      c: ', after: '\nd: e\n' },
  { name: 'behind CRLF lines', before: 'x: "é"\r\ny:\r\n  z: ', after: '\r\n' },
  { name: 'behind an anchor', before: 'a: &x !!str ', after: '\n' },
]

const flowContexts: readonly Context[] = [
  { name: 'in a flow list', before: 'a: [x, ', after: ', y]\n' },
  { name: 'in a flow mapping', before: 'a: {x: 😀, y: ', after: '}\n' },
]

function scalars(node: YamlNode | undefined): YamlScalar[] {
  if (node === undefined) return []
  if (node.kind === 'scalar') return [node]
  if (node.kind === 'sequence') return node.items.flatMap(scalars)
  return node.entries.flatMap(({ key, value }) => [key, ...scalars(value)])
}

function textOf(scalar: WrittenScalar): string {
  return scalar.before + scalar.pieces.map((piece) => written(piece).text).join('') + scalar.after
}

function check(scalar: WrittenScalar, context: Context): void {
  const decoded = scalar.pieces.map((piece) => piece.decoded).join('')
  const text = context.before + textOf(scalar) + context.after
  const source = sourceFile('a.yml', `\ufeff${text}`)
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v3' })
  expect(document?.problems).toEqual([])
  const found = scalars(document?.root).find(
    (node) => node.style === scalar.style && node.span.end > context.before.length,
  )
  if (!found) throw new Error('no scalar')
  expect(found.text).toBe(decoded)
  let at = 0
  for (const piece of scalar.pieces) {
    const end = at + piece.decoded.length
    const { start, end: stop } = found.map.toSource({ start: at, end })
    expect(source.text.slice(start, stop)).toBe(written(piece).character)
    at = end
  }
  const whole = found.map.toSource({ start: 0, end: decoded.length })
  expect(whole.start).toBeGreaterThanOrEqual(context.before.length)
  expect(whole.end).toBeLessThanOrEqual(text.length)
  expect(found.map.coarse).toBe(false)
}

describe('the map of a scalar leads each character to where it is written', () => {
  it.each(blockContexts)('in flow scalars of several lines, $name', (context) => {
    fc.assert(
      fc.property(flowScalar('          ', true), (scalar) => check(scalar, context)),
      parameters,
    )
  })

  it.each(flowContexts)('in quoted scalars $name', (context) => {
    const quoted = flowScalar('  ', true).filter(({ style }) => style !== 'plain')
    fc.assert(
      fc.property(quoted, (scalar) => check(scalar, context)),
      parameters,
    )
  })

  it('in literal blocks', () => {
    fc.assert(
      fc.property(literalScalar(0), (scalar) => check(scalar, { ...first, after: 'z: y\n' })),
      parameters,
    )
    fc.assert(
      fc.property(literalScalar(4), (scalar) => check(scalar, { ...nested, after: 'z: y\n' })),
      parameters,
    )
  })

  it('in folded blocks', () => {
    fc.assert(
      fc.property(foldedScalar(0), (scalar) => check(scalar, { ...first, after: 'z: y\n' })),
      parameters,
    )
    fc.assert(
      fc.property(foldedScalar(4), (scalar) => check(scalar, { ...nested, after: 'z: y\n' })),
      parameters,
    )
  })
})

const first: Context = { name: '', before: 'a: ', after: '' }
const nested: Context = { name: '', before: 'a:\n  - b: x\n    c: ', after: '' }

describe('the decoded text', () => {
  it('is that of another YAML library', () => {
    const any = fc.oneof(flowScalar('   ', true), literalScalar(0), foldedScalar(0))
    fc.assert(
      fc.property(any, (scalar) => {
        const text = `a: ${textOf(scalar)}\nz: y\n`
        const source = sourceFile('a.yml', text)
        const [document] = parseYaml({ source, text }, { goYaml: 'v3' })
        const other = parseDocument(text, { schema: 'failsafe' })
        fc.pre(other.errors.length === 0)
        expect(scalars(document?.root)[1]?.text).toBe(other.get('a'))
      }),
      parameters,
    )
  })
})

describe('a replacement that a map has encoded', () => {
  const replacement = fc.oneof(
    fc.string({ unit: 'grapheme-composite', maxLength: 8 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.array(fc.constantFrom(...'ab"\'\\:# \n\t{}[],-é'), { maxLength: 8 }).map((c) => c.join('')),
  )
  const any = fc.oneof(flowScalar('   ', true), literalScalar(0), foldedScalar(0))

  it('decodes to the text that was asked for', () => {
    let edited = 0
    fc.assert(
      fc.property(any, replacement, fc.nat(), fc.nat(), (scalar, text, a, b) => {
        const before = `a: ${textOf(scalar)}\nz: y\n`
        const source = sourceFile('a.yml', before)
        const read = (content: string) => parseYaml({ source, text: content }, { goYaml: 'v3' })[0]
        const node = scalars(read(before)?.root)[1]
        if (!node) throw new Error('no scalar')
        const start = Math.min(a, b) % (node.text.length + 1)
        const end = start + (Math.max(a, b) % (node.text.length - start + 1))
        const at = { start, end }
        const newText = node.map.encode(text, at)
        if (newText === undefined) return
        const after = applyEdits(before, [{ span: node.map.toSource(at), newText }])
        const document = read(after)
        expect(document?.problems).toEqual([])
        expect(scalars(document?.root)[1]?.text).toBe(
          node.text.slice(0, start) + text + node.text.slice(end),
        )
        edited++
      }),
      { seed: 7, numRuns: 4000 },
    )
    expect(edited).toBeGreaterThan(1000)
  })
})
