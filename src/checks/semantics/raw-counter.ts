import type { Confidence } from '../../analysis/because.ts'
import {
  foldConstant,
  type Threshold,
  thresholdOf,
  withoutParens,
} from '../../analysis/thresholds.ts'
import {
  type DerivedTypeFact,
  isAccumulated,
  type MetricTypeFact,
  type TypeFact,
} from '../../analysis/type/metric-type.ts'
import type { Binary, Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck, type RuleSite } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { enclosing } from './enclosing.ts'
import { plainName } from './series-of-range.ts'
import { commonType } from './types-of.ts'

/** The value of a counter, or the quotient of two, against a bound in an alert. Conditions beside others (`and`, `unless`) are let be: they ask whether there is anything at all. */
const check: Check = defineCheck({
  id: 'semantics/raw-counter',
  create(context) {
    return {
      Binary(node, expr, site) {
        if (site.rule?.kind !== 'AlertingRule') return
        const threshold = thresholdOf(node)
        if (!threshold) return
        const found =
          counterIn(context, site, expr, threshold) ?? ratioIn(context, site, expr, threshold)
        if (!found || found.confidence === 'hint' || !decides(expr, node, found.ratio)) return
        report(context, site, expr, found)
      },
    }
  },
})

export default check

interface Found {
  readonly at: Expr
  readonly type: MetricTypeFact | DerivedTypeFact
  readonly confidence: Confidence
  readonly ratio: boolean
}

/** A counter, or what arithmetic with constants makes of it. */
function counterIn(
  context: CheckContext,
  site: RuleSite,
  expr: PromExpr,
  threshold: Threshold,
): Found | undefined {
  const { side, turned } = withoutConstants(threshold.side)
  if (!turned && !latches(threshold)) return undefined
  const found = commonType(context, site, expr, side, isAccumulated)
  return found && { ...found, at: firstSelector(side) ?? side, ratio: false }
}

/** One counter divided by another: a share or a mean of everything since the start. */
function ratioIn(
  context: CheckContext,
  site: RuleSite,
  expr: PromExpr,
  { side, value }: Threshold,
): Found | undefined {
  if (value === 0) return undefined
  const found = commonType(context, site, expr, side, isRatioOfCounters)
  if (!found || comparesTimes(side)) return undefined
  return { ...found, at: withoutParens(side), ratio: true }
}

/** Once true, such a comparison stays true until the counter starts anew. */
function latches({ op, value }: Threshold): boolean {
  return op === '>' || op === '>=' || (op === '!=' && value === 0) || (op === '==' && value > 0)
}

/** What is left of arithmetic with constants, and whether it is subtracted from one. */
function withoutConstants(expr: Expr): { readonly side: Expr; readonly turned: boolean } {
  let turned = false
  for (let node = withoutParens(expr); ; ) {
    if (node.kind !== 'Binary' || !/^[-+*/]$/.test(node.op)) return { side: node, turned }
    const right = foldConstant(node.rhs) !== undefined
    if (!right && (foldConstant(node.lhs) === undefined || node.op === '/'))
      return { side: node, turned }
    turned ||= !right && node.op === '-'
    node = withoutParens(right ? node.lhs : node.rhs)
  }
}

function isRatioOfCounters(type: TypeFact): type is DerivedTypeFact {
  return (
    type.kind === 'derived' &&
    type.type === 'ratio' &&
    (type.of === 'counters' || type.of === 'histograms')
  )
}

/** Whether one of the sides is of another time: a way to see growth. */
function comparesTimes(side: Expr): boolean {
  let found = false
  walk(side, (node) => {
    if (node.kind === 'VectorSelector' || node.kind === 'Subquery')
      found ||= node.offset !== undefined
    return !found
  })
  return found
}

/** Whether the comparison itself decides if the alert fires. */
function decides(expr: PromExpr, node: Binary, ratio: boolean): boolean {
  let below: Expr = node
  for (const above of enclosing(expr, node)) {
    if (above.kind !== 'Binary') return false
    const first = withoutParens(above.lhs) === withoutParens(below)
    const passes =
      above.op === 'or' || (first && (above.op === '*' || (ratio && above.op === 'and')))
    if (!passes) return false
    below = above
  }
  return true
}

function firstSelector(side: Expr): Expr | undefined {
  let found: Expr | undefined
  walk(side, (node) => {
    if (node.kind === 'VectorSelector') found ??= node
    return !found
  })
  return found
}

function report(context: CheckContext, site: RuleSite, expr: PromExpr, found: Found): void {
  const { at, type, confidence } = found
  const place = { source: site.file.source, expr, span: at.span }
  const related = relatedReasons(type.because, place)
  const mean = type.kind === 'derived' && type.of === 'histograms'
  const text = found.ratio ? (mean ? meanText : ratioText) : counterText(plainName(at), type)
  context.reportIn(expr, at.span, { ...text, related, confidence })
}

const ratioText = {
  message: 'a counter divided by another as they stand, compared with a constant',
  label: 'the share since the processes started',
  why: 'the longer a process runs, the less of what happens now is seen in it',
  help: 'divide what `rate()` gives of each, such as over `[5m]`',
}

const meanText = {
  ...ratioText,
  message: 'a sum divided by its count as they stand, compared with a constant',
  label: 'the mean since the processes started',
}

function counterText(name: string | undefined, { kind }: MetricTypeFact | DerivedTypeFact) {
  const what = kind === 'derived' ? 'a sum of counters as they stand' : 'a counter'
  const metric = name?.slice(1, -1) ?? '…'
  const instead = kind === 'derived' ? 'sum(increase(…[1h]))' : `increase(${metric}[1h])`
  return {
    message: `${name ?? 'this'} is ${what}, compared with a constant`,
    ...(name === undefined ? {} : { cause: name }),
    label: 'everything since the process started',
    why: 'a counter only grows until its process starts anew, whatever happens now',
    help: `compare what was added of late: \`${instead}\``,
  }
}
