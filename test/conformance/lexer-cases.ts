import { textToBytes } from '../../src/model/raw-bytes.ts'
import { lexPromql } from '../../src/promql/lexer.ts'
import { SeriesLexer, type SeriesTokenKind } from '../../src/promql/series-lexer.ts'
import { type DataText, dataText } from './data-text.ts'
import { type CaseResult, caseOf } from './suite.ts'

interface DataToken {
  readonly type: string
  readonly pos: number
  readonly val: string
}

/** A case of `lexer.json`. */
export interface LexerCase {
  readonly group: string
  readonly input: DataText
  readonly seriesDesc: boolean
  readonly ok: boolean
  readonly tokens?: readonly DataToken[]
}

const seriesTypes: Readonly<Partial<Record<SeriesTokenKind, string>>> = {
  space: 'SPACE',
  add: 'ADD',
  sub: 'SUB',
  times: 'TIMES',
  blank: 'BLANK',
  number: 'NUMBER',
  identifier: 'IDENTIFIER',
  openHistogram: 'OPEN_HIST',
  closeHistogram: 'CLOSE_HIST',
  colon: 'COLON',
  leftBracket: 'LEFT_BRACKET',
  rightBracket: 'RIGHT_BRACKET',
}

const keyTypes: Readonly<Record<string, string>> = {
  sum: 'SUM_DESC',
  count: 'COUNT_DESC',
  schema: 'SCHEMA_DESC',
  buckets: 'BUCKETS_DESC',
}

/** Compares tokens with their places; a case that fails upstream must fail to be read here. */
export function lexerCases(cases: readonly LexerCase[]): CaseResult[] {
  return cases.map((c, i) => {
    const input = dataText(c.input)
    const name = `lexer.json ${i} (${c.group})`
    const { tokens, failed } = c.seriesDesc ? seriesTokens(input) : expressionTokens(input)
    return c.ok
      ? caseOf(name, input, c.tokens, failed ? 'refused' : tokens)
      : caseOf(name, input, 'refused', failed ? 'refused' : tokens)
  })
}

interface Tokens {
  readonly tokens: readonly DataToken[]
  readonly failed: boolean
}

/** A wrong escape is an error of its own and the string is read all the same. */
function expressionTokens(text: string): Tokens {
  const { tokens, comments, errors } = lexPromql(text)
  const place = (offset: number): number => textToBytes(text.slice(0, offset)).length
  const escapes = errors.filter((error) => error.tokensBefore < tokens.length)
  const all = [
    ...escapes.map(({ message, span }) => ({
      type: 'ERROR',
      pos: place(span.start),
      val: message,
    })),
    ...tokens.map((token) => ({
      type: token.tokenType.name,
      pos: place(token.startOffset),
      val: token.image,
    })),
    ...comments.map(({ start, end }) => ({
      type: 'COMMENT',
      pos: place(start),
      val: text.slice(start, end),
    })),
  ]
  return { tokens: all.sort((a, b) => a.pos - b.pos), failed: escapes.length < errors.length }
}

/** The labels of a series line are read as an expression, its values as a series. */
function seriesTokens(text: string): Tokens {
  const head = text.indexOf(' ')
  const { tokens, failed } = expressionTokens(text.slice(0, head))
  const lexer = new SeriesLexer(text, head)
  const values: DataToken[] = []
  for (;;) {
    const token = lexer.next()
    if (token.kind === 'error') return { tokens: [], failed: true }
    if (token.kind === 'end') return { tokens: [...tokens, ...values], failed }
    const type = token.kind === 'key' ? keyTypes[token.text] : seriesTypes[token.kind]
    values.push({ type: type ?? token.kind, pos: token.start, val: token.text })
  }
}
