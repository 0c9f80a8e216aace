import { describe, expect, it } from 'vitest'
import { sourceFile } from '../../src/text/source-file.ts'
import type { YamlNode } from '../../src/yaml/node.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import { entryOf, goDescription, isNull, YamlReader } from '../../src/yaml/reader.ts'
import type { GoYaml } from '../../src/yaml/yaml-document.ts'

function open(text: string, goYaml: GoYaml = 'v3') {
  const source = sourceFile('rules.yml', text)
  const [document] = parseYaml({ source, text }, { goYaml })
  if (document?.root?.kind !== 'mapping') throw new Error('not a mapping')
  return { root: document.root, reader: new YamlReader(source, goYaml) }
}

function field(value: string, goYaml: GoYaml = 'v3'): { node: YamlNode; reader: YamlReader } {
  const { root, reader } = open(`a: ${value}\n`, goYaml)
  const node = entryOf(root, 'a')?.value
  if (!node) throw new Error('no value')
  return { node, reader }
}

describe('a reader of Go structs', () => {
  it.each([
    ['1', 1],
    ['0x10', 16],
    ['0o17', 15],
    ['017', 15],
    ['0b101', 5],
    ['1_000', 1000],
    ['-0x1', -1],
    ['1e3', 1000],
    ['1.9', 1],
    ['-1.9', -1],
  ])('takes %s for the whole number %d', (text, value) => {
    const { node, reader } = field(text)
    expect(reader.integer(node)).toBe(value)
    expect(reader.problems).toEqual([])
  })

  it.each([
    ['x', 'int', 'cannot unmarshal !!str `x` into int'],
    ['"1"', 'int', 'cannot unmarshal !!str `1` into int'],
    ['true', 'int', 'cannot unmarshal !!bool `true` into int'],
    ['-1', 'uint', 'cannot unmarshal !!int `-1` into uint'],
    ['300', 'uint8', 'cannot unmarshal !!int `300` into uint8'],
    ['1e20', 'int', 'cannot unmarshal !!float `1e20` into int'],
    ['.nan', 'int', 'cannot unmarshal !!float `.nan` into int'],
    ['9223372036854775808', 'int', 'cannot unmarshal !!int `9223372...` into int'],
    ['[1]', 'int', 'cannot unmarshal !!seq into int'],
    ['{x: 1}', 'int', 'cannot unmarshal !!map into int'],
    ['!foo 1', 'int', 'cannot unmarshal !foo `1` into int'],
  ])('refuses %s for %s', (text, goType, message) => {
    const { node, reader } = field(text)
    expect(reader.integer(node, goType)).toBeUndefined()
    expect(reader.problems.map((problem) => problem.message)).toEqual([message])
  })

  it.each([
    ['1', 1],
    ['1.5', 1.5],
    ['.inf', Number.POSITIVE_INFINITY],
    ['-.inf', Number.NEGATIVE_INFINITY],
    ['.nan', Number.NaN],
    ['0x10', 16],
  ])('takes %s for the float %d', (text, value) => {
    const { node, reader } = field(text)
    expect(reader.float(node)).toBe(value)
  })

  it.each([
    ['true', true, true],
    ['FALSE', false, false],
    ['yes', true, true],
    ['Off', false, false],
    ['"yes"', true, undefined],
    ['"true"', undefined, undefined],
    ['1', undefined, undefined],
    ['maybe', undefined, undefined],
  ])('takes %s for the boolean %s in v3 and %s in v2', (text, v3, v2) => {
    const newer = field(text, 'v3')
    expect(newer.reader.boolean(newer.node)).toBe(v3)
    const older = field(text, 'v2')
    expect(older.reader.boolean(older.node)).toBe(v2)
    expect(older.reader.problems).toHaveLength(v2 === undefined ? 1 : 0)
  })

  it('refuses a merged key that is set again in a map of v2, and only there', () => {
    const text = 'x: &x {a: 1, b: 1}\ny: {<<: *x, a: 2}\nz: {a: 3, <<: *x}\n'
    const values = (goYaml: GoYaml) => {
      const { root, reader } = open(text, goYaml)
      const mappings = ['y', 'z'].map((name) => {
        const value = entryOf(root, name)?.value
        return value && reader.goMap(value)
      })
      const texts = mappings.map((mapping) =>
        Object.fromEntries(
          (mapping?.entries ?? []).map(({ key, value }) => [
            key.text,
            value.kind === 'scalar' ? value.text : '',
          ]),
        ),
      )
      return { texts, messages: reader.problems.map(({ message }) => message) }
    }
    expect(values('v3')).toEqual({
      texts: [
        { a: '2', b: '1' },
        { a: '3', b: '1' },
      ],
      messages: [],
    })
    expect(values('v2')).toEqual({
      texts: [
        { a: '2', b: '1' },
        { a: '1', b: '1' },
      ],
      messages: ['key "a" already set in map', 'key "a" already set in map'],
    })
  })

  it('leaves null silently at its zero value', () => {
    const { node, reader } = field('~')
    expect(isNull(node)).toBe(true)
    expect(reader.integer(node)).toBeUndefined()
    expect(reader.float(node)).toBeUndefined()
    expect(reader.boolean(node)).toBeUndefined()
    expect(reader.mapping(node, 'rulefmt.RuleGroup')).toBeUndefined()
    expect(reader.sequence(node, '[]string')).toBeUndefined()
    expect(reader.problems).toEqual([])
  })

  it('takes the text of any scalar for a string', () => {
    for (const text of ['x', '1', 'true', '2024-01-01', '0x1']) {
      const { node, reader } = field(text)
      expect(reader.scalar(node)?.text).toBe(text)
    }
    const { node, reader } = field('[x]')
    expect(reader.scalar(node)).toBeUndefined()
    expect(reader.problems.map(({ message }) => message)).toEqual([
      'cannot unmarshal !!seq into string',
    ])
  })

  it('names what stands where a list or a mapping should be', () => {
    const { node, reader } = field('a long value of words')
    reader.sequence(node, '[]rulefmt.Rule')
    reader.mapping(node, 'rulefmt.RuleGroup')
    expect(reader.problems.map(({ message, check }) => [check, message])).toEqual([
      ['syntax/schema', 'cannot unmarshal !!str `a long ...` into []rulefmt.Rule'],
      ['syntax/schema', 'cannot unmarshal !!str `a long ...` into rulefmt.RuleGroup'],
    ])
    expect(goDescription(node)).toBe('!!str `a long ...`')
  })

  it('reports unknown keys at the key, with the nearest known one', () => {
    const { root, reader } = open('record: x\nexpr: up\nlables: {}\n[a]: b\n')
    const fields = reader.fields(root, ['record', 'expr', 'labels'], 'rulefmt.Rule')
    expect([...fields.keys()]).toEqual(['record', 'expr'])
    expect(reader.problems.map(({ message, help, span }) => [message, help, span.start])).toEqual([
      ['field lables not found in type rulefmt.Rule', 'did you mean `labels`?', 19],
    ])
  })

  it('passes over a null key in v3 and refuses it in v2', () => {
    const newer = open('~: x\n', 'v3')
    newer.reader.fields(newer.root, ['a'], 'T')
    expect(newer.reader.problems).toEqual([])
    const older = open('~: x\n', 'v2')
    older.reader.fields(older.root, ['a'], 'T')
    expect(older.reader.problems).toHaveLength(1)
  })
})
