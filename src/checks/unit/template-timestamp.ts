import { conflictingUnit } from '../../analysis/template/conflicting-unit.ts'
import {
  isBoolean,
  isDimensionless,
  isDuration,
  isFraction,
  isMoment,
  isPercent,
} from '../../analysis/unit/compare-units.ts'
import type { Unit } from '../../analysis/unit/unit.ts'
import { type Check, defineCheck } from '../check.ts'
import { exampleOf, type PrintedNumber, printedNumbers } from './printed-number.ts'
import { type PrintedFinding, reportPrinted } from './report-printed.ts'

const functions: ReadonlySet<string> = new Set(['humanizeTimestamp', 'toTime'])

/** `humanizeTimestamp` or `toTime` on what is no moment in seconds. */
const check: Check = defineCheck({
  id: 'unit/template-timestamp',
  create(context) {
    return {
      AlertingRule(rule, { file }) {
        reportPrinted(context, printedNumbers(context, file, rule), checkFunction)
      },
    }
  },
})

export default check

function checkFunction(number: PrintedNumber): PrintedFinding | undefined {
  const name = number.value.formats.find((format) => functions.has(format.name))?.name
  const conflict = name && conflictingUnit(number.facts, isNoMoment)
  if (!name || !conflict) return undefined
  const { readings } = conflict.unit
  const duration = readings.every(isDuration)
  const example = duration ? exampleOf(number, 86_400) : undefined
  const shown = example ? `: \`${example.value}\` prints as \`${example.shown}\`` : ''
  return {
    kind: 'function',
    report: {
      message: `\`${name}\` takes seconds since 1970, but the value is ${duration ? `a duration in ${conflict.text}` : conflict.text}${shown}`,
      why: 'the notification says something false',
      help: helpFor(readings),
      confidence: conflict.confidence,
    },
    because: conflict.because,
  }
}

function helpFor(readings: readonly Unit[]): string {
  if (readings.every(isDuration)) return 'use `humanizeDuration`'
  if (readings.every(isMoment)) return 'convert the value to seconds in the expression'
  return 'print it in its own unit'
}

function isNoMoment(unit: Unit): boolean {
  if (isMoment(unit)) return unit.scale.num !== unit.scale.den
  if (isBoolean(unit) || unit.flavour === 'info') return false
  return !isDimensionless(unit) || isFraction(unit) || isPercent(unit)
}
