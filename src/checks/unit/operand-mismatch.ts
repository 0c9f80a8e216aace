import { weakest } from '../../analysis/because.ts'
import type { ExprFacts } from '../../analysis/facts.ts'
import { nameTokens } from '../../analysis/names/name-tokens.ts'
import { foldConstant, thresholdOf, withoutParens } from '../../analysis/thresholds.ts'
import { isCount, isDimensionless, isMoment, isPercent } from '../../analysis/unit/compare-units.ts'
import { describeReadings } from '../../analysis/unit/describe-unit.ts'
import type { KnownUnit } from '../../analysis/unit/unit.ts'
import { allReadings, knownUnits, unitsConflict } from '../../analysis/unit/units-conflict.ts'
import type { Binary, Expr } from '../../promql/ast.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { type Check, defineCheck, type Report } from '../check.ts'
import { reasonText, relatedReasons } from '../reasons.ts'
import { misusesSeries } from './misused-series.ts'
import { reasonSentence } from './reason-sentence.ts'

const operators: ReadonlySet<string> = new Set(['+', '-', '==', '!=', '<', '<=', '>', '>='])

/** Two sides of an operator that wants one unit, and whose units differ however their names are read. */
const check: Check = defineCheck({
  id: 'unit/operand-mismatch',
  create(context) {
    return {
      Binary(node, expr, { file }) {
        if (!operators.has(node.op)) return
        const facts = context.analysis.expression(file, expr)
        const report = facts && (mismatch(node, facts, expr) ?? wholeMismatch(node, facts))
        if (report) context.reportIn(expr, node.opSpan, report)
      },
    }
  },
})

export default check

function mismatch(node: Binary, facts: ExprFacts, expr: PromExpr): Report | undefined {
  const left = knownUnits(facts.of(node.lhs))
  const right = left && knownUnits(facts.of(node.rhs))
  const [a] = left ?? []
  const [b] = right ?? []
  if (!left || !right || !a || !b) return undefined
  if (!left.every((one) => right.every((other) => unitsConflict(one, other)))) return undefined
  if (
    isScaledNumber(node, facts) ||
    isConjunction(node) ||
    isRateLimit(node, facts) ||
    misusesSeries(node, facts)
  )
    return undefined
  const confidences = [...left, ...right].map(({ confidence }) => confidence)
  return {
    message: sentence(node, side(expr, node.lhs, a), side(expr, node.rhs, b)),
    label: 'two units',
    why: `${reasonSentence(a.because)}, and ${reasonText(b.because)}. PromQL knows no units and converts nothing.`,
    help: 'convert one of the sides, or use a metric of the same unit',
    related: [...relatedReasons(a.because), ...relatedReasons(b.because)],
    confidence: weakest(...confidences),
  }
}

/** `(a > 0) + (b < 60)`: stands for `and`, and nobody looks at the sum. */
function isConjunction({ op, lhs, rhs }: Binary): boolean {
  return op === '+' && [lhs, rhs].every((one) => isFilter(withoutParens(one)))
}

function isFilter(expr: Expr): boolean {
  return expr.kind === 'Binary' && thresholdOf(expr) !== undefined
}

/** `rate(x[5m]) > count(up) * 100`: the constant may be so many per second for each; a moment is not made of such. */
function isScaledNumber({ lhs, rhs }: Binary, facts: ExprFacts): boolean {
  const sides = [lhs, rhs]
  if (sides.some((one) => allReadings(facts.of(one), isMoment))) return false
  return sides.some((one) => isTimesConstant(one) && allReadings(facts.of(one), isPlainNumber))
}

function isTimesConstant(expr: Expr): boolean {
  const node = withoutParens(expr)
  if (node.kind !== 'Binary' || (node.op !== '*' && node.op !== '/')) return false
  return foldConstant(node.lhs) !== undefined || foldConstant(node.rhs) !== undefined
}

function isPlainNumber(unit: KnownUnit['readings'][number]): boolean {
  return isDimensionless(unit) && !isPercent(unit)
}

const limits: ReadonlySet<string> = new Set(
  'limit limits quota max maximum threshold capacity budget allowed target'.split(' '),
)

/** A rate that is compared with a number that is called a limit: of what, the name rarely says. */
function isRateLimit(node: Binary, facts: ExprFacts): boolean {
  if (node.op === '+' || node.op === '-') return false
  const sides = [facts.of(node.lhs), facts.of(node.rhs)]
  if (!sides.some((one) => allReadings(one, isCount))) return false
  const names = sides.flatMap(({ branches }) => branches.flatMap(({ origin }) => origin.metrics))
  return names.flatMap(nameTokens).some((token) => limits.has(token))
}

/** `1 -` before percent, `100 -` before a fraction. */
function wholeMismatch(node: Binary, facts: ExprFacts): Report | undefined {
  const whole = node.op === '-' ? foldConstant(node.lhs) : undefined
  if (whole !== 1 && whole !== 100) return undefined
  const right = facts.of(node.rhs)
  const [unit] = knownUnits(right) ?? []
  const other = whole === 1 ? isPercent : isPart
  if (!unit || !allReadings(right, other)) return undefined
  return {
    message: `subtracts ${describeReadings(unit)} from \`${whole}\``,
    label: `the whole is ${101 - whole}`,
    why: `${reasonSentence(unit.because)}, of which the whole is ${101 - whole} and not ${whole}.`,
    help:
      whole === 1
        ? 'write `100 -`, or multiply the difference by 100: `(1 - …) * 100`'
        : 'write `1 -`, or multiply the fraction by 100 first',
    related: relatedReasons(unit.because),
    confidence: unit.confidence,
  }
}

function isPart({ flavour }: KnownUnit['readings'][number]): boolean {
  return flavour === 'fraction'
}

function sentence({ op }: Binary, left: string, right: string): string {
  if (op === '+') return `adds ${right} to ${left}`
  return op === '-' ? `subtracts ${right} from ${left}` : `compares ${left} with ${right}`
}

/** The unit of a side, and the side itself where it is short. */
function side(expr: PromExpr, { span }: Expr, unit: KnownUnit): string {
  const text = expr.text.slice(span.start, span.end)
  const isShort = text.length <= 40 && !/[\n`]/.test(text)
  return isShort ? `${describeReadings(unit)} (\`${text}\`)` : describeReadings(unit)
}
