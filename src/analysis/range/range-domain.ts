import type { Domain } from '../domain.ts'
import { unknownRange } from './interval.ts'

/** To be written. */
export const rangeDomain: Domain<'range'> = {
  unknown: unknownRange,
  selector: () => unknownRange,
  recorded: (_, { branch }) => branch.range,
  literal: () => unknownRange,
  matrix: (_, inner) => inner.range,
  subquery: (_, inner) => inner.range,
  call: () => unknownRange,
  aggregate: () => unknownRange,
  unary: () => unknownRange,
  binary: () => unknownRange,
  join: (a, b) => (a === b ? a : unknownRange),
  widen: (a, b) => (a === b ? a : unknownRange),
}
