import { describe, expect, it } from 'vitest'
import { composeMaps } from '../../src/text/scalar-map.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import type { YamlMapping, YamlNode, YamlScalar } from '../../src/yaml/node.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import type { GoYaml } from '../../src/yaml/yaml-document.ts'

function read(text: string, goYaml: GoYaml = 'v3') {
  const source = sourceFile('rules.yml', text)
  return parseYaml({ source, text: source.text }, { goYaml })
}

function plain(node: YamlNode | undefined): unknown {
  if (node === undefined) return undefined
  if (node.kind === 'scalar') return node.text
  if (node.kind === 'sequence') return node.items.map(plain)
  return Object.fromEntries(node.entries.map((entry) => [entry.key.text, plain(entry.value)]))
}

function mappingOf(node: YamlNode | undefined): YamlMapping {
  if (node?.kind !== 'mapping') throw new Error('not a mapping')
  return node
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  if (node?.kind !== 'sequence') throw new Error('not a sequence')
  return node.items
}

function firstValue(text: string, goYaml: GoYaml = 'v3'): YamlScalar {
  const value = mappingOf(read(text, goYaml)[0]?.root).entries[0]?.value
  if (value?.kind !== 'scalar') throw new Error('not a scalar')
  return value
}

function places(text: string, goYaml: GoYaml = 'v3'): string[] {
  const { lines } = sourceFile('rules.yml', text)
  return read(text, goYaml).flatMap((document) =>
    document.problems.map((problem) => {
      const { line, column } = lines.position(problem.span.start)
      return `${line}:${column} ${problem.message}`
    }),
  )
}

describe('the tree of a document', () => {
  it('has the place of every key, value, item and collection', () => {
    const text = 'groups:\n  - name: "a"\n    rules: []\n  - {name: b}\n'
    const root = mappingOf(read(text)[0]?.root)
    const found: string[] = []
    const walk = (node: YamlNode): void => {
      found.push(text.slice(node.span.start, node.span.end))
      if (node.kind === 'sequence') node.items.forEach(walk)
      if (node.kind === 'mapping')
        for (const { key, value } of node.entries) {
          walk(key)
          walk(value)
        }
    }
    walk(root)
    expect(found).toEqual([
      text.trimEnd(),
      'groups',
      '- name: "a"\n    rules: []\n  - {name: b}',
      'name: "a"\n    rules: []',
      'name',
      '"a"',
      'rules',
      '[]',
      '{name: b}',
      'name',
      'b',
    ])
  })

  it('gives an entry the span from its key to the end of its value', () => {
    const text = 'a: |\n  x\n  y\nb: [1,\n 2]\nc:\nd: e # f\n'
    const spans = mappingOf(read(text)[0]?.root).entries.map(({ span }) =>
      text.slice(span.start, span.end),
    )
    expect(spans).toEqual(['a: |\n  x\n  y', 'b: [1,\n 2]', 'c:', 'd: e'])
  })

  it('gives a block scalar the span of its content', () => {
    const text = 'a: |-\n\n    up\n    down\n\n'
    const { span } = firstValue(text)
    expect(text.slice(span.start, span.end)).toBe('up\n    down')
  })

  it('puts a value that is not written behind the colon', () => {
    expect(firstValue('a:\nb: c\n').span).toEqual({ start: 2, end: 2 })
  })

  it('reads sequences that are not indented below their key', () => {
    expect(plain(read('a:\n- b\n-\n- c: d\ne: f\n')[0]?.root)).toEqual({
      a: ['b', '', { c: 'd' }],
      e: 'f',
    })
  })

  it('keeps the tag as it is written', () => {
    expect(firstValue('a: !include x.yml\n').tag).toBe('!include')
    expect(firstValue('a: !!str 1\n')).toMatchObject({ tag: '!!str', type: 'str', text: '1' })
  })

  it('keeps comments with their places, also those behind block headers', () => {
    const text = '# one\na: b # two\nc: | # three\n  # text\n\n  # four\n# five\n'
    const comments = read(text)[0]?.comments ?? []
    expect(comments.map(({ text: words, ownLine }) => [words, ownLine])).toEqual([
      [' one', true],
      [' two', false],
      [' three', false],
      [' five', true],
    ])
    for (const { span, text: words } of comments)
      expect(text.slice(span.start, span.end)).toBe(`#${words}`)
  })
})

