import { type Column, hasSamples, type Vector } from './column.ts'
import { vectorOf } from './map-columns.ts'
import type { Run } from './run.ts'
import { uniqueSeries } from './unique-series.ts'

/**
 * The vector of the results of a binary operation. In a range query Prometheus joins results of equal labels at once,
 * even where names are dropped only at the end.
 */
export function binaryResult(columns: readonly Column[], ordered: boolean, run: Run): Vector {
  if (run.mode === 'instants') return vectorOf(columns, ordered, run)
  return { kind: 'vector', ...uniqueSeries(columns.filter(hasSamples), ordered, run, {}) }
}
