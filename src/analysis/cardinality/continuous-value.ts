import type { Because, Confidence } from '../because.ts'
import type { Branch } from '../branch.ts'

/** What says that a value is measured, not counted or enumerated. */
export interface ContinuousValue {
  readonly confidence: Confidence
  readonly because: Because
}

const enumerated =
  /(?:^|_)(?:version|build|number|hash|state|status|phase|code|generation|level|config|replicas|up|mode|info|flag|enabled|count|hour|day|month|year)(?:_|$)/

/** Why a value takes ever new values; undefined where it is known not to, or a name says that it stands for a state. */
export function continuousValue({ unit, range, origin }: Branch): ContinuousValue | undefined {
  const { likely } = range
  if (likely.int || likely.max === likely.min) return undefined
  if (unit.kind === 'literal') return undefined
  if (unit.kind === 'known') {
    if (unit.readings.some(({ flavour }) => flavour === 'boolean' || flavour === 'info'))
      return undefined
    if (unit.readings.every(({ flavour }) => flavour !== 'count'))
      return { confidence: unit.confidence, because: unit.because }
  }
  if (origin.metrics.length === 0) return undefined
  if (origin.metrics.some((name) => enumerated.test(name))) return undefined
  return { confidence: 'hint', because: { text: 'the values of a gauge are seldom few' } }
}
