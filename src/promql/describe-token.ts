import type { IToken, TokenType } from 'chevrotain'
import { goQuote } from '../model/go-quote.ts'
import { textToBytes } from '../model/raw-bytes.ts'
import * as t from './tokens.ts'

const named: ReadonlyMap<TokenType, string> = new Map([
  [t.Identifier, 'identifier'],
  [t.MetricIdentifier, 'metric identifier'],
  [t.StringToken, 'string'],
  [t.NumberToken, 'number'],
  [t.DurationToken, 'duration'],
])

const punctuation: ReadonlySet<TokenType> = new Set([
  t.Comma,
  t.Colon,
  t.LeftParen,
  t.RightParen,
  t.LeftBrace,
  t.RightBrace,
  t.LeftBracket,
  t.RightBracket,
  t.Equal,
  t.Start,
  t.End,
  t.Step,
  t.Range,
  t.MaxOf,
  t.MinOf,
])

const operators: ReadonlySet<TokenType> = new Set([t.EqualRegex, t.NotEqualRegex, t.At])

/** A token in the words of Prometheus' syntax errors: `identifier "x"`, `<op:*>`, `<aggr:sum>`, `"]"`. */
export function describeToken(token: IToken): string {
  const type = token.tokenType
  const name = named.get(type)
  if (name) return `${name} ${isLiteral(type) ? shortened(token.image) : goQuote(token.image)}`
  if (punctuation.has(type)) return `"${token.image}"`
  const categories = type.CATEGORIES ?? []
  if (categories.includes(t.Aggregator)) return `<aggr:${token.image}>`
  const isOperator = operators.has(type) || categories.includes(t.BinaryOperator)
  return isOperator ? `<op:${token.image}>` : `<${token.image}>`
}

function isLiteral(type: TokenType): boolean {
  return type === t.StringToken || type === t.NumberToken || type === t.DurationToken
}

/** What takes more than ten bytes is cut to ten characters. */
function shortened(image: string): string {
  if (image.length <= 10 && textToBytes(image).length <= 10) return goQuote(image)
  return `${goQuote([...image.slice(0, 20)].slice(0, 10).join(''))}...`
}
