import type { Knowledge } from '../../analysis/knowledge.ts'
import { nameTokens } from '../../analysis/names/name-tokens.ts'
import { unitOfName } from '../../analysis/names/name-unit.ts'
import { isFraction, isPercent } from '../../analysis/unit/compare-units.ts'
import type { PrintedNumber } from './printed-number.ts'

/** Why a value of which nothing else is known is taken for a fraction or a percentage. */
export interface ScaleGuess {
  readonly reason: string
}

/** Ratios of which several hundred percent are meant. */
const unbounded: ReadonlySet<string> = new Set([
  'burn',
  'burnrate',
  'overcommit',
  'overcommitment',
  'oversubscription',
  'growth',
  'increase',
  'change',
  'budget',
])

const percents: ReadonlySet<string> = new Set(['percent', 'percentage', 'pct'])
const ratios: ReadonlySet<string> = new Set(['ratio', 'fraction'])

/** What nobody wants to be small. */
const goods: ReadonlySet<string> = new Set([
  'accuracy',
  'availability',
  'success',
  'hit',
  'hits',
  'efficiency',
  'coverage',
  'precision',
  'recall',
  'uptime',
])

/** What is full at 1. */
const parts: ReadonlySet<string> = new Set([
  'utilization',
  'utilisation',
  'usage',
  'used',
  'saturation',
  'occupancy',
  'accuracy',
  'fill',
])

/** A value that is compared with 10 or more is no ratio that anybody would print as a percentage; less will do where the name says percent. */
export function guessPercent(number: PrintedNumber): ScaleGuess | undefined {
  if (number.thresholds.length === 0) return undefined
  const tokens = tokensOf(number)
  const least = tokens.some((token) => percents.has(token)) ? 1.5 : 10
  if (!number.thresholds.every(({ value }) => value >= least && value <= 100)) return undefined
  if (tokens.some((token) => unbounded.has(token))) return undefined
  return { reason: `compared with \`${number.thresholds[0]?.value}\`` }
}

/**
 * A value that is compared with a part of 1. As percentages below 1 exist, its name has to say what is measured, or the
 * texts have to name the same bound in percent.
 */
export function guessFraction(number: PrintedNumber): ScaleGuess | undefined {
  const { thresholds } = number
  const [first, ...others] = thresholds
  if (!first || others.length > 0) return undefined
  const { value, op } = first
  if (!(value > 0 && value < 1)) return undefined
  const tokens = tokensOf(number)
  const lower = op === '<' || op === '<='
  const full = (op === '>' || op === '>=') && value >= 0.5
  const named = tokens.some(
    (token) => ratios.has(token) || (lower && goods.has(token)) || (full && parts.has(token)),
  )
  if (!named && !namesPercent(number, value * 100)) return undefined
  return { reason: `compared with \`${value}\`` }
}

/** Nothing is known of the unit that would count. */
export function isUnknownUnit({ facts }: PrintedNumber): boolean {
  return facts.branches.every(
    ({ unit }) => unit.kind === 'unknown' || (unit.kind === 'known' && unit.confidence === 'hint'),
  )
}

/**
 * The unit comes from the name of one metric, and such names are given to fractions and to percentages alike: only the
 * constant that the value is compared with tells which.
 */
export function isAmbiguousShare({ facts }: PrintedNumber, knowledge: Knowledge): boolean {
  return facts.branches.some(({ unit, origin }) => {
    const [metric, ...others] = origin.metrics
    if (unit.kind !== 'known' || unit.confidence === 'proof' || metric === undefined) return false
    if (others.length > 0 || origin.rules.length > 0 || knowledge.metric(metric)?.unit) return false
    const { readings = [] } = unitOfName(metric) ?? {}
    return readings.some(isFraction) && readings.some(isPercent)
  })
}

function tokensOf({ facts, rule }: PrintedNumber): readonly string[] {
  const metrics = facts.branches.flatMap(({ origin }) => origin.metrics)
  return [...metrics, rule.name.value].flatMap(nameTokens)
}

function namesPercent({ rule }: PrintedNumber, percent: number): boolean {
  const rounded = String(Math.round(percent * 1e6) / 1e6).replace('.', String.raw`\.`)
  const bound = new RegExp(String.raw`(?<![\d.])${rounded}(?:\.0+)? ?%`)
  return rule.annotations.some(({ value }) => bound.test(value.text))
}
