import { type ConflictingUnit, conflictingUnit } from '../../analysis/template/conflicting-unit.ts'
import { readUnitWord, type UnitWord } from '../../analysis/template/unit-word.ts'
import {
  isBoolean,
  isDimensionless,
  isDuration,
  isPercent,
} from '../../analysis/unit/compare-units.ts'
import { toNumber } from '../../analysis/unit/rational.ts'
import type { Unit } from '../../analysis/unit/unit.ts'
import { type Check, defineCheck } from '../check.ts'
import { exampleOf, lastFormat, type PrintedNumber, printedNumbers } from './printed-number.ts'
import { type PrintedFinding, reportPrinted } from './report-printed.ts'
import { removeUnit } from './rewrite-action.ts'

/**
 * `humanizeDuration` on what is not in seconds, or with a unit behind it; and a unit of time in the text that is not the
 * value's. Ratios are left alone: seconds per second may be printed as seconds.
 */
const check: Check = defineCheck({
  id: 'unit/template-duration',
  create(context) {
    return {
      AlertingRule(rule, { file }) {
        reportPrinted(context, printedNumbers(context, file, rule), (number) =>
          lastFormat(number) === 'humanizeDuration' ? checkFunction(number) : checkText(number),
        )
      },
    }
  },
})

export default check

const unitBehind = /^ ?(?:s|secs?|seconds?|ms|milliseconds?|mins?|minutes?|h|hours?|d|days?)\b/
const plainFormats: ReadonlySet<string | undefined> = new Set([undefined, 'printf', 'humanize'])

function checkFunction(number: PrintedNumber): PrintedFinding | undefined {
  const word = readUnitWord(number.value.after)
  if (word?.kind === 'time' && unitBehind.test(number.value.after)) return doubled(number, word)
  const conflict = conflictingUnit(number.facts, (unit) => conflicts(unit, 1))
  if (!conflict) return undefined
  const { readings } = conflict.unit
  const example = readings.some(isDuration) ? exampleOf(number, 500) : undefined
  const shown = example ? `: \`${example.value}\` prints as \`${example.shown}\`` : ''
  return {
    kind: 'function',
    report: {
      message: `\`humanizeDuration\` takes seconds, but the value is ${nameOf(conflict)}${shown}`,
      why: 'the notification says something false',
      help: helpForSeconds(conflict),
      confidence: conflict.confidence,
    },
    because: conflict.because,
  }
}

function doubled(number: PrintedNumber, { text }: UnitWord): PrintedFinding {
  const edits = removeUnit(number, unitBehind)
  const example = exampleOf(number, 12.3)
  const space = number.value.after.startsWith(' ') ? ' ' : ''
  return {
    kind: 'doubled',
    report: {
      message: `\`humanizeDuration\` prints a unit of its own, and the text adds \`${text}\`${example ? `: \`${example.shown}${space}${text}\`` : ''}`,
      help: `remove \`${text}\` from the text`,
    },
    ...(edits ? { fix: { title: 'remove the second unit', edits } } : {}),
  }
}

function checkText(number: PrintedNumber): PrintedFinding | undefined {
  const word = readUnitWord(number.value.after)
  if (word?.kind !== 'time' || !plainFormats.has(lastFormat(number))) return undefined
  const conflict = conflictingUnit(number.facts, (unit) => conflicts(unit, word.factor))
  if (!conflict) return undefined
  return {
    kind: 'text',
    report: {
      message: `the text says \`${word.text}\`, but the value is ${nameOf(conflict)}`,
      why: 'the notification says something false',
      help: conflict.unit.readings.every((unit) => isDuration(unit) && isSeconds(unit))
        ? 'use `humanizeDuration`, which writes the unit that suits'
        : 'name the unit that the value has, or convert it in the expression',
      confidence: conflict.confidence,
    },
    because: conflict.because,
  }
}

/** Ratios and counts (minutes counted, say) may be printed with a unit of time. */
function conflicts(unit: Unit, factor: number): boolean {
  if (isDuration(unit)) return differs(toNumber(unit.scale), factor)
  if (isBoolean(unit) || unit.flavour === 'info') return false
  if (isDimensionless(unit)) return unit.flavour === 'fraction' || isPercent(unit)
  return true
}

function differs(a: number, b: number): boolean {
  return a / b > 1.1 || b / a > 1.1
}

function isSeconds({ scale }: Unit): boolean {
  return scale.num === scale.den
}

function nameOf({ unit, text }: ConflictingUnit): string {
  return unit.readings.every(isDuration) ? `in ${text}` : text
}

function helpForSeconds({ unit }: ConflictingUnit): string {
  if (unit.readings.every((one) => one.flavour === 'point'))
    return 'subtract it from `time()`, or print it with `humanizeTimestamp`'
  if (unit.readings.every(isDuration)) return 'convert the value to seconds in the expression'
  return 'print it in its own unit'
}
