import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatMatcher, type MatchType } from '../../src/model/matcher.ts'
import { textToBytes } from '../../src/model/raw-bytes.ts'
import type { Expr, LabelMatcher, VectorSelector } from '../../src/promql/ast.ts'
import { functionNames, functionSignature } from '../../src/promql/functions.ts'
import { parsePromql } from '../../src/promql/parse-promql.ts'
import type { ParserOptions } from '../../src/promql/parser-options.ts'
import { prettyExpr } from '../../src/promql/pretty-print.ts'
import { printExpr } from '../../src/promql/print.ts'
import { unquote } from '../../src/promql/unquote.ts'
import { walk } from '../../src/promql/visit.ts'
import { type DataText, dataText } from './data-text.ts'
import { type LexerCase, lexerCases } from './lexer-cases.ts'
import { type Neutral, neutralAst, withoutDefaults } from './neutral-ast.ts'
import { type CaseResult, caseOf, type Suite, type SuiteResult } from './suite.ts'

interface DataError {
  readonly message: string
  readonly start: number
  readonly end: number
}
interface ParseCase {
  readonly input?: DataText
  readonly inputParts?: readonly (readonly [DataText, number])[]
  readonly ok: boolean
  readonly options?: readonly string[]
  readonly type?: string
  readonly ast?: Neutral
  readonly error?: string
  readonly errors?: readonly DataError[]
  /** The errors given are only the first. */
  readonly errorsRepeat?: unknown
  readonly v3_14_0?: Partial<ParseCase> | null
}
interface PrintCase {
  readonly input: string
  readonly options?: readonly string[]
  readonly printed?: string
  readonly pretty?: string
  readonly maxCharactersPerLine?: number
  readonly v3_14_0?: null
}
interface SelectorCase {
  readonly name: string
  readonly selector: {
    readonly name: string
    readonly matchers: readonly { type: MatchType; name: string; value: string }[]
  }
  readonly printed: string
}
interface ExpressionData {
  readonly parse: readonly ParseCase[]
  readonly print: readonly PrintCase[]
  readonly printSelectors: readonly SelectorCase[]
  readonly prettify: readonly PrintCase[]
  readonly extractSelectors: readonly { readonly input: string; readonly selectors: unknown }[]
}
interface UnquoteData {
  readonly valid: readonly { readonly in: string; readonly out: DataText }[]
  readonly invalid: readonly string[]
}
interface FunctionRow {
  readonly argTypes: readonly string[]
  readonly variadic: number
  readonly returnType: string
  readonly experimental: boolean
}

/** PromQL: tokens, trees with positions, errors with ranges, printing. */
export const suite: Suite = {
  name: 'parser',
  run(data) {
    const read = (name: string): unknown =>
      JSON.parse(readFileSync(join(data, 'conformance', 'parser', name), 'utf8'))
    return parserCases(
      read('expressions.json') as ExpressionData,
      (read('lexer.json') as { cases: readonly LexerCase[] }).cases,
      read('unquote.json') as UnquoteData,
      (read('functions.json') as { functions: Record<string, FunctionRow> }).functions,
    )
  },
}

function parserCases(
  expressions: ExpressionData,
  lexer: readonly LexerCase[],
  strings: UnquoteData,
  functions: Readonly<Record<string, FunctionRow>>,
): SuiteResult {
  const messages = { agree: 0, all: 0 }
  const parse = expressions.parse.map((c, i) =>
    parseCase(`expressions.json parse ${i}`, inRelease(c), messages),
  )
  return {
    suite: 'parser',
    cases: [
      ...parse,
      ...expressions.print.map((c, i) => printCase(`expressions.json print ${i}`, c)),
      ...expressions.printSelectors.map((c, i) =>
        caseOf(
          `expressions.json printSelectors ${i} (${c.name})`,
          c.name,
          c.printed,
          printExpr(selectorOf(c)),
        ),
      ),
      ...expressions.prettify.map((c, i) => prettyCase(`expressions.json prettify ${i}`, c)),
      ...expressions.extractSelectors.map((c, i) =>
        caseOf(
          `expressions.json extractSelectors ${i}`,
          c.input,
          c.selectors,
          selectorsIn(c.input),
        ),
      ),
      ...lexerCases(lexer),
      ...unquoteCases(strings),
      ...functionCases(functions),
    ],
    figures: [`parser: ${messages.agree} of ${messages.all} error messages read as in Prometheus`],
  }
}

function inRelease(c: ParseCase): ParseCase {
  return c.v3_14_0 ? { ...c, ...c.v3_14_0 } : c
}

function inputOf(c: ParseCase): string {
  if (c.inputParts)
    return c.inputParts.map(([text, times]) => dataText(text).repeat(times)).join('')
  return dataText(c.input ?? '')
}

function optionsOf(names: readonly string[] | undefined): ParserOptions {
  return Object.fromEntries((names ?? []).map((name) => [name, true]))
}

