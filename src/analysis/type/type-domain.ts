import type { Domain } from '../domain.ts'
import { unknownType } from './metric-type.ts'

/** To be written. */
export const typeDomain: Domain<'type'> = {
  unknown: unknownType,
  selector: () => unknownType,
  recorded: (_, { branch }) => branch.type,
  literal: () => unknownType,
  matrix: (_, inner) => inner.type,
  subquery: (_, inner) => inner.type,
  call: () => unknownType,
  aggregate: () => unknownType,
  unary: () => unknownType,
  binary: () => unknownType,
  join: (a, b) => (a === b ? a : unknownType),
  widen: (a, b) => (a === b ? a : unknownType),
}
