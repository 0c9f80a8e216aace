import { describe, expect, test } from 'vitest'
import { readTargetFile } from '../../../src/config/targets/read-target-file.ts'
import { readDocuments } from '../../../src/documents/read-documents.ts'
import { sourceFile } from '../../../src/text/source-file.ts'

function read(path: string, text: string) {
  const source = sourceFile(path, text)
  const { documents, problems } = readDocuments(source, { kind: 'file-sd', explicit: true })
  const result = readTargetFile(documents[0]?.root, { source })
  return {
    ...result,
    problems: [...problems, ...result.problems].map(
      ({ check, span, message }) =>
        `${check} ${source.lines.position(span.start).line}:${source.lines.position(span.start).column} ${message}`,
    ),
  }
}

const yamlGroup =
  'struct { Targets []string "yaml:\\"targets\\""; Labels model.LabelSet "yaml:\\"labels\\"" }'

const refused: readonly (readonly [string, string, readonly string[]])[] = [
  [
    'a.json',
    '[{"targets":["a:1"],"label":{}}]',
    ['config/unknown-field 1:21 json: unknown field "label"'],
  ],
  ['a.json', '[null]', ['config/invalid 1:2 nil target group item found (index 0)']],
  [
    'a.json',
    '{"targets":[]}',
    ['syntax/schema 1:1 json: cannot unmarshal object into Go value of type []*targetgroup.Group'],
  ],
  [
    'a.json',
    '[{"targets":[1]}]',
    [
      'syntax/schema 1:14 json: cannot unmarshal number into Go struct field .targets of type string',
    ],
  ],
  [
    'a.json',
    '[{"targets":"x"}]',
    [
      'syntax/schema 1:13 json: cannot unmarshal string into Go struct field .targets of type []string',
    ],
  ],
  [
    'a.json',
    '[{"targets":["a:1"],"labels":{"":"x"}}]',
    ['config/invalid 1:31 "" is not a valid label name'],
  ],
  [
    'a.json',
    '[{"targets":["a:1"],"labels":{"x":1}}]',
    [
      'syntax/schema 1:35 json: cannot unmarshal number into Go struct field .labels of type model.LabelValue',
    ],
  ],
  [
    'a.json',
    '[{"labels":[]}]',
    [
      'syntax/schema 1:12 json: cannot unmarshal array into Go struct field .labels of type map[model.LabelName]model.LabelValue',
    ],
  ],
  [
    'a.json',
    '[[]]',
    [
      'syntax/schema 1:2 json: cannot unmarshal array into Go value of type struct { Targets []string "json:\\"targets\\""; Labels model.LabelSet "json:\\"labels\\"" }',
    ],
  ],
  [
    'a.json',
    '[{"targets":["a:1"],}]',
    ["config/invalid 1:21 invalid character '}' looking for beginning of object key string"],
  ],
  [
    'a.json',
    '# x\n[]',
    ["config/invalid 1:1 invalid character '#' looking for beginning of value"],
  ],
  ['a.json', '[] []', ["config/invalid 1:4 invalid character '[' after top-level value"]],
  ['a.json', '', ['config/invalid 1:1 unexpected end of JSON input']],
  [
    'a.json',
    '\ufeff[]',
    ["config/invalid 1:1 invalid character 'ï' looking for beginning of value"],
  ],
  [
    'a.json',
    '[{"targets":["x"]},]',
    ["config/invalid 1:20 invalid character ']' looking for beginning of value"],
  ],
  ['a.yml', '-\n', ['config/invalid 1:2 nil target group item found (index 0)']],
  [
    'a.yml',
    'targets: [a]\n',
    ['syntax/schema 1:1 cannot unmarshal !!map into []*targetgroup.Group'],
  ],
  [
    'a.yml',
    '- targats: [a]\n',
    [`config/unknown-field 1:3 field \`targats\` not found in type ${yamlGroup}`],
  ],
  [
    'a.yml',
    '- targets: [a]\n  labels: {x: 1, y: {z: 1}}\n  foo: 1\n',
    [
      'syntax/schema 2:21 cannot unmarshal !!map into model.LabelValue',
      `config/unknown-field 3:3 field \`foo\` not found in type ${yamlGroup}`,
    ],
  ],
  [
    'a.yml',
    '- targets: [a]\n  labels: {"": 1}\n',
    ['config/invalid 2:12 "" is not a valid label name'],
  ],
  [
    'a.yml',
    "- labels:\n  targets:\n    'localhost:9090'",
    ['syntax/schema 3:5 cannot unmarshal !!str `localho...` into []string'],
  ],
  [
    'a.yml',
    '- targets: a\n  labels: [x]\n',
    [
      'syntax/schema 1:12 cannot unmarshal !!str `a` into []string',
      'syntax/schema 2:11 cannot unmarshal !!seq into model.LabelSet',
    ],
  ],
]

