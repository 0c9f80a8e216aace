import { describe, expect, test } from 'vitest'
import { maxDepth } from '../../src/promql/depth.ts'
import { functionNames, functionSignature } from '../../src/promql/functions.ts'
import { PromqlGrammar } from '../../src/promql/grammar.ts'
import { parsePromql } from '../../src/promql/parse-promql.ts'

const tooDeep = 'expression is nested too deeply'

function messages(text: string): readonly string[] {
  return parsePromql(text, { durationExpr: true }).problems.map((problem) => problem.message)
}

describe('nesting', () => {
  const forms: readonly [form: string, open: string, close: string][] = [
    ['parentheses', '(', ')'],
    ['signs', '-', ''],
    ['aggregations', 'sum(', ')'],
    ['calls', 'abs(', ')'],
    ['powers', 'a^', ''],
  ]

  test.each(forms)('of %s is read up to the bound', (_form, open, close) => {
    const times = maxDepth - 1
    expect(messages(`${open.repeat(times)}a${close.repeat(times)}`)).toEqual([])
  })

  test.each(forms)('of %s beyond the bound is an error of one character', (_form, open, close) => {
    const text = `${open.repeat(65_536)}a${close.repeat(65_536)}`
    const { problems } = parsePromql(text, {})
    expect(problems.map((problem) => problem.message)).toEqual([tooDeep])
    expect((problems[0]?.span.end ?? 0) - (problems[0]?.span.start ?? 0)).toBe(1)
  })

  test('of durations has a bound of its own', () => {
    expect(messages(`a[${'('.repeat(100)}5m${')'.repeat(100)}]`)).toEqual([])
    expect(messages(`a[${'('.repeat(101)}5m${')'.repeat(101)}]`)).toEqual([tooDeep])
  })

  test('counts a chain of operators as one level', () => {
    expect(messages(`${'a or '.repeat(20_000)}a`)).toEqual([])
  })

  test('that is never closed is told in the words of Prometheus', () => {
    expect(messages('('.repeat(65_536))).toEqual(['unclosed left parenthesis'])
  })
})

describe('parsePromql', () => {
  test('gives the type of the whole expression', () => {
    const types = ['1', '"a"', 'up', 'up[5m]', '1 + 1', '1 + up', 'up[5m:]', 'time()', '(pi())']
    expect(types.map((text) => parsePromql(text, {}).type)).toEqual([
      'scalar',
      'string',
      'vector',
      'matrix',
      'scalar',
      'vector',
      'matrix',
      'scalar',
      'scalar',
    ])
  })

  test('keeps the tree of an expression whose types are wrong, without a type', () => {
    const { ast, type, problems } = parsePromql('sum(1)', {})
    expect(ast?.kind).toBe('Aggregate')
    expect(type).toBeUndefined()
    expect(problems).toHaveLength(1)
  })

  test('gives no tree where there is a syntax error', () => {
    expect(parsePromql('sum(up', {}).ast).toBeUndefined()
  })

  test('finds comments', () => {
    expect(parsePromql('up # one\n+ # two\r\n1', {}).comments).toEqual([
      { start: 3, end: 8 },
      { start: 11, end: 16 },
    ])
  })

  test('counts offsets in UTF-16 units', () => {
    expect(parsePromql('up{a="😀"} +* 1', {}).problems[0]?.span).toEqual({ start: 12, end: 13 })
  })

  test('carries a byte that is no UTF-8 in a string as a lone surrogate', () => {
    const { ast } = parsePromql('"\\xff"', {})
    expect(ast?.kind === 'StringLiteral' && ast.value).toBe('\udcff')
  })

  test('refuses a byte that is no UTF-8 in the text', () => {
    expect(messages('"\udcff"')).toEqual(['invalid UTF-8 rune'])
  })

  test('keeps the places of operators, keywords, names and braces', () => {
    const { ast } = parsePromql('a{b="c"} * on (d) group_left (e) f', {})
    expect(ast).toMatchObject({
      opSpan: { start: 9, end: 10 },
      lhs: {
        name: { span: { start: 0, end: 1 } },
        braces: { start: 1, end: 8 },
        matchers: [{ name: { span: { start: 2, end: 3 } }, opSpan: { start: 3, end: 4 } }],
      },
      matching: {
        on: {
          span: { start: 11, end: 17 },
          labels: [{ value: 'd', span: { start: 15, end: 16 } }],
        },
        group: { side: 'left', span: { start: 18, end: 32 } },
      },
    })
  })

  test('tells milliseconds where a duration is constant', () => {
    const { ast } = parsePromql('a[5m + 2 * 1m] offset step()', { durationExpr: true })
    expect(ast).toMatchObject({ range: { ms: 420_000 } })
    expect(ast?.kind === 'MatrixSelector' && ast.selector.offset?.ms).toBeUndefined()
  })

  test('has a grammar in which chevrotain finds no fault', () => {
    expect(() => new PromqlGrammar(true)).not.toThrow()
  })

  test('reads the next text as if nothing had been before', () => {
    parsePromql('sum by (a) (rate(b[5m] offset', {})
    expect(parsePromql('sum(up)', {}).problems).toEqual([])
  })
})

describe('the table of functions', () => {
  test('has every function of Prometheus 3.14', () => {
    expect(functionNames()).toHaveLength(90)
  })

  test('knows no property of objects for a function', () => {
    expect(functionSignature('constructor')).toBeUndefined()
    expect(functionSignature('__proto__')).toBeUndefined()
  })

  test('tells the version that brought a function', () => {
    expect(functionSignature('histogram_avg')?.since).toBe('2.51')
    expect(functionSignature('rate')?.since).toBeUndefined()
  })
})
