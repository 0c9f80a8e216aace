import type { Knowledge } from '../../analysis/knowledge.ts'
import { conflictingUnit } from '../../analysis/template/conflicting-unit.ts'
import { readUnitWord } from '../../analysis/template/unit-word.ts'
import { foldConstant } from '../../analysis/thresholds.ts'
import {
  isCount,
  isDimensionless,
  isFraction,
  isPercent,
} from '../../analysis/unit/compare-units.ts'
import type { Unit } from '../../analysis/unit/unit.ts'
import type { Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import { type Check, defineCheck } from '../check.ts'
import { guessFraction, guessPercent, isAmbiguousShare, isUnknownUnit } from './guess-scale.ts'
import { exampleOf, lastFormat, type PrintedNumber, printedNumbers } from './printed-number.ts'
import { type PrintedFinding, reportPrinted } from './report-printed.ts'
import { removeUnit, writeWith, writeWithPrintf } from './rewrite-action.ts'

/**
 * `humanizePercentage` on what is no ratio, and a percent sign behind what is no percentage. Where nothing is known of the
 * unit, the constant that the value is compared with may tell; where a fraction is compared with more than 1, the
 * comparison is what is wrong.
 */
const check: Check = defineCheck({
  id: 'unit/template-percent',
  create(context) {
    return {
      AlertingRule(rule, { file }) {
        const knowledge = context.analysis.knowledgeFor(file)
        reportPrinted(context, printedNumbers(context, file, rule), (number) =>
          lastFormat(number) === 'humanizePercentage'
            ? checkFunction(number, knowledge)
            : checkSign(number, knowledge),
        )
      },
    }
  },
})

export default check

const sign = /^ ?(?:%|percent\b|pct\b)/
const plainFormats: ReadonlySet<string | undefined> = new Set([undefined, 'printf', 'humanize'])

function checkFunction(number: PrintedNumber, knowledge: Knowledge): PrintedFinding | undefined {
  const word = readUnitWord(number.value.after)
  if (word?.kind === 'percent') return doubled(number, word.text)
  const open = isUnknownUnit(number) || isAmbiguousShare(number, knowledge)
  const conflict = open
    ? undefined
    : conflictingUnit(number.facts, (unit) => isNoRatio(number, unit))
  const guess = open ? guessPercent(number) : undefined
  if (!conflict && !guess) return undefined
  const percent = guess !== undefined || conflict?.unit.readings.some(isPercent)
  const example = exampleOf(number, percent ? 92 : 5)
  const shown = example ? `: \`${example.value}\` prints as \`${example.shown}\`` : ''
  const edits = percent ? writeWithPrintf(number, '%.2f', '%') : undefined
  return {
    kind: 'function',
    report: {
      message: percent
        ? `\`humanizePercentage\` multiplies by 100, but the value is already 0–100${shown}`
        : `\`humanizePercentage\` is for ratios, but the value is ${conflict?.text}${shown}`,
      ...(guess ? { label: guess.reason } : {}),
      why: 'the notification says something false',
      help: percent
        ? 'print it with `printf "%.2f"` and a `%` behind'
        : 'print it in its own unit, or divide by the whole in the expression',
      confidence: conflict?.confidence ?? 'convention',
    },
    ...(conflict ? { because: conflict.because } : {}),
    ...(edits ? { fix: { title: 'print with `printf` and a percent sign', edits } } : {}),
  }
}

function doubled(number: PrintedNumber, text: string): PrintedFinding {
  const edits = removeUnit(number, sign)
  const example = exampleOf(number, 0.05)
  return {
    kind: 'doubled',
    report: {
      message: `\`humanizePercentage\` prints a percent sign of its own, and the text adds \`${text}\`${example ? `: \`${example.shown}${separated(text)}\`` : ''}`,
      help: `remove \`${text}\` from the text`,
    },
    ...(edits ? { fix: { title: 'remove the second percent sign', edits } } : {}),
  }
}

function checkSign(number: PrintedNumber, knowledge: Knowledge): PrintedFinding | undefined {
  const word = readUnitWord(number.value.after)
  if (word?.kind !== 'percent' || !plainFormats.has(lastFormat(number))) return undefined
  const open = isUnknownUnit(number) || isAmbiguousShare(number, knowledge)
  const conflict = open
    ? undefined
    : conflictingUnit(number.facts, (unit) => isNoPercentage(number, unit))
  const fraction = conflict?.unit.readings.some(isFraction) ?? false
  if (fraction && number.thresholds.some(({ value }) => Math.abs(value) > 1)) return undefined
  const guess = open ? guessFraction(number) : undefined
  if (!conflict && !guess) return undefined
  const parts = fraction || guess !== undefined
  const example = parts ? exampleOf(number, 0.05) : undefined
  const shown = example
    ? `: \`${example.value}\` prints as \`${example.shown}${separated(word.text)}\``
    : ''
  const edits = parts ? writeWith(number, 'humanizePercentage', sign) : undefined
  return {
    kind: 'sign',
    report: {
      message: guess
        ? `the text says \`${word.text}\`, but the value looks like a fraction (0–1)${shown}`
        : `the text says \`${word.text}\`, but the value is ${conflict?.text}${shown}`,
      ...(guess ? { label: guess.reason } : {}),
      why: 'the notification says something false',
      help: parts
        ? 'use `humanizePercentage`, which multiplies by 100 and adds the sign'
        : 'name the unit that the value has',
      confidence: conflict?.confidence ?? 'convention',
    },
    ...(conflict ? { because: conflict.because } : {}),
    ...(edits ? { fix: { title: 'print with `humanizePercentage`', edits } } : {}),
  }
}

function separated(text: string): string {
  return text === '%' ? text : ` ${text}`
}

/** Something per second divided by how many there are is a share per second. */
function mayBeShare({ facts, rule, value }: PrintedNumber, unit: Unit): boolean {
  if (unit.dimension.time !== -1 || Object.keys(unit.dimension).length > 1) return false
  const ratios = facts.branches.some(({ type }) => type.kind === 'derived' && type.type === 'ratio')
  return ratios || (value.of.kind === 'alert' && divides(rule.expr.ast))
}

function divides(expr: Expr | undefined): boolean {
  let found = false
  if (expr)
    walk(expr, (node) => {
      found ||= node.kind === 'Binary' && node.op === '/' && foldConstant(node.rhs) === undefined
      return !found
    })
  return found
}

function isNoRatio(number: PrintedNumber, unit: Unit): boolean {
  if (isPercent(unit) || isCount(unit)) return true
  return !isDimensionless(unit) && !mayBeShare(number, unit)
}

function isNoPercentage(number: PrintedNumber, unit: Unit): boolean {
  if (isFraction(unit) || isCount(unit)) return true
  return !isDimensionless(unit) && !mayBeShare(number, unit)
}
