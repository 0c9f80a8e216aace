import type { Confidence } from '../../analysis/because.ts'
import type { Facts } from '../../analysis/facts.ts'
import { conflictingUnit } from '../../analysis/template/conflicting-unit.ts'
import { type ThresholdPhrase, thresholdPhrases } from '../../analysis/template/threshold-phrase.ts'
import { findThresholds, type Threshold, thresholdOf } from '../../analysis/thresholds.ts'
import { isData, isDuration, isFraction, isPercent } from '../../analysis/unit/compare-units.ts'
import { toNumber } from '../../analysis/unit/rational.ts'
import type { Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { AlertingRule, LabelEntry } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'

/**
 * A text that names another bound than the expression. It is told only where the expression has one bound, the texts name
 * one number of that unit, in the same direction, and the expression's own number is nowhere in them.
 */
const check: Check = defineCheck({
  id: 'unit/threshold-text',
  create(context) {
    return {
      AlertingRule(rule, { file }) {
        const threshold = soleThreshold(rule.expr.ast)
        const [first, ...others] = threshold ? phrasesOf(rule) : []
        if (!threshold || !first) return
        const facts = context.analysis.expression(file, rule.expr)?.root
        const bound = facts && boundIn(first.phrase, threshold, facts, rule)
        if (!bound || bound.numbers.some((number) => agree(number, first.phrase))) return
        if (mentions(rule, [...bound.numbers, threshold.value], first.phrase)) return
        if (isWithin(rule.expr.ast, first.phrase.number, threshold)) return
        const { written } = first.phrase
        const text = rule.expr.text.slice(
          threshold.constant.span.start,
          threshold.constant.span.end,
        )
        context.report(placeOf(first), {
          message: `the text says \`${written}\`, but the alert fires ${first.phrase.direction} \`${text}\``,
          label: `${bound.written} in the expression`,
          why: 'whoever gets the notification is told a bound that does not hold',
          help: `write \`${bound.written}\` in the text, or correct the expression`,
          related: [
            ...others.map((other) => ({
              file: file.source,
              span: placeOf(other),
              label: 'and here',
            })),
            {
              file: file.source,
              span: rule.expr.map.toSource(threshold.constant.span),
              label: 'compared here',
            },
          ],
          confidence: bound.confidence,
        })
      },
    }
  },
})

export default check

interface PlacedPhrase {
  readonly entry: LabelEntry
  readonly phrase: ThresholdPhrase
}

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])

/** The one bound of an expression, apart from guards such as `> 0`. */
function soleThreshold(expr: Expr | undefined): Threshold | undefined {
  if (!expr) return undefined
  let comparisonsSeen = 0
  let cumulative = false
  walk(expr, (node) => {
    if (node.kind === 'Binary' && comparisons.has(node.op)) {
      const threshold = thresholdOf(node)
      if (threshold?.value !== 0 || node.bool) comparisonsSeen++
    }
    if (node.kind === 'VectorSelector')
      cumulative ||= node.matchers.some(({ name }) => name.value === 'le')
  })
  if (comparisonsSeen !== 1 || cumulative) return undefined
  const found = findThresholds(expr).filter(({ value }) => value !== 0)
  const [threshold] = found
  return found.length === 1 && threshold?.role === 'value' && /[<>]/.test(threshold.op)
    ? threshold
    : undefined
}

/** The phrases of all texts, where they all say the same. */
function phrasesOf(rule: AlertingRule): readonly PlacedPhrase[] {
  const found = [...rule.annotations, ...rule.labels].flatMap((entry) =>
    /url|link|runbook|query|expr|promql/i.test(entry.name.value)
      ? []
      : thresholdPhrases(entry.value.text).map((phrase) => ({ entry, phrase })),
  )
  const [first] = found
  const same = found.every(
    ({ phrase }) =>
      phrase.number === first?.phrase.number && phrase.unit.text === first.phrase.unit.text,
  )
  return same ? found : []
}

function placeOf({ entry, phrase }: PlacedPhrase) {
  return entry.value.map.toSource(phrase.span)
}

