import type { Domain } from '../domain.ts'
import { calledLabels } from './called-labels.ts'
import { joinLabels, widenLabels } from './combine-labels.ts'
import { groupedLabels } from './grouped-labels.ts'
import { scalarLabels, unknownLabels } from './label-facts.ts'
import { matchedLabels } from './matched-labels.ts'
import { recordedLabels, selectorLabels } from './selector-labels.ts'

/** Which labels the series of a result have, and with which values. */
export const labelsDomain: Domain<'labels'> = {
  unknown: unknownLabels,
  selector: selectorLabels,
  recorded: recordedLabels,
  literal: () => scalarLabels,
  matrix: (_, { labels }) => labels,
  subquery: (_, { labels }) => labels,
  call: calledLabels,
  aggregate: (node, { labels }, _, site) => groupedLabels(node, labels, site),
  unary: (_, { labels }) => labels,
  binary: (node, left, right, site) => matchedLabels(node, left.labels, right.labels, site),
  join: joinLabels,
  widen: widenLabels,
}