describe('types of plain scalars', () => {
  it.each([
    ['yes', 'str', 'bool'],
    ['On', 'str', 'bool'],
    ['n', 'str', 'bool'],
    ['true', 'bool', 'bool'],
    ['tRue', 'str', 'str'],
    ['0777', 'int', 'int'],
    ['0o17', 'int', 'int'],
    ['0x1F', 'int', 'int'],
    ['0b11', 'int', 'int'],
    ['1_000', 'int', 'int'],
    ['08', 'float', 'float'],
    ['1e3', 'float', 'float'],
    ['.5', 'float', 'float'],
    ['1e400', 'str', 'str'],
    ['18446744073709551615', 'int', 'int'],
    ['18446744073709551616', 'float', 'float'],
    ['0xfffffffffffffffff', 'str', 'str'],
    ['.inf', 'float', 'float'],
    ['-.INF', 'float', 'float'],
    ['.nan', 'float', 'float'],
    ['inf', 'str', 'str'],
    ['1:30', 'str', 'str'],
    ['1.2.3', 'str', 'str'],
    ['2024-02-29', 'timestamp', 'timestamp'],
    ['2023-02-29', 'str', 'str'],
    ['2001-01-01T00:00:00Z', 'timestamp', 'timestamp'],
    ['~', 'null', 'null'],
    ['', 'null', 'null'],
    ['NULL', 'null', 'null'],
    ['nUll', 'str', 'str'],
    ['<<', 'merge', 'merge'],
  ])('%s is %s in v3 and %s in v2', (text, v3, v2) => {
    expect(firstValue(`a: ${text}\n`, 'v3').type).toBe(v3)
    expect(firstValue(`a: ${text}\n`, 'v2').type).toBe(v2)
  })

  it('are strings where they are quoted', () => {
    expect(firstValue('a: "1"\n').type).toBe('str')
    expect(firstValue("a: 'true'\n").type).toBe('str')
    expect(firstValue('a: |\n  1\n').type).toBe('str')
  })
})

describe('aliases and merge keys', () => {
  it('an alias is the node of its anchor with the place of the alias', () => {
    const text = 'a: &x {k: v}\nb: *x\n'
    const [first, second] = mappingOf(read(text)[0]?.root).entries
    expect(plain(second?.value)).toEqual({ k: 'v' })
    expect(second?.value.span).toEqual(first?.value.span)
    const at = second?.value.aliasSpan
    expect(text.slice(at?.start, at?.end)).toBe('*x')
    expect(first?.value.aliasSpan).toBeUndefined()
  })

  it('explicit keys win over merged ones, earlier mappings over later ones', () => {
    const text = 'x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nz: {c: 3, <<: [*x, *y], d: 3}\n'
    const entries = mappingOf(
      mappingOf(read(text)[0]?.root).entries.find((entry) => entry.key.text === 'z')?.value,
    ).entries
    expect(entries.map(({ key, value, merged }) => [key.text, plain(value), merged])).toEqual([
      ['c', '3', undefined],
      ['a', '1', true],
      ['b', '1', true],
      ['d', '3', undefined],
    ])
    expect(text.slice(entries[1]?.key.aliasSpan?.start, entries[1]?.key.aliasSpan?.end)).toBe('*x')
  })

  it('an anchor that is not there, or that holds itself, is an error', () => {
    expect(places('a: *b\n')).toEqual(["1:4 unknown anchor 'b' referenced"])
    expect(places('a: &a [*a]\n')).toEqual(["1:8 anchor 'a' value contains itself"])
  })
})

describe('several documents', () => {
  it('are read one by one, with their markers', () => {
    const documents = read('a: b\n---\n# x\nc: d\n...\n---\n')
    expect(documents.map((document) => plain(document.root))).toEqual([
      { a: 'b' },
      { c: 'd' },
      undefined,
    ])
    expect(documents.map((document) => document.marker?.start)).toEqual([undefined, 5, 22])
    expect(documents.map((document) => document.comments.length)).toEqual([0, 1, 0])
  })

  it('an empty stream has none', () => {
    expect(read('')).toEqual([])
    expect(read('# nothing\n\n')).toEqual([])
  })

  it('a broken one does not take the next with it', () => {
    const documents = read('a: "b\n---\nc: d\n')
    expect(documents.map((document) => plain(document.root))).toEqual([{ a: '' }, { c: 'd' }])
    expect(documents.map((document) => document.problems.length)).toEqual([1, 0])
  })

  it('v3 refuses the first for what stands at the beginning of the second', () => {
    expect(read('a: b\n---\n@c: d\n', 'v3')[0]?.problems).toHaveLength(1)
    expect(read('a: b\n---\n@c: d\n', 'v2')[0]?.problems).toHaveLength(0)
    expect(places('a: b\n---\n@c: d\n')).toHaveLength(1)
  })
})

