import type { Domain } from '../domain.ts'
import { unknownLabels } from './label-facts.ts'

/** To be written. */
export const labelsDomain: Domain<'labels'> = {
  unknown: unknownLabels,
  selector: () => unknownLabels,
  recorded: (_, { branch }) => branch.labels,
  literal: () => unknownLabels,
  matrix: (_, inner) => inner.labels,
  subquery: (_, inner) => inner.labels,
  call: () => unknownLabels,
  aggregate: () => unknownLabels,
  unary: () => unknownLabels,
  binary: () => unknownLabels,
  join: (a, b) => (a === b ? a : unknownLabels),
  widen: (a, b) => (a === b ? a : unknownLabels),
}
