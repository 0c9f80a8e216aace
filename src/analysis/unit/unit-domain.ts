import type { Domain } from '../domain.ts'
import { unknownUnit } from './unit.ts'

/** To be written. */
export const unitDomain: Domain<'unit'> = {
  unknown: unknownUnit,
  selector: () => unknownUnit,
  recorded: (_, { branch }) => branch.unit,
  literal: () => unknownUnit,
  matrix: (_, inner) => inner.unit,
  subquery: (_, inner) => inner.unit,
  call: () => unknownUnit,
  aggregate: () => unknownUnit,
  unary: () => unknownUnit,
  binary: () => unknownUnit,
  join: (a, b) => (a === b ? a : unknownUnit),
  widen: (a, b) => (a === b ? a : unknownUnit),
}
