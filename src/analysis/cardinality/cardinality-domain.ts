import type { Domain } from '../domain.ts'
import { unknownCardinality } from './cardinality.ts'

/** To be written. */
export const cardinalityDomain: Domain<'cardinality'> = {
  unknown: unknownCardinality,
  selector: () => unknownCardinality,
  recorded: (_, { branch }) => branch.cardinality,
  literal: () => unknownCardinality,
  matrix: (_, inner) => inner.cardinality,
  subquery: (_, inner) => inner.cardinality,
  call: () => unknownCardinality,
  aggregate: () => unknownCardinality,
  unary: () => unknownCardinality,
  binary: () => unknownCardinality,
  join: (a, b) => (a === b ? a : unknownCardinality),
  widen: (a, b) => (a === b ? a : unknownCardinality),
}
