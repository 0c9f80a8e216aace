import { conflictingUnit } from '../../analysis/template/conflicting-unit.ts'
import { shownText } from '../../analysis/template/shown-text.ts'
import { readUnitWord } from '../../analysis/template/unit-word.ts'
import { isFraction } from '../../analysis/unit/compare-units.ts'
import { type Check, defineCheck } from '../check.ts'
import { type PrintedNumber, printedNumbers } from './printed-number.ts'
import { type PrintedFinding, reportPrinted } from './report-printed.ts'

/** A fraction that is printed without decimals: it reads 0, or 1. Ratios count where the alert fires below one half. */
const check: Check = defineCheck({
  id: 'unit/template-precision',
  create(context) {
    return {
      AlertingRule(rule, { file }) {
        reportPrinted(context, printedNumbers(context, file, rule), checkFormat)
      },
    }
  },
})

export default check

const noDecimals = /^%[-+ #0]*\d*\.0*[fF]$/

function checkFormat(number: PrintedNumber): PrintedFinding | undefined {
  const [format, ...others] = number.value.formats
  if (!format?.verb || others.length > 0 || !noDecimals.test(format.verb)) return undefined
  if (readUnitWord(number.value.after)) return undefined
  const conflict = conflictingUnit(number.facts, isFraction)
  const bound = number.thresholds.find(({ value }) => value > 0 && value < 1)?.value
  if (!conflict || number.thresholds.some(({ value }) => Math.abs(value) > 1)) return undefined
  const fraction = conflict.unit.readings.every(({ flavour }) => flavour === 'fraction')
  if (!fraction && (bound === undefined || bound >= 0.5)) return undefined
  const example = bound ?? 0.3
  return {
    kind: 'decimals',
    report: {
      message: `\`${format.verb}\` prints no decimals, but the value is ${conflict.text}: \`${example}\` prints as \`${shownText(example, [format]) ?? 0}\``,
      why: 'the notification says something false',
      help: 'use `humanizePercentage`',
      confidence: conflict.confidence,
      cause: `${number.file.source.path} ${format.verb}`,
    },
    because: conflict.because,
  }
}