function parseCase(
  name: string,
  c: ParseCase,
  messages: { agree: number; all: number },
): CaseResult {
  const input = inputOf(c)
  const parsed = parsePromql(input, optionsOf(c.options))
  const toByte = byteOffsets(input)
  const got: DataError[] = parsed.problems.map(({ message, span }) => ({
    message,
    start: toByte(span.start),
    end: toByte(span.end),
  }))
  const shown = input.length > 200 ? `${input.slice(0, 200)}…` : input
  const rejected = got.length > 0
  if (c.v3_14_0 === null && c.ok === rejected)
    return {
      name,
      outcome: 'skipped',
      reason: 'not in 3.14.0, which decides otherwise',
      input: shown,
    }
  if (!c.ok && !c.errors) return caseOf(name, shown, { ok: false }, { ok: !rejected })
  if (!c.ok) {
    const wanted = expectedErrors(c)
    if (c.errorsRepeat !== undefined) got.length = Math.min(got.length, wanted.length)
    messages.all += wanted.length
    messages.agree += wanted.filter((error, i) => error.message === got[i]?.message).length
    return caseOf(name, shown, wanted.map(rangeOf), got.map(rangeOf))
  }
  const ast = parsed.ast && !rejected ? neutralAst(parsed.ast, toByte) : { errors: got }
  const wanted = c.ast && withoutDefaults(c.ast.pos === null ? { ...c.ast, pos: ast.pos } : c.ast)
  const result = caseOf(
    name,
    shown,
    { type: c.type, ast: wanted },
    { type: parsed.type, ast: wanted && ast },
  )
  if (result.outcome === 'failed' && c.v3_14_0 === null && !rejected)
    return { name, outcome: 'skipped', reason: 'not in 3.14.0, whose tree differs', input: shown }
  return result
}

/** Ranges that end before they begin are none; both sides take them for empty. */
function expectedErrors(c: ParseCase): readonly DataError[] {
  return (c.errors ?? []).map((error) => ({ ...error, end: Math.max(error.start, error.end) }))
}

function rangeOf({ start, end }: DataError): readonly number[] {
  return [start, end]
}

/** From offsets in UTF-16 to offsets in bytes. */
function byteOffsets(text: string): (offset: number) => number {
  if (/^[\x00-\x7f]*$/.test(text)) return (offset) => offset
  return (offset) => textToBytes(text.slice(0, offset)).length
}

function printCase(name: string, c: PrintCase): CaseResult {
  const { ast, problems } = parsePromql(c.input, optionsOf(c.options))
  const got = ast ? printExpr(ast) : problems
  if (c.v3_14_0 === null && got !== c.printed)
    return {
      name,
      outcome: 'skipped',
      reason: 'not in 3.14.0, which prints otherwise',
      input: c.input,
    }
  return caseOf(name, c.input, c.printed, got)
}

function prettyCase(name: string, c: PrintCase): CaseResult {
  const { ast, problems } = parsePromql(c.input, optionsOf(c.options))
  return caseOf(name, c.input, c.pretty, ast ? prettyExpr(ast, c.maxCharactersPerLine) : problems)
}

function selectorOf(c: SelectorCase): VectorSelector {
  const span = { start: 0, end: 0 }
  const matchers: LabelMatcher[] = c.selector.matchers.map(({ type, name, value }) => ({
    name: { value: name, span },
    op: type,
    opSpan: span,
    value: { value, span },
    span,
  }))
  const name = c.selector.name === '' ? {} : { name: { value: c.selector.name, span } }
  return { kind: 'VectorSelector', ...name, quotedName: false, matchers, span }
}

function selectorsIn(input: string): readonly string[] {
  const { ast } = parsePromql(input, {})
  const found: string[] = []
  if (ast)
    walk(ast, (node: Expr) => {
      if (node.kind === 'VectorSelector') found.push(matchersText(node))
    })
  return found
}

function matchersText(selector: VectorSelector): string {
  const matchers = selector.matchers.map((m) => formatMatcher(m.name.value, m.op, m.value.value))
  if (selector.name) matchers.push(formatMatcher('__name__', '=', selector.name.value))
  return `{${matchers.join(', ')}}`
}

function unquoteCases(data: UnquoteData): CaseResult[] {
  return [
    ...data.valid.map((c, i) =>
      caseOf(`unquote.json valid ${i}`, c.in, dataText(c.out), unquote(c.in)),
    ),
    ...data.invalid.map((text, i) =>
      caseOf(`unquote.json invalid ${i}`, text, 'refused', unquote(text) ?? 'refused'),
    ),
  ]
}

function functionCases(rows: Readonly<Record<string, FunctionRow>>): CaseResult[] {
  const known = caseOf(
    'functions.json names',
    'the names of all functions',
    Object.keys(rows).sort(),
    [...functionNames()].sort(),
  )
  const cases = Object.entries(rows).map(([name, row]) => {
    const { argTypes, variadic, returnType, experimental } = functionSignature(name) ?? {}
    const got = { argTypes, variadic, returnType, experimental }
    return caseOf(`functions.json ${name}`, name, row, got)
  })
  return [known, ...cases]
}
