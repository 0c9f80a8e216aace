import { weakest } from '../../analysis/because.ts'
import type { NameUnit } from '../../analysis/names/name-unit.ts'
import { endsInRate, unitOfRecordName } from '../../analysis/names/record-name-unit.ts'
import {
  isDimensionless,
  isFraction,
  isPercent,
  sameDimension,
  scalesDiffer,
} from '../../analysis/unit/compare-units.ts'
import { describeReadings } from '../../analysis/unit/describe-unit.ts'
import { toNumber } from '../../analysis/unit/rational.ts'
import type { KnownUnit, Unit } from '../../analysis/unit/unit.ts'
import { knownUnits } from '../../analysis/unit/units-conflict.ts'
import { type Check, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { reasonSentence } from './reason-sentence.ts'

/** A recorded metric whose name says another unit than the expression gives. */
const check: Check = defineCheck({
  id: 'unit/record-name',
  create(context) {
    return {
      RecordingRule(rule) {
        const { name } = rule
        const units = knownUnits(context.analysis.result(rule))
        const [unit] = units ?? []
        if (!units || !unit) return
        const named = unitOfRecordName(name.value)
        const conflict = named && units.every((one) => conflicts(named, one))
        const isRate = !named && endsInRate(name.value) && units.every(isPercentOnly)
        if (!conflict && !isRate) return
        const held = describeReadings(unit)
        context.report(name.span, {
          message: named
            ? `\`${name.value}\` holds ${held}, but its name says \`${named.words}\``
            : `\`${name.value}\` holds ${held}, but its name says a rate per second`,
          label: held,
          why: `${reasonSentence(unit.because)}. Whoever reads the series goes by its name.`,
          help: helpFor(unit),
          related: relatedReasons(unit.because),
          confidence: weakest(...units.map(({ confidence }) => confidence)),
          ...(isRate ? { severity: 'info' as const } : {}),
        })
      },
    }
  },
})

export default check

function isPercentOnly({ readings }: KnownUnit): boolean {
  return readings.every(isPercent)
}

/** A name that says ratio or percent means just that here: which of the two it is, is what the rule tells. */
function conflicts({ readings, words }: NameUnit, unit: KnownUnit): boolean {
  const [first] = readings
  if (!first) return false
  if (/_(?:ratio|fraction)$/.test(words)) return unit.readings.every(isPercent)
  if (/_(?:percent|percentage|pct)$/.test(words)) return unit.readings.every(isFraction)
  if (readings.some(isDimensionless)) return false
  return readings.every((one) => unit.readings.every((other) => scaleIsWrong(one, other)))
}

/** The same kind of thing in another scale; whether data is per second is not the question. */
function scaleIsWrong(named: Unit, held: Unit): boolean {
  if (named.dimension.data === 1 && held.dimension.data === 1) {
    if ((held.dimension.time ?? 0) < -1 || toNumber(held.scale) < 0.1) return false
    return scalesDiffer(named, held)
  }
  return sameDimension(named, held) && scalesDiffer(named, held)
}

function helpFor(unit: KnownUnit): string {
  if (isPercentOnly(unit))
    return 'leave out the multiplication by 100, or say `percent` in the name'
  if (unit.readings.every(isFraction)) return 'multiply by 100, or say `ratio` in the name'
  return `convert the value, or say ${describeReadings(unit)} in the name`
}
