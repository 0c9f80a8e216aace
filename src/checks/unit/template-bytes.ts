import { type ConflictingUnit, conflictingUnit } from '../../analysis/template/conflicting-unit.ts'
import { readUnitWord, type UnitWord } from '../../analysis/template/unit-word.ts'
import {
  isCount,
  isData,
  isDimensionless,
  isFraction,
  isPercent,
} from '../../analysis/unit/compare-units.ts'
import { toNumber } from '../../analysis/unit/rational.ts'
import type { Unit } from '../../analysis/unit/unit.ts'
import { type Check, defineCheck } from '../check.ts'
import { lastFormat, type PrintedNumber, printedNumbers } from './printed-number.ts'
import { type PrintedFinding, reportPrinted } from './report-printed.ts'

/** A unit of data in the text that is not the value's, and `humanize1024` on what is no data. */
const check: Check = defineCheck({
  id: 'unit/template-bytes',
  create(context) {
    return {
      AlertingRule(rule, { file }) {
        reportPrinted(
          context,
          printedNumbers(context, file, rule),
          (number) => checkText(number) ?? checkFunction(number),
        )
      },
    }
  },
})

export default check

const plainFormats: ReadonlySet<string | undefined> = new Set([
  undefined,
  'printf',
  'humanize',
  'humanize1024',
])

function checkText(number: PrintedNumber): PrintedFinding | undefined {
  const word = readUnitWord(number.value.after)
  if (word?.kind !== 'data' || !plainFormats.has(lastFormat(number))) return undefined
  const conflict = conflictingUnit(number.facts, (unit) => contradicts(unit, word))
  if (!conflict) return undefined
  return finding(
    'text',
    `the text says \`${word.text}\`, but the value is ${nameOf(conflict)}`,
    helpFor(conflict, word),
    conflict,
  )
}

function checkFunction(number: PrintedNumber): PrintedFinding | undefined {
  if (lastFormat(number) !== 'humanize1024') return undefined
  const conflict = conflictingUnit(number.facts, isNoData)
  if (!conflict) return undefined
  return finding(
    'function',
    `\`humanize1024\` writes prefixes of 1024 as for bytes, but the value is ${nameOf(conflict)}`,
    conflict.unit.readings.every(isCount)
      ? 'use `humanize`, whose prefixes are of 1000'
      : 'print it in its own unit',
    conflict,
  )
}

function finding(
  kind: string,
  message: string,
  help: string,
  { confidence, because }: ConflictingUnit,
): PrintedFinding {
  return {
    kind,
    report: { message, why: 'the notification says something false', help, confidence },
    because,
  }
}

/** Texts often leave out `per second`. */
function contradicts(unit: Unit, word: Extract<UnitWord, { kind: 'data' }>): boolean {
  if (!isData(unit) && !isDataRate(unit)) return isNoData(unit)
  if (word.perSecond && isData(unit)) return true
  const factor = toNumber(unit.scale) / word.factor
  return factor > 1.25 || factor < 0.8
}

function isDataRate({ dimension }: Unit): boolean {
  return dimension.data === 1 && dimension.time === -1 && Object.keys(dimension).length === 2
}

function isNoData(unit: Unit): boolean {
  if (isDimensionless(unit)) return isCount(unit) || isFraction(unit) || isPercent(unit)
  return unit.dimension.data !== 1
}

function nameOf({ unit, text }: ConflictingUnit): string {
  const data = unit.readings.every((one) => isData(one) || isDataRate(one))
  return data ? `in ${text}` : text
}

function helpFor({ unit }: ConflictingUnit, word: Extract<UnitWord, { kind: 'data' }>): string {
  const bytes = unit.readings.every(
    (one) => (isData(one) || isDataRate(one)) && one.scale.num === one.scale.den,
  )
  if (!bytes) return 'name the unit that the value has, or convert it in the expression'
  const rate = word.perSecond || unit.readings.every(isDataRate)
  return `use \`humanize1024\`, which writes the prefix, and \`${rate ? 'B/s' : 'B'}\` behind it`
}
