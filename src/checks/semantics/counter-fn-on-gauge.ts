import type { Confidence } from '../../analysis/because.ts'
import { nameTokens } from '../../analysis/names/name-tokens.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import { hasEventWord } from '../../analysis/type/counter-name.ts'
import { goesUpAndDown, type LevelFact, nounOf } from '../../analysis/type/metric-type.ts'
import { hasUnsuffixedCounters } from '../../analysis/type/unsuffixed-counters.ts'
import type { Call, Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck, type RuleSite } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { enclosing } from './enclosing.ts'
import { plainName, plainSelector, rangeArgument } from './series-of-range.ts'
import { commonType } from './types-of.ts'

const functions: ReadonlySet<string> = new Set(['rate', 'irate', 'increase'])

/**
 * `rate()`, `irate()` and `increase()` of what goes down too, once for an expression. Arguments of histogram functions may
 * be native histograms, whose names look like those of gauges.
 */
const check: Check = defineCheck({
  id: 'semantics/counter-fn-on-gauge',
  create(context) {
    const seen = new WeakSet<PromExpr>()
    return {
      Call({ func }, expr, site) {
        if (!functions.has(func.value) || seen.has(expr)) return
        seen.add(expr)
        const found = callsIn(expr).flatMap((call) => misuseOf(context, call, expr, site) ?? [])
        const gravest = found.find(({ confidence }) => confidence === 'proof') ?? found[0]
        if (gravest) report(context, gravest, found, expr, site)
      },
    }
  },
})

export default check

interface Misuse {
  readonly call: Call
  readonly arg: Expr
  readonly type: LevelFact
  readonly confidence: Confidence
}

function callsIn({ ast }: PromExpr): readonly Call[] {
  const calls: Call[] = []
  if (ast)
    walk(ast, (node) => {
      if (node.kind === 'Call' && functions.has(node.func.value)) calls.push(node)
    })
  return calls
}

function misuseOf(
  context: CheckContext,
  call: Call,
  expr: PromExpr,
  site: RuleSite,
): Misuse | undefined {
  const arg = rangeArgument(call)
  if (!arg) return undefined
  const found = commonType(context, site, expr, arg, goesUpAndDown)
  if (!found) {
    reportName(context, call, expr, site)
    return undefined
  }
  if (found.confidence !== 'proof' && isHistogram(expr, call)) return undefined
  return { call, arg, ...found }
}

function report(
  context: CheckContext,
  { call, arg, type, confidence }: Misuse,
  all: readonly Misuse[],
  expr: PromExpr,
  site: RuleSite,
): void {
  const { source } = site.file
  const name = plainName(arg)
  const what = name === undefined ? nounOf(type) : `${name}, ${nounOf(type)}`
  context.reportIn(expr, call.span, {
    message: `\`${call.func.value}()\` of ${what}`,
    ...(name === undefined ? {} : { cause: name }),
    label: 'goes up and down',
    why: `\`${call.func.value}()\` takes every decrease for the restart of a counter and adds the whole value again`,
    help: adviceFor(call, type, name ?? ''),
    related: [
      ...relatedReasons(type.because, { source, expr, span: arg.span }),
      ...all
        .filter((other) => other.call !== call)
        .map((other) => ({
          file: source,
          span: expr.map.toSource(other.call.span),
          label: `${nounOf(other.type)}, too`,
        })),
    ],
    confidence,
  })
}

function adviceFor({ func }: Call, type: LevelFact, name: string): string {
  if (type.kind === 'metric' && type.point)
    return 'count how often the point in time moves with `changes()`'
  if (type.kind === 'metric' && /(?:_|`)up`$/.test(name))
    return 'average it with `avg_over_time()` for the share of time that it is 1, or count with `changes()` how often it turns'
  if (type.type === 'rate' || type.type === 'ratio' || type.type === 'quantile')
    return 'average it with `avg_over_time()`, or compare it with `offset`'
  if (type.type === 'info' || type.type === 'stateset')
    return 'count how often it changes with `changes()`'
  return func.value === 'increase'
    ? 'use `delta()` for its change, `changes()` for how often it changes, `avg_over_time()` for its level'
    : 'use `deriv()` for its slope, `changes()` for how often it changes, `avg_over_time()` for its level'
}

function isHistogram(expr: PromExpr, node: Call): boolean {
  return enclosing(expr, node).some(
    (above) => above.kind === 'Call' && above.func.value.startsWith('histogram_'),
  )
}

/** A name that says nothing of a counter, neither by its suffix nor by its words, of which nothing else is known. */
function reportName(context: CheckContext, node: Call, expr: PromExpr, site: RuleSite): void {
  const arg = rangeArgument(node)
  const selector = arg && plainSelector(arg)
  const name = selector && selectedName(selector)
  if (!selector || name === undefined || !/^[a-z][a-z0-9]*(?:_[a-z0-9]+)+$/.test(name)) return
  if (/_(?:total|count|sum|bucket|seconds|bytes)$/.test(name) || hasEventWord(nameTokens(name)))
    return
  if (hasUnsuffixedCounters(name)) return
  if (context.analysis.scope(site.file).definitions(name).length > 0) return
  if (context.analysis.knowledge.metric(name) || isHistogram(expr, node)) return
  context.reportIn(expr, node.span, {
    message: `\`${node.func.value}()\` of a metric that may be a gauge: \`${name}\` has no suffix of a counter`,
    label: 'a counter would end in `_total`',
    help: 'use `deriv()` or `delta()` if it is a gauge',
    severity: 'info',
    confidence: 'hint',
  })
}
