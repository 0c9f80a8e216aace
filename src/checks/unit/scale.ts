import { type Confidence, weakest } from '../../analysis/because.ts'
import type { ExprFacts } from '../../analysis/facts.ts'
import { foldConstant, withoutParens } from '../../analysis/thresholds.ts'
import { join } from '../../analysis/transfer.ts'
import {
  isData,
  isDimensionless,
  isDuration,
  isPercent,
} from '../../analysis/unit/compare-units.ts'
import { describeReadings } from '../../analysis/unit/describe-unit.ts'
import { partOfWhole } from '../../analysis/unit/part-of-whole.ts'
import type { Unit } from '../../analysis/unit/unit.ts'
import { allReadings, knownUnits, unitsConflict } from '../../analysis/unit/units-conflict.ts'
import type { Binary, Expr } from '../../promql/ast.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { enclosing } from '../semantics/enclosing.ts'
import { reasonSentence } from './reason-sentence.ts'

/** A multiplication by 100 where it makes no percent. */
const check: Check = defineCheck({
  id: 'unit/scale',
  create(context) {
    return {
      Binary(node, expr, { file }) {
        const facts = context.analysis.expression(file, expr)
        if (!facts) return
        if (node.op === '/') reportDivisor(context, node, expr, facts)
        const operand = timesHundred(node)
        if (operand) reportProduct(context, node, operand, expr, facts)
      },
    }
  },
})

export default check

/** What is multiplied by 100. */
function timesHundred({ op, lhs, rhs }: Binary): Expr | undefined {
  if (op === '/') return foldConstant(rhs) === 0.01 ? lhs : undefined
  if (op !== '*') return undefined
  if (foldConstant(rhs) === 100) return lhs
  return foldConstant(lhs) === 100 ? rhs : undefined
}

function reportProduct(
  context: CheckContext,
  node: Binary,
  operand: Expr,
  expr: PromExpr,
  facts: ExprFacts,
): void {
  const of = facts.of(operand)
  const [unit] = knownUnits(of) ?? []
  if (!unit) return
  const isDouble = allReadings(of, isPercent)
  if (!isDouble && !allReadings(of, isAmount)) return
  if (!isFinal(expr, node)) return
  const what = describeReadings(unit)
  context.reportIn(expr, node.span, {
    message: isDouble
      ? 'multiplies by 100 what is already percent'
      : `multiplies ${what} by 100, which makes no percent`,
    label: `${what}, times 100`,
    why: isDouble
      ? `${reasonSentence(unit.because)}; times 100 once more, the whole is 10000.`
      : `${reasonSentence(unit.because)}: only a ratio times 100 is percent.`,
    help: isDouble
      ? 'leave out one of the two multiplications'
      : 'leave out the multiplication, or divide by the whole first',
    related: relatedReasons(unit.because),
    confidence: unit.confidence,
  })
}

function isAmount(unit: Unit): boolean {
  return unit.flavour === 'quantity' && (isDuration(unit) || isData(unit))
}

const passing: ReadonlySet<string> = new Set(['sum', 'avg', 'max', 'min', 'topk', 'bottomk'])
const calls: ReadonlySet<string> = new Set([
  'label_replace',
  'label_join',
  'sort',
  'sort_desc',
  'round',
  'ceil',
  'floor',
  'clamp_max',
  'clamp_min',
])

/** Whether nothing above takes the factor back: the product is the value, or compared with a constant. */
function isFinal(expr: PromExpr, node: Binary): boolean {
  return enclosing(expr, node).every((above) => {
    if (above.kind === 'Aggregate') return passing.has(above.op.value)
    if (above.kind === 'Call') return calls.has(above.func.value)
    if (above.kind !== 'Binary') return false
    if (above.op === 'and' || above.op === 'or' || above.op === 'unless') return true
    const isComparison = /^[=!<>]=?$/.test(above.op) || above.op === '=='
    const constant = foldConstant(above.rhs) ?? foldConstant(above.lhs)
    return isComparison && constant !== undefined
  })
}

function reportDivisor(
  context: CheckContext,
  node: Binary,
  expr: PromExpr,
  facts: ExprFacts,
): void {
  const product = hundredfold(node.rhs)
  if (!product) return
  const base = timesHundred(product)
  const confidence = base && divisorIsWhole(node, base, facts)
  if (!confidence) return
  context.reportIn(expr, product.span, {
    message: 'multiplies the divisor by 100',
    label: 'makes the quotient 100 times smaller',
    why: 'Percent is the ratio times 100; this is the ratio divided by 100, a ten-thousandth of it.',
    help: 'multiply the dividend, or the quotient, by 100 instead: `100 * a / b`',
    confidence,
  })
}

/** The multiplication by 100 that a divisor consists of. */
function hundredfold(expr: Expr): Binary | undefined {
  let node = withoutParens(expr)
  while (node.kind === 'Aggregate' && passing.has(node.op.value)) node = withoutParens(node.expr)
  return node.kind === 'Binary' && node.op === '*' && timesHundred(node) ? node : undefined
}

/** How sure it is that dividend and divisor, without the factor, are in the same unit. */
function divisorIsWhole(node: Binary, base: Expr, facts: ExprFacts): Confidence | undefined {
  const [left, right] = [facts.of(node.lhs), facts.of(node.rhs)]
  const structure = partOfWhole(node, join(left).origin.rules, join(right).origin.rules)
  if (structure) return structure.factor === 0.01 ? structure.confidence : undefined
  const above = knownUnits(left)
  const below = knownUnits(facts.of(base))
  if (!above || !below || allReadings(facts.of(base), isDimensionless)) return undefined
  const units = [...above, ...below]
  if (units.some((one) => units.some((other) => unitsConflict(one, other)))) return undefined
  if (units.some(({ readings }) => readings.length > 1)) return undefined
  return weakest(...units.map(({ confidence }) => confidence))
}
