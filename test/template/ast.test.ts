import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseTemplate } from '../../src/template/parse-template.ts'
import type { NumberNode, TemplateNode } from '../../src/template/template.ts'
import { generateTemplates } from './generate-templates.ts'

/** A template in short: kinds, with names, operators and the texts that stand at the leaves. */
function shape(template: string): readonly string[] {
  return (parseTemplate(template).nodes ?? []).map((node) => outline(node, template))
}

function outline(node: object, template: string): string {
  const own = Object.entries(node).flatMap(([key, value]): string[] => {
    if (key === 'kind' || key.toLowerCase().endsWith('span') || key === 'text') return []
    if (Array.isArray(value))
      return value.length > 0
        ? [`${key}[${value.map((item) => outline(item, template)).join(' ')}]`]
        : []
    if (typeof value === 'object' && value !== null) return [outline(value, template)]
    return value === false || key === 'raw' ? [] : [`${key}=${String(value)}`]
  })
  const kind = 'kind' in node ? String(node.kind) : ''
  const text = 'text' in node ? JSON.stringify(node.text) : ''
  return own.length > 0 ? `${kind}(${own.join(' ')})` : kind + text
}

function number(written: string): Omit<NumberNode, 'span' | 'kind' | 'text'> {
  const [node] = parseTemplate(`{{ ${written} }}`).nodes ?? []
  const operand = node?.kind === 'Action' ? node.pipe.commands[0]?.args[0] : undefined
  if (operand?.kind !== 'Number') throw new Error(`no number in ${written}`)
  const { span: _span, kind: _kind, text: _text, ...value } = operand
  return value
}

/** Whether all nodes below lie inside and none is empty. */
function misplaced(node: object, from: number, to: number): readonly object[] {
  const found: object[] = []
  for (const inner of Object.values(node).flat()) {
    if (typeof inner !== 'object' || inner === null || !('span' in inner)) continue
    const { start, end } = inner.span as { start: number; end: number }
    if (start < from || end > to || start >= end) found.push(inner)
    found.push(...misplaced(inner, start, end))
  }
  return found
}

describe('the tree of a template', () => {
  test('trim markers take white space off the texts around', () => {
    expect(shape('a \n{{- 1 -}}\t b {{ 2 }} c')).toEqual([
      'Text"a"',
      'Action(Pipe(commands[Command(args[Number(value=1 exact=1 integer=true type=int)])]))',
      'Text"b "',
      'Action(Pipe(commands[Command(args[Number(value=2 exact=2 integer=true type=int)])]))',
      'Text" c"',
    ])
  })

  test('a pipeline has its declaration, its commands and their arguments', () => {
    expect(shape('{{ $x := .Labels.a | printf "%s" $labels.b (len .) }}')).toEqual([
      'Action(Pipe(declarations[Variable(name=$x)] commands[' +
        'Command(args[Field(fields[(value=Labels) (value=a)])]) ' +
        'Command(args[Identifier(name=printf) String(value=%s) Variable(name=$labels fields[(value=b)]) ' +
        'Pipe(commands[Command(args[Identifier(name=len) Dot])])])]))',
    ])
  })

  test('an else-if is a node alone in the other branch', () => {
    expect(shape('{{ if true }}a{{ else if false }}b{{ else }}c{{ end }}')).toEqual([
      'If(Pipe(commands[Command(args[Bool(value=true)])]) body[Text"a"] otherwise[' +
        'If(Pipe(commands[Command(args[Bool])]) body[Text"b"] otherwise[Text"c"])])',
    ])
  })

  test('a range has its variables, jumps and other branch', () => {
    expect(
      shape('{{ range $i, $e := . }}{{ break }}{{ continue }}{{ else }}{{/* no */}}{{ end }}'),
    ).toEqual([
      'Range(Pipe(declarations[Variable(name=$i) Variable(name=$e)] commands[Command(args[Dot])]) ' +
        'body[Break Continue] otherwise[Comment])',
    ])
  })

  test('definitions, calls and blocks keep their names', () => {
    expect(
      shape('{{ define "a\\n" }}x{{ end }}{{ template `b` }}{{ block "c" nil }}{{ end }}'),
    ).toEqual([
      'Define(name=a\n body[Text"x"])',
      'Template(name=b)',
      'Block(name=c Pipe(commands[Command(args[Nil])]))',
    ])
  })

  test('fields behind parentheses and functions are chains', () => {
    expect(shape('{{ (query "up").Foo }}{{ now.Bar }}{{ $x = ($).Value }}')).toEqual([
      'Action(Pipe(commands[Command(args[Chain(Pipe(commands[Command(args[Identifier(name=query) String(value=up)])]) fields[(value=Foo)])])]))',
      'Action(Pipe(commands[Command(args[Chain(Identifier(name=now) fields[(value=Bar)])])]))',
      'Action(Pipe(declarations[Variable(name=$x)] assigns=true commands[Command(args[Chain(Pipe(commands[Command(args[Variable(name=$)])]) fields[(value=Value)])])]))',
    ])
  })

  test('an escape that is not UTF-8 becomes a lone surrogate', () => {
    expect(shape('{{ "\\xe4\\xbd\\xa0\\xff" }}')).toEqual([
      'Action(Pipe(commands[Command(args[String(value=你\udcff)])]))',
    ])
  })

  test.each([
    ['0x1F', { value: 31, exact: '31', integer: true, character: false, type: 'int' }],
    ['-0b11', { value: -3, exact: '-3', integer: true, character: false, type: 'int' }],
    ['0_17', { value: 15, exact: '15', integer: true, character: false, type: 'int' }],
    [
      '9007199254740993',
      { value: 2 ** 53, exact: '9007199254740993', integer: true, character: false, type: 'int' },
    ],
    [
      '18446744073709551615',
      {
        value: 2 ** 64,
        exact: '18446744073709551615',
        integer: false,
        character: false,
        type: 'uint',
      },
    ],
    ['1e3', { value: 1000, exact: '1000', integer: true, character: false, type: 'float64' }],
    ['1_0.25', { value: 10.25, integer: false, character: false, type: 'float64' }],
    ['0x1.8p1', { value: 3, exact: '3', integer: true, character: false, type: 'float64' }],
    [
      '0x1.fffffffffffff8p0',
      { value: 2, exact: '2', integer: true, character: false, type: 'float64' },
    ],
    ['0x1p-1074', { value: 5e-324, integer: false, character: false, type: 'float64' }],
    ['1.5-2i', { value: 1.5, integer: false, character: false, type: 'complex128', imaginary: -2 }],
    ["'\\u00e9'", { value: 233, exact: '233', integer: true, character: true, type: 'int' }],
  ])('the number %s is read as Go reads it', (written, value) => {
    expect(number(written)).toEqual(value)
  })

  test('nodes lie inside their parents and in order', () => {
    for (const template of generateTemplates(3, 2000)) {
      const nodes: readonly TemplateNode[] = parseTemplate(template).nodes ?? []
      expect([template, misplaced({ nodes }, 0, template.length)]).toEqual([template, []])
      for (const [index, { span }] of nodes.entries())
        expect(span.start).toBeGreaterThanOrEqual(nodes[index - 1]?.span.end ?? 0)
      for (const node of nodes)
        if (node.kind === 'Text')
          expect(template.slice(node.span.start, node.span.end)).toBe(node.text)
    }
  })
})

