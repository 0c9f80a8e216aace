import type { EngineOptions } from '../engine/engine-options.ts'
import { instantQuery } from '../engine/query.ts'
import type { QueryValue, VectorSample } from '../engine/query-result.ts'
import type { Storage } from '../engine/storage.ts'
import type { Labels } from '../model/labels.ts'
import type { Expr } from '../promql/ast.ts'
import { typeOf } from '../promql/typecheck.ts'
import type { Rule } from '../rules/rule-file.ts'

/** Where and when samples are looked for. */
export interface SampleSearch {
  readonly storage: Storage
  readonly options: EngineOptions
  /** Input series that have no sample in the time of the test; the storage does not have them. */
  readonly unseen: readonly Labels[]
  /** All rules in the order of their evaluation. */
  readonly rules: readonly Rule[]
  /** Place among them of the rule that is explained: what it and later rules record is seen one evaluation later. */
  readonly position: number
  /** Time of the evaluation, in milliseconds since 1970; nothing later is seen. */
  readonly untilMs: number
  /** Time that is queried, in milliseconds since 1970: that of the evaluation less the `query_offset` of the group. */
  readonly timeMs: number
  /** The time as the reader of the test knows it: `10m`. */
  readonly timeText: string
  /** Start of the test, milliseconds since 1970. */
  readonly startMs: number
  /** Labels that do not come from the expression. */
  readonly common: ReadonlySet<string>
}

/** What an expression gives at the time of a search; undefined where it fails. */
export function evaluateAt(expr: Expr, search: SampleSearch): QueryValue | undefined {
  const { storage, options, timeMs, untilMs, position } = search
  const visibility = { until: Float64Array.of(untilMs), position, shared: false }
  const result = instantQuery(storage, expr, timeMs, options, visibility)
  return 'error' in result ? undefined : result.value
}

/** The samples of an expression at the time of a search; none where it fails, or gives no vector. */
export function samplesAt(expr: Expr, search: SampleSearch): readonly VectorSample[] {
  const value = evaluateAt(expr, search)
  if (!value) return []
  if (value.kind === 'scalar') return [{ labels: [], time: value.time, value: value.value }]
  return value.kind === 'vector' ? value.samples : []
}

/** Whether an expression is a vector without samples at the time of a search. */
export function isEmptyAt(expr: Expr, search: SampleSearch): boolean {
  if (typeOf(expr) !== 'vector') return false
  const value = evaluateAt(expr, search)
  return value?.kind === 'vector' && value.samples.length === 0
}