describe('reading on behind a syntax error', () => {
  const text = `groups:
  - name: a
    rules:
      - alert: A
        expr: a: b
        for: 5m
      - alert: B
       expr: up
      - alert: C
        labels: {a: b, c
        expr: up
      - alert: D
        annotations:
          x: "abc
      - alert: E
        expr: up
  - name: b
    rules: []
`

  it('reports each error once, at its place', () => {
    expect(places(text)).toEqual([
      '5:16 mapping values are not allowed in this context',
      "8:8 did not find expected '-' indicator",
      "11:13 did not find expected ',' or '}'",
      '14:14 found unexpected end of stream: the string that begins here is not closed',
    ])
  })

  it('keeps what could be read and marks what is broken', () => {
    const root = read(text)[0]?.root
    expect(plain(root)).toEqual({
      groups: [
        {
          name: 'a',
          rules: [
            { alert: 'A', expr: 'a', for: '5m' },
            { alert: 'B' },
            { alert: 'C', labels: { a: 'b', 'c expr': '' }, expr: 'up' },
            { alert: 'D', annotations: { x: '' } },
            { alert: 'E', expr: 'up' },
          ],
        },
        { name: 'b', rules: [] },
      ],
    })
    const [first, second] = itemsOf(mappingOf(root).entries[0]?.value)
    const rules = itemsOf(mappingOf(first).entries[1]?.value)
    expect(rules.map((rule) => rule.broken)).toEqual([true, true, true, true, undefined])
    expect(second?.broken).toBeUndefined()
  })

  it('marks a value that may have been cut short', () => {
    const values = mappingOf(read('a: b\nc: d: e\nf: g\n')[0]?.root).entries
    expect(values.map(({ value }) => [plain(value), value.broken])).toEqual([
      ['b', undefined],
      ['d', true],
      ['g', undefined],
    ])
  })

  it('tells where a string opens that was not closed on its line', () => {
    const [document] = read('a: "b\nc: "d"\ne: f\n')
    expect(document?.problems.map(({ message }) => message)).toEqual(['did not find expected key'])
    expect(document?.problems[0]?.related?.[0]?.span).toEqual({ start: 3, end: 4 })
  })

  it('points at the bracket that is not closed', () => {
    expect(places('a: [b,\n  c\n')).toEqual(["1:4 did not find expected ',' or ']'"])
  })

  it('tells of no more than ten errors in a document', () => {
    const many = Array.from({ length: 100 }, (_, i) => `k${i}: @\n`).join('')
    expect(places(many)).toHaveLength(10)
  })

  it.each([
    ['a: @b\n', '1:4 found character that cannot start any token: `@`'],
    ['a:\n\tb: c\n', '2:1 found character that cannot start any token: a tab'],
    ['a: "\\d+"\n', '1:5 found unknown escape character: `\\d`'],
    ['a: {{ $value }}\n', '1:5 cannot unmarshal !!map into string: a mapping cannot be a key'],
  ])('says of %j what is wrong in it', (text, message) => {
    expect(places(text)).toEqual([message])
    expect(read(text)[0]?.problems[0]?.help).toBeDefined()
  })

  it('reports a control character', () => {
    expect(places('a: b\nc: \u001b[0m\n')).toEqual(['2:4 control characters are not allowed'])
  })
})

describe('a YAML text inside another', () => {
  it('has the places of the outer file', () => {
    const text = 'data:\n  rules.yml: |\n    a: "x\\ty"\n    b: @z\n'
    const source = sourceFile('config.yml', text)
    const [outer] = parseYaml({ source, text }, { goYaml: 'v3' })
    const held = mappingOf(mappingOf(outer?.root).entries[0]?.value).entries[0]?.value
    if (held?.kind !== 'scalar') throw new Error('not a scalar')
    const [inner] = parseYaml({ source, text: held.text, map: held.map }, { goYaml: 'v3' })
    const value = mappingOf(inner?.root).entries[0]?.value
    if (value?.kind !== 'scalar') throw new Error('not a scalar')
    expect(text.slice(value.span.start, value.span.end)).toBe('"x\\ty"')
    const tab = value.map.toSource({ start: 1, end: 2 })
    expect(text.slice(tab.start, tab.end)).toBe('\\t')
    expect(value.map.encode('a"b')).toBe('a\\"b')
    const at = inner?.problems[0]?.span.start ?? -1
    expect(text.slice(at, at + 2)).toBe('@z')
    expect(composeMaps(undefined, value.map)).toBe(value.map)
  })
})

describe('limits', () => {
  it('nesting ends at the depth that is allowed', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)
    expect(read(nested(100))[0]?.problems).toEqual([])
    expect(read(nested(101))[0]?.problems.map(({ check }) => check)).toEqual(['syntax/limit'])
  })

  it('aliases expand to no more nodes than allowed', () => {
    let bomb = 'a0: &a0 [x, x]\n'
    for (let i = 1; i < 60; i++) bomb += `a${i}: &a${i} [*a${i - 1}, *a${i - 1}]\n`
    const problems = read(bomb)[0]?.problems ?? []
    expect(problems.map(({ check }) => check)).toEqual(['syntax/limit'])
  })

  const bits = ['[', '{', '- ', '? ', ': ', '!', '&a ', '*a ', '"', "'", '|\n', '#', '\t', '\n']
  const pieces = [...bits, '\r', ',', 'a: ', '"a": ', '---\n', '%', '@\n', '\\', '<<: ', '\u2028']
  it.each(pieces)('64 KiB of %j are read in no time', (piece) => {
    for (const goYaml of ['v2', 'v3'] as const)
      for (const begin of ['', 'a: ', 'x: &a [1]\n']) {
        const started = performance.now()
        read(begin + piece.repeat(65536 / piece.length), goYaml)
        expect(performance.now() - started).toBeLessThan(10_000)
      }
  })
})
