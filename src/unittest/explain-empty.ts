import { formatFloat } from '../model/go-number.ts'
import type { Histogram } from '../model/histogram.ts'
import type { Binary, Call, Expr } from '../promql/ast.ts'
import { typeOf } from '../promql/typecheck.ts'
import type { Rule } from '../rules/rule-file.ts'
import { explainRange, explainSelector } from './explain-selector.ts'
import { shortExpr } from './expr-text.ts'
import { comparisonOf } from './final-comparison.ts'
import { isEmptyAt, type SampleSearch, samplesAt } from './sample-search.ts'

/** Functions that need two samples in their range. */
const slopes: ReadonlySet<string> = new Set([
  'rate',
  'irate',
  'increase',
  'delta',
  'idelta',
  'deriv',
  'predict_linear',
])

/** Functions that give a sample where their argument has none. */
const absences: ReadonlySet<string> = new Set(['absent', 'absent_over_time'])

/** How far into an expression, and into the rules that record what it reads, a cause is looked for. */
const depthLimit = 40

/** What of an expression without result is to blame, and why; undefined where that cannot be told. */
export function explainEmpty(expr: Expr, search: SampleSearch, depth = 0): string | undefined {
  if (depth > depthLimit || !isEmptyAt(expr, search)) return undefined
  const below = (one: Expr) => explainEmpty(one, search, depth + 1)
  switch (expr.kind) {
    case 'Paren':
    case 'Unary':
    case 'Aggregate':
      return below(expr.expr)
    case 'VectorSelector':
      return explainSelector(expr, search, (rule) => explainRule(rule, search, depth))
    case 'Call':
      return explainCall(expr, search, depth)
    case 'Binary':
      return explainSides(expr, search, below)
    default:
      return undefined
  }
}

/** Why a rule records nothing at the time of a search. */
function explainRule(rule: Rule, search: SampleSearch, depth: number): string | undefined {
  const position = search.rules.indexOf(rule)
  const { ast } = rule.expr
  const offset = rule.group.queryOffset?.value ?? 0
  const own = { ...search, position, timeMs: search.untilMs - offset }
  return ast && explainEmpty(ast, own, depth + 8)
}

function explainCall(expr: Call, search: SampleSearch, depth: number): string | undefined {
  const name = expr.func.value
  for (const arg of expr.args) {
    if (absences.has(name)) return `\`${shortExpr(arg)}\` has samples`
    const cause =
      arg.kind === 'MatrixSelector'
        ? explainRange(arg, slopes.has(name), search, (rule) => explainRule(rule, search, depth))
        : explainEmpty(arg, search, depth + 1)
    if (cause !== undefined) return cause
  }
  return undefined
}

function explainSides(
  expr: Binary,
  search: SampleSearch,
  below: (expr: Expr) => string | undefined,
): string | undefined {
  const { op, lhs, rhs } = expr
  if (op === 'or') return below(lhs) ?? below(rhs)
  if (isEmptyAt(lhs, search)) return below(lhs)
  if (op === 'unless') return `\`unless ${shortExpr(rhs)}\` drops all of \`${shortExpr(lhs)}\``
  if (isEmptyAt(rhs, search)) return below(rhs)
  const compared = comparisonOf(expr)
  if (compared && !compared.other) return noneFits(compared.subject, compared.text, search)
  if (compared || typeOf(lhs) !== 'vector' || typeOf(rhs) !== 'vector') return undefined
  return `no sample of \`${shortExpr(lhs)}\` has a match in \`${shortExpr(rhs)}\``
}

function noneFits(subject: Expr, comparison: string, search: SampleSearch): string {
  const [first, ...others] = samplesAt(subject, search)
  const text = `\`${shortExpr(subject)}\``
  if (first && others.length === 0)
    return `${text} is ${valueText(first.value)}, which is not \`${comparison}\``
  return `none of the ${others.length + 1} samples of ${text} is \`${comparison}\``
}

/** A value in a message. */
export function valueText(value: number | Histogram): string {
  return typeof value === 'number' ? formatFloat(value) : 'a histogram'
}
