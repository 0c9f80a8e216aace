import { conflictingUnit } from '../../analysis/template/conflicting-unit.ts'
import { readUnitWord } from '../../analysis/template/unit-word.ts'
import { withoutParens } from '../../analysis/thresholds.ts'
import { isData, isDuration, isFraction, isPerTime } from '../../analysis/unit/compare-units.ts'
import type { Unit } from '../../analysis/unit/unit.ts'
import type { Expr } from '../../promql/ast.ts'
import { type Check, defineCheck } from '../check.ts'
import { type PrintedNumber, printedNumbers } from './printed-number.ts'
import { type PrintedFinding, reportPrinted } from './report-printed.ts'

/** A number with many digits that is printed as it is. Where its unit contradicts the text, the other checks say so. */
const check: Check = defineCheck({
  id: 'unit/template-style',
  create(context) {
    return {
      AlertingRule(rule, { file }) {
        reportPrinted(context, printedNumbers(context, file, rule), checkDigits)
      },
    }
  },
})

export default check

function checkDigits(number: PrintedNumber): PrintedFinding | undefined {
  const { value, facts, rule, thresholds } = number
  if (value.of.kind !== 'alert' || value.formats.length > 0 || !rule.expr.ast) return undefined
  if (facts.branches.every(({ range }) => range.likely.int)) return undefined
  if (isRounded(thresholds[0]?.side ?? rule.expr.ast)) return undefined
  const help = helpFor(number)
  if (!help) return undefined
  return {
    kind: 'digits',
    report: {
      message: `the value is printed with all its digits: ${help}`,
      why: 'a text such as `0.30000000000000004` is hard to read',
      help,
    },
  }
}

/** What writes a number of this unit, unless the text says that it is something else. */
function helpFor(number: PrintedNumber): string | undefined {
  const word = readUnitWord(number.value.after)?.kind
  if (word === 'percent') return undefined
  if (isAll(number, (unit) => isDuration(unit) && unit.scale.num === unit.scale.den))
    return 'use `humanizeDuration`'
  if (isAll(number, isData) && word !== 'time') return 'use `humanize1024`'
  if (isAll(number, isFraction)) return 'use `humanizePercentage`'
  return isAll(number, isPerTime) ? 'use `humanize`, or `printf "%.2f"`' : undefined
}

function isAll({ facts }: PrintedNumber, test: (unit: Unit) => boolean): boolean {
  return conflictingUnit(facts, test) !== undefined
}

function isRounded(expr: Expr): boolean {
  const inner = withoutParens(expr)
  return inner.kind === 'Call' && ['round', 'ceil', 'floor'].includes(inner.func.value)
}
