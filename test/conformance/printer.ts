import { formatMatcher, type MatchType } from '../../src/model/matcher.ts'
import type { Expr, LabelMatcher, VectorSelector } from '../../src/promql/ast.ts'
import { type ParserOptions, parsePromql } from '../../src/promql/parse-promql.ts'
import { prettyExpr } from '../../src/promql/pretty-print.ts'
import { printExpr } from '../../src/promql/print.ts'
import { walk } from '../../src/promql/visit.ts'
import { type CaseResult, caseOf } from './suite.ts'

interface Versioned {
  readonly v3_14_0?: object | null
}

/** The parts of `parser/expressions.json` that are about printing. */
export interface PrintData {
  readonly print: readonly (Versioned & { input: string; printed: string; options: string[] })[]
  readonly printSelectors: readonly {
    name: string
    selector: { name: string; matchers: { type: MatchType; name: string; value: string }[] }
    printed: string
  }[]
  readonly prettify: readonly (Versioned & {
    input: string
    pretty: string
    maxCharactersPerLine: number
    options: string[]
  })[]
  readonly extractSelectors: readonly { input: string; selectors: string[] }[]
}

/** Runs the cases of the printer, the prettifier and of the selectors of an expression. */
export function printCases(data: PrintData): CaseResult[] {
  return [
    ...data.print.map((c, i) => {
      const got = parsed(c.input, c.options, (expr) => printExpr(expr))
      return onlyIn314(c, caseOf(`expressions.json print ${i}`, c.input, c.printed, got))
    }),
    ...data.printSelectors.map((c, i) =>
      caseOf(`expressions.json printSelectors ${i}`, c.name, c.printed, printExpr(selector(c))),
    ),
    ...data.prettify.map((c, i) => {
      const pretty = (expr: Expr) => prettyExpr(expr, c.maxCharactersPerLine)
      const got = parsed(c.input, c.options, pretty)
      return onlyIn314(c, caseOf(`expressions.json prettify ${i}`, c.input, c.pretty, got))
    }),
    ...data.extractSelectors.map((c, i) => {
      const got = parsed(c.input, [], selectorsOf)
      return caseOf(`expressions.json extractSelectors ${i}`, c.input, c.selectors, got)
    }),
  ]
}

function onlyIn314(c: Versioned, result: CaseResult): CaseResult {
  if (c.v3_14_0 !== null || result.outcome === 'passed') return result
  return { name: result.name, outcome: 'skipped', reason: 'not in 3.14.0' }
}

function parsed<T>(input: string, options: readonly string[], use: (expr: Expr) => T): T | string {
  const flags = Object.fromEntries(options.map((option) => [option, true])) as ParserOptions
  const { ast, problems } = parsePromql(input, flags)
  const problem = problems[0]
  if (problem) return `error: ${problem.message}`
  return ast ? use(ast) : 'no ast'
}

function selectorsOf(expr: Expr): string[] {
  const found: string[] = []
  walk(expr, (node) => {
    if (node.kind === 'VectorSelector') found.push(selectorText(node))
  })
  return found
}

function selectorText({ name, matchers }: VectorSelector): string {
  const texts = matchers.map((m) => formatMatcher(m.name.value, m.op, m.value.value))
  if (name) texts.push(formatMatcher('__name__', '=', name.value))
  return `{${texts.join(', ')}}`
}

const nowhere = { start: 0, end: 0 }

function selector({ selector: given }: PrintData['printSelectors'][number]): VectorSelector {
  const matchers = given.matchers.map(
    (m): LabelMatcher => ({
      name: { value: m.name, span: nowhere },
      op: m.type,
      opSpan: nowhere,
      value: { value: m.value, span: nowhere },
      span: nowhere,
    }),
  )
  const found = { kind: 'VectorSelector', quotedName: false, matchers, span: nowhere } as const
  return given.name === '' ? found : { ...found, name: { value: given.name, span: nowhere } }
}
