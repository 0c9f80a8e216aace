import type { EngineOptions } from '../engine/engine-options.ts'
import { instantQuery } from '../engine/query.ts'
import type { QueryValue } from '../engine/query-result.ts'
import type { Storage } from '../engine/storage.ts'
import type { Expr } from '../promql/ast.ts'

/** Where and when samples are looked for. */
export interface SampleSearch {
  readonly storage: Storage
  readonly options: EngineOptions
  /** Milliseconds since 1970; nothing later is seen. */
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
  const { storage, options, timeMs } = search
  const visibility = { until: Float64Array.of(timeMs), position: Infinity, shared: false }
  const result = instantQuery(storage, expr, timeMs, options, visibility)
  return 'error' in result ? undefined : result.value
}
