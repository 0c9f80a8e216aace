import type { ExprFacts } from '../../analysis/facts.ts'
import { isPastMoment } from '../../analysis/names/moment-words.ts'
import { nameTokens } from '../../analysis/names/name-tokens.ts'
import {
  foldConstant,
  type Threshold,
  thresholdOf,
  withoutParens,
} from '../../analysis/thresholds.ts'
import { isDuration, isMoment } from '../../analysis/unit/compare-units.ts'
import { toNumber } from '../../analysis/unit/rational.ts'
import type { KnownUnit } from '../../analysis/unit/unit.ts'
import { allReadings, knownUnits } from '../../analysis/unit/units-conflict.ts'
import type { Binary, Expr } from '../../promql/ast.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { reasonSentence } from './reason-sentence.ts'

/** Seconds that a moment, counted from 1970, is beyond. */
const longestDuration = 1e8
/** Seconds by which clocks may differ, so that what has passed seems still to come. */
const clockSkew = 600

/** A moment that is taken for a length of time, or the other way round. */
const check: Check = defineCheck({
  id: 'unit/timestamp',
  create(context) {
    return {
      Binary(node, expr, { file }) {
        const facts = context.analysis.expression(file, expr)
        if (!facts) return
        const threshold = thresholdOf(node)
        if (threshold) {
          reportMoment(context, threshold, expr, facts)
          reportSign(context, threshold, expr, facts)
        } else if (node.op === '+') reportSum(context, node, expr, facts)
      },
    }
  },
})

export default check

/** `x_timestamp_seconds > 3600`, and `time() - x_duration_seconds > 3600`. */
function reportMoment(
  context: CheckContext,
  { op, side, constant, value }: Threshold,
  expr: PromExpr,
  facts: ExprFacts,
): void {
  const of = facts.of(side)
  const [unit] = knownUnits(of) ?? []
  if (!unit || op === '==' || op === '!=' || !allReadings(of, isMoment)) return
  const inSeconds = Math.abs(value) * toNumber(unit.readings[0].scale)
  if (Math.abs(value) <= 1 || inSeconds >= longestDuration) return
  const text = expr.text.slice(constant.span.start, constant.span.end)
  const duration = subtractedDuration(side, facts)
  const isAbove = op === '>' || op === '>='
  const always = `the comparison is ${isAbove ? 'always' : 'never'} true`
  if (duration)
    context.reportIn(expr, side.span, {
      message: `subtracts a length of time from \`time()\`, and compares the moment with \`${text}\``,
      label: 'a moment, not an age',
      why: `${reasonSentence(duration.because)}; what is left is a Unix timestamp, and ${always}.`,
      help: 'compare the length of time itself, without `time() -`',
      related: relatedReasons(duration.because),
      confidence: duration.confidence,
    })
  else
    context.reportIn(expr, side.span, {
      message: `compares a Unix timestamp with \`${text}\``,
      label: 'seconds since 1970',
      why: `${reasonSentence(unit.because)}; ${always}.`,
      help: 'compare how long ago it was, `time() - …`, or how long it is until then, `… - time()`',
      related: relatedReasons(unit.because),
      confidence: unit.confidence,
    })
}

/** The unit of what is subtracted from `time()`, where that is a length of time. */
function subtractedDuration(side: Expr, facts: ExprFacts): KnownUnit | undefined {
  if (side.kind !== 'Binary' || side.op !== '-' || !isNow(side.lhs)) return undefined
  const right = facts.of(side.rhs)
  return allReadings(right, isDuration) ? knownUnits(right)?.[0] : undefined
}

/** `x_last_success_timestamp_seconds - time() > 3600`: what has passed is not to come. */
function reportSign(
  context: CheckContext,
  { op, side, value }: Threshold,
  expr: PromExpr,
  facts: ExprFacts,
): void {
  const [unit] = knownUnits(facts.of(side)) ?? []
  const difference = unit && differenceIn(side)
  if (!difference || !isNow(difference.rhs)) return
  if (unit.readings.length > 1 || value * toNumber(unit.readings[0].scale) < clockSkew) return
  const left = facts.of(difference.lhs)
  const [moment] = knownUnits(left) ?? []
  const names = left.branches.flatMap(({ origin }) => origin.metrics)
  const isPast = names.length > 0 && names.every((name) => isPastMoment(nameTokens(name)))
  if (!moment || !isPast || !allReadings(left, isMoment)) return
  const isAbove = op === '>' || op === '>='
  if (!isAbove && op !== '<' && op !== '<=') return
  context.reportIn(expr, difference.span, {
    message: `subtracts \`time()\` from a moment in the past (\`${names[0]}\`)`,
    label: 'always negative',
    why: `The moment has passed, so the difference is negative and the comparison is ${isAbove ? 'never' : 'always'} true.`,
    help: 'turn it round: `time() - …`',
    related: relatedReasons(moment.because),
    confidence: 'convention',
  })
}

/** The difference that a value is, but for constant factors and aggregations. */
function differenceIn(side: Expr): Binary | undefined {
  let node = withoutParens(side)
  for (;;) {
    if (node.kind === 'Aggregate') node = withoutParens(node.expr)
    else if (node.kind === 'Binary' && (node.op === '/' || node.op === '*')) {
      if ((foldConstant(node.rhs) ?? -1) <= 0) return undefined
      node = withoutParens(node.lhs)
    } else return node.kind === 'Binary' && node.op === '-' ? node : undefined
  }
}

function isNow(expr: Expr): boolean {
  const node = withoutParens(expr)
  return node.kind === 'Call' && node.func.value === 'time'
}

function reportSum(context: CheckContext, node: Binary, expr: PromExpr, facts: ExprFacts): void {
  const [left, right] = [facts.of(node.lhs), facts.of(node.rhs)]
  const [unit] = knownUnits(left) ?? []
  if (!unit || !allReadings(left, isMoment) || !allReadings(right, isMoment)) return
  context.reportIn(expr, node.opSpan, {
    message: 'adds two moments',
    label: 'no moment and no length of time',
    why: 'The sum of two Unix timestamps is a date in the next century.',
    help: 'subtract one from the other to learn the time between them',
    related: relatedReasons(unit.because),
    confidence: unit.confidence,
  })
}