/** The bound of the expression in the unit of a phrase. */
interface Bound {
  readonly written: string
  /** Numbers that agree with it. */
  readonly numbers: readonly number[]
  readonly confidence: Confidence
}

function boundIn(
  { unit, direction }: ThresholdPhrase,
  { value, op }: Threshold,
  facts: Facts,
  rule: AlertingRule,
): Bound | undefined {
  if ((direction === 'above') !== op.startsWith('>')) return undefined
  if (unit.kind === 'percent') return percentBound(value, facts, rule)
  const same = unit.kind === 'time' ? isDuration : isData
  const known = conflictingUnit(facts, same)
  if (!known || known.unit.readings.length > 1) return undefined
  const number = (value * toNumber(known.unit.readings[0].scale)) / unit.factor
  const windows = unit.kind === 'time' ? windowsOf(rule).map((ms) => ms / 1000 / unit.factor) : []
  return {
    written: `${round(number)} ${unit.text}`,
    numbers: [number, ...windows],
    confidence: known.confidence,
  }
}

function percentBound(value: number, facts: Facts, rule: AlertingRule): Bound | undefined {
  const fraction = conflictingUnit(facts, isFraction)
  const percent = conflictingUnit(facts, isPercent)
  const known = fraction ?? percent
  const guess = !known && looksLikePart(value, facts, rule)
  if (!known && !guess) return undefined
  const number = fraction || (!known && value < 1) ? value * 100 : value
  return {
    written: `${round(number)}%`,
    numbers: [number, Math.abs(100 - number), ...(known ? [] : [value])],
    confidence: known?.confidence ?? 'convention',
  }
}

/** A value of unknown unit between 0 and 1, or up to 100 where a name says that it is a part. */
function looksLikePart(value: number, { branches }: Facts, rule: AlertingRule): boolean {
  if (branches.some(({ unit }) => unit.kind === 'known' && unit.confidence !== 'hint')) return false
  if (value > 0 && value < 1) return true
  const names = [rule.name.value, ...branches.flatMap(({ origin }) => origin.metrics)]
  return (
    value >= 1 && value <= 100 && names.some((name) => /utili[sz]|percent|pct|ratio/i.test(name))
  )
}

/** The durations that a rule names otherwise: a text may speak of them. */
function windowsOf({ expr, ...rule }: AlertingRule): readonly number[] {
  const found = [rule.for?.value, rule.keepFiringFor?.value]
  if (expr.ast)
    walk(expr.ast, (node) => {
      if (node.kind === 'MatrixSelector' || node.kind === 'Subquery') found.push(node.range.ms)
    })
  return found.filter((ms) => ms !== undefined)
}

/** Whether a number stands in an expression, as it is or as a part of 1: a text may speak of that one. */
function isWithin(expr: Expr | undefined, number: number, { constant }: Threshold): boolean {
  let found = false
  if (expr)
    walk(expr, (node) => {
      if (node === constant) return false
      if (node.kind === 'NumberLiteral')
        found ||= isNear(node.value, number) || isNear(node.value * 100, number)
      return undefined
    })
  return found
}

/** Whether one of some numbers stands anywhere in the texts, apart from the phrase itself. */
function mentions(
  rule: AlertingRule,
  numbers: readonly number[],
  { number: own }: ThresholdPhrase,
): boolean {
  const all = rule.annotations.map(({ value }) => value.text.replace(/\{\{[\s\S]*?\}\}/g, ' '))
  const written = all.flatMap((text) => text.match(/\d[\d,]*(?:\.\d+)?/g) ?? [])
  return written.some((text) =>
    numbers.some(
      (number) => !isNear(number, own) && isNear(number, Number(text.replaceAll(',', ''))),
    ),
  )
}

function isNear(a: number, b: number, tolerance = 1e-6): boolean {
  return Math.abs(a - b) <= Math.max(Math.abs(a), Math.abs(b)) * tolerance
}

/** Megabytes and mebibytes are taken for each other. */
function agree(bound: number, { number, unit }: ThresholdPhrase): boolean {
  return isNear(bound, number, unit.kind === 'data' ? 0.13 : 1e-6)
}

function round(number: number): string {
  return String(Number(number.toPrecision(6)))
}
