import type { Domain } from '../domain.ts'
import { whereData } from './presence.ts'

/** To be written. */
export const presenceDomain: Domain<'presence'> = {
  unknown: whereData,
  selector: () => whereData,
  recorded: (_, { branch }) => branch.presence,
  literal: () => whereData,
  matrix: (_, inner) => inner.presence,
  subquery: (_, inner) => inner.presence,
  call: () => whereData,
  aggregate: () => whereData,
  unary: () => whereData,
  binary: () => whereData,
  join: (a, b) => (a === b ? a : whereData),
  widen: (a, b) => (a === b ? a : whereData),
}