describe('readTargetFile', () => {
  test.each(refused)('refuses %s: %j', (path, text, problems) => {
    expect(read(path, text).problems).toEqual(problems)
  })

  test.each([
    ['a.json', 'null'],
    ['a.json', '[]'],
    ['a.json', '[{"targets":["a:1"],"Targets":["b:1"], "Labels":{}}]'],
    ['a.json', '[{"targets":["a:1"],"labels":null},{"targets":["x"],"labels":{"a":null}}]'],
    ['a.yml', ''],
    ['a.yml', '- targets: [1, true]\n'],
    ['a.yml', '- labels: {a: ~}\n- {}\n'],
  ])('takes %s: %j', (path, text) => {
    expect(read(path, text).problems).toEqual([])
  })

  test('gives targets and labels with their places', () => {
    const { groups, complete } = read('a.json', '[{"targets":["h:1"],"labels":{"env":"x"}}]')
    expect(complete).toBe(true)
    expect(groups).toMatchObject([
      {
        targets: [{ value: 'h:1', span: { start: 13 } }],
        labels: [{ name: { value: 'env' }, value: { value: 'x' } }],
      },
    ])
  })

  test('tells labels that are set twice', () => {
    expect(read('a.yml', '- labels: {a: b, a: c}').problems).toEqual([
      'syntax/yaml 1:18 mapping key "a" already defined',
    ])
    const merged = '- labels: &x {a: b}\n- labels: {<<: *x, a: c}\n'
    expect(read('a.yml', merged).problems).toEqual([
      'config/invalid 2:20 key "a" already set in map',
    ])
  })

  test('reads a list of a hundred thousand targets', () => {
    const text = JSON.stringify([{ targets: Array.from({ length: 100_000 }, (_, i) => `h${i}:1`) }])
    expect(read('a.json', text).groups[0]?.targets).toHaveLength(100_000)
  })

  test('ends with deep nesting', () => {
    const text = '['.repeat(100_000)
    expect(read('a.json', text).problems.length).toBeGreaterThan(0)
  })
})

const jsonErrors: readonly (readonly [string, string])[] = [
  ['[{"a":1,"a":2}', 'unexpected end of JSON input'],
  ['[{"targets":["a\\q"]}]', "invalid character 'q' in string escape code"],
  ['[{"targets":["a\tb"]}]', "invalid character '\\t' in string literal"],
  ['[{"targets":[01]}]', "invalid character '1' after array element"],
  ['[{targets:[]}]', "invalid character 't' looking for beginning of object key string"],
  ['[{"targets":["x"];}]', "invalid character ';' after object key:value pair"],
  ['[{"targets" ["x"]}]', "invalid character '[' after object key"],
  ['[{"targets": ["x" "y"]}]', "invalid character '\"' after array element"],
  ["['x']", "invalid character '\\'' looking for beginning of value"],
  ['[nul]', "invalid character ']' in literal null (expecting 'l')"],
]

test.each(jsonErrors)('says of %j what Go says', (text, message) => {
  expect(read('a.json', text).problems.map((one) => one.replace(/^\S+ \S+ /, ''))).toContain(
    message,
  )
})
