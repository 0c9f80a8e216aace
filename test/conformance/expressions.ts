import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Expr } from '../../src/promql/ast.ts'
import { equalExpr } from '../../src/promql/equal.ts'
import { parsePromql } from '../../src/promql/parse-promql.ts'
import { prettyExpr } from '../../src/promql/pretty-print.ts'
import { printExpr } from '../../src/promql/print.ts'
import { childrenOf, walk } from '../../src/promql/visit.ts'
import type { PromExpr } from '../../src/rules/rule-file.ts'
import { contains } from '../../src/text/span.ts'
import { loadRules } from '../rules/load.ts'
import type { CaseResult, Suite, SuiteResult } from './suite.ts'

/** Every expression of the public rule files: what is printed reads back as the same tree, spans nest, and maps lead to the characters. */
export const suite: Suite = { name: 'expressions', run }

const options = { durationExpr: true }

function run(data: string): SuiteResult {
  const folder = join(data, 'corpus')
  const outcomes = JSON.parse(readFileSync(join(folder, 'outcomes.json'), 'utf8')) as Record<
    'rules' | 'derived',
    Record<string, unknown>
  >
  const cases: CaseResult[] = []
  let nodes = 0
  for (const path of [...Object.keys(outcomes.rules), ...Object.keys(outcomes.derived)]) {
    const { rules, source } = loadRules(path, readFileSync(join(folder, path), 'utf8'))
    for (const group of rules.groups)
      for (const { expr, name } of group.rules) {
        if (!expr.ast) continue
        walk(expr.ast, () => {
          nodes++
        })
        const title = `${path}:${source.lines.position(expr.span.start).line} ${name.value}`
        const fault = faultOf(expr, expr.ast, source.text)
        cases.push(
          fault === undefined
            ? { name: title, outcome: 'passed' }
            : { name: title, outcome: 'failed', input: expr.text, ...fault },
        )
      }
  }
  return { suite: 'expressions', cases, figures: [`${cases.length} expressions, ${nodes} nodes`] }
}

function faultOf(
  expr: PromExpr,
  ast: Expr,
  source: string,
): { expected: string; got: string } | undefined {
  for (const print of [printExpr, prettyExpr]) {
    const printed = print(ast)
    const again = parsePromql(printed, options)
    if (!again.ast || !equalExpr(ast, again.ast))
      return { expected: 'the same tree from what was printed', got: printed }
  }
  return spanFault(expr, ast) ?? mapFault(expr, source)
}

function spanFault({ text }: PromExpr, ast: Expr): { expected: string; got: string } | undefined {
  let fault: { expected: string; got: string } | undefined
  walk(ast, (node) => {
    let end = node.span.start
    for (const child of childrenOf(node)) {
      if (!contains(node.span, child.span) || child.span.start < end)
        fault ??= {
          expected: `inside ${text.slice(node.span.start, node.span.end)}`,
          got: text.slice(child.span.start, child.span.end),
        }
      end = child.span.end
    }
  })
  return fault
}

/** Characters of a plain or block scalar stand in the file as they are; those of a quoted one as they are or escaped. */
function mapFault(
  { text, map }: PromExpr,
  source: string,
): { expected: string; got: string } | undefined {
  for (let i = 0; i < text.length; i++) {
    const character = text[i] ?? ''
    const { start, end } = map.toSource({ start: i, end: i + 1 })
    const got = source.slice(start, end)
    const escaped = got.startsWith('\\') || got === `''` || /^\s*$/.test(character + got)
    if (got !== character && !escaped)
      return { expected: JSON.stringify(character), got: JSON.stringify(got) }
  }
  return undefined
}
