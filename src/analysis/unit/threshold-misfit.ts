import type { ComparisonOp } from '../../promql/ast.ts'
import { type Confidence, weakest } from '../because.ts'
import type { Branch } from '../branch.ts'
import type { Facts } from '../facts.ts'
import { unitOfName } from '../names/name-unit.ts'
import { everyReading, isFraction, isPercent } from './compare-units.ts'
import type { KnownUnit } from './unit.ts'

/** A constant that was written for the other way of writing a share. */
export interface ThresholdMisfit {
  /** What the value is in. */
  readonly written: 'fraction' | 'percent'
  /** The constant as the value would need it. */
  readonly meant: number
  readonly unit: KnownUnit
  readonly confidence: Confidence
}

/** What is beyond 1 and was meant in percent: names bound a share less surely than its structure does. */
const percentRange = { proof: [1, 1000], convention: [2, 100], hint: [2, 100] } as const

/**
 * Whether a comparison takes a share for percent, or percent for a share. A fraction never exceeds 1; a percentage that is
 * below 0.95 is hardly what is asked for, while one above 0.5 may be.
 */
export function thresholdMisfit(
  { branches, joined }: Facts,
  op: ComparisonOp,
  value: number,
): ThresholdMisfit | undefined {
  const written = branches.filter(({ unit }) => unit.kind !== 'literal')
  if (written.length === 0 || joined) return undefined
  const found = written.map((branch) => misfitOf(branch, op, value))
  const [first] = found
  if (!first || found.some((one) => one?.written !== first.written)) return undefined
  const sure = found.flatMap((one) => one?.confidence ?? [])
  return { ...first, confidence: weakest(...sure) }
}

function misfitOf(branch: Branch, op: ComparisonOp, value: number): ThresholdMisfit | undefined {
  const { unit } = branch
  if (unit.kind !== 'known' || !Number.isFinite(value)) return undefined
  if (isBoundedFraction(branch)) {
    const [least, most] = percentRange[unit.confidence]
    if (value <= 1 || value < least || value > most) return undefined
    return misfit(unit, 'fraction', value / 100)
  }
  if (!everyReading(unit, isPercent) || value <= 0 || value >= 1) return undefined
  const below = (op === '<' || op === '<=') && value >= 0.5
  const above = (op === '>' || op === '>=') && value >= 0.5 && isOfAmounts(branch)
  return below || above ? misfit(unit, 'percent', value * 100) : undefined
}

function misfit(
  unit: KnownUnit,
  written: ThresholdMisfit['written'],
  meant: number,
): ThresholdMisfit {
  const tidy = Number(meant.toPrecision(10))
  return { written, meant: tidy, unit, confidence: unit.confidence }
}

/** A part of a whole, or a ratio that is known to stay within 0 and 1. */
function isBoundedFraction({ unit, range }: Branch): boolean {
  if (!everyReading(unit, isFraction)) return false
  const bounded = range.likely.max <= 1 && range.likely.min >= -1
  return everyReading(unit, ({ flavour }) => flavour === 'fraction') || bounded
}

/** Shares of bytes or of time, which are not counted by the mistake in a thousand. */
function isOfAmounts({ origin }: Branch): boolean {
  return (
    origin.metrics.length > 0 &&
    origin.metrics.every((name) => {
      const unit = unitOfName(name)
      return (
        unit?.readings.every(
          ({ dimension, flavour }) =>
            dimension.data === 1 || (dimension.time === 1 && flavour === 'quantity'),
        ) ?? false
      )
    })
  )
}