describe('hostile templates', () => {
  const parts = fc.constantFrom(
    '{{',
    '}}',
    '{{-',
    ' -}}',
    '(',
    ')',
    '"',
    '`',
    "'",
    '$',
    '.',
    '|',
    ' ',
    '\\',
    '/*',
    '*/',
    'if ',
    'end',
    'else',
    'range ',
    ':=',
    '0x',
    '1e',
    'i',
    '\ud800',
    '🎉',
    'é',
  )

  test('any text gives a tree or one problem with a place', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(parts, { maxLength: 60 }).map((all) => all.join('')),
        ),
        (template) => {
          const { nodes, problems } = parseTemplate(template)
          expect(problems.length).toBe(nodes ? 0 : 1)
          for (const { span } of problems) {
            expect(span.start).toBeLessThan(span.end)
            expect(span.end).toBeLessThanOrEqual(template.length)
          }
        },
      ),
      { seed: 20, numRuns: 5000 },
    )
  })

  test.each([
    ['parentheses', '{{' + '('.repeat(40_000) + '1' + ')'.repeat(40_000) + '}}'],
    ['conditions', '{{if 1}}'.repeat(10_000) + '{{end}}'.repeat(10_000)],
    ['alternatives', '{{if 1}}' + '{{else if 1}}'.repeat(10_000) + '{{end}}'],
    ['blocks', '{{block "a" .}}'.repeat(10_000) + '{{end}}'.repeat(10_000)],
  ])('%s nested without end are refused', (_what, template) => {
    expect(parseTemplate(template).problems.map(({ message }) => message)).toEqual([
      'template is nested deeper than 300 levels',
    ])
  })

  test('what nests 300 levels deep is read', () => {
    const template = '{{if 1}}'.repeat(299) + '{{ (print 1) }}' + '{{end}}'.repeat(299)
    expect(parseTemplate(template)).toMatchObject({ problems: [], runtimeProblems: [] })
  })

  test.each([
    ['actions', '{{ $labels.a }}'.repeat(17_000)],
    ['variables', Array.from({ length: 12_000 }, (_, i) => `{{ $a${i} := 1 }}`).join('')],
    [
      'blocks among variables',
      Array.from(
        { length: 5_000 },
        (_, i) => `{{ $a${i} := 1 }}{{ block "b${i}" . }}{{ end }}`,
      ).join(''),
    ],
    ['arguments', '{{ print' + ' 1'.repeat(130_000) + ' }}'],
    ['pipes', '{{ 1' + ' | print'.repeat(32_000) + ' }}'],
    ['fields', '{{ $labels' + '.a'.repeat(130_000) + ' }}'],
    ['digits', '{{ ' + '1'.repeat(260_000) + ' }}'],
    ['hexadecimal digits', '{{ 0x' + 'f'.repeat(260_000) + 'p1 }}'],
    ['escapes', '{{ "' + '\\xff'.repeat(65_000) + '" }}'],
    ['white space', '{{- 1 -}}' + ' '.repeat(260_000) + '{{- 1 -}}'],
    ['a long name', '{{ $' + 'a'.repeat(130_000) + ' := 1 }}{{ $' + 'a'.repeat(129_999) + ' }}'],
    ['calls of nothing', '{{ template "x" }}'.repeat(15_000)],
  ])('a quarter of a mebibyte of %s takes less than two seconds', (_what, template) => {
    const started = performance.now()
    parseTemplate(template)
    expect(performance.now() - started).toBeLessThan(10_000)
  })
})
