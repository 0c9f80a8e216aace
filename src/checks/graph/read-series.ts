import type { Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'

/** What an expression reads, and whether it returns only some of it. */
export interface ReadSeries {
  /** Names of metrics; `anything` where one is not written out. */
  readonly metrics: ReadonlySet<string>
  /** What other series or values are decides whether a series is returned. */
  readonly filtered: boolean
  /** A comparison reads no metric, but the time. */
  readonly timed: boolean
  /** Holds `and` or `unless`: somebody restricted the series on purpose. */
  readonly restricted: boolean
}

const anything = ''
const comparisons = new Set(['==', '!=', '<', '<=', '>', '>='])
const selective = new Set(['topk', 'bottomk', 'limitk', 'limit_ratio'])
const floatOrHistogram = /^(?:absent(?:_over_time)?|histogram_(?!quantile|fraction).*)$/

/**
 * Derives what an expression reads. `recorded` are the names that rules record, and whether these record only some of
 * what they read: such a metric stands for whatever its rule reads, as do those with a colon, which are recorded by custom.
 */
export function readSeries(expr: Expr, recorded: ReadonlyMap<string, boolean>): ReadSeries {
  const metrics = new Set<string>()
  let filtered = false
  let restricted = false
  let timed = false
  walk(expr, (node) => {
    if (node.kind === 'VectorSelector') {
      const name = node.name?.value ?? anything
      metrics.add(name.includes(':') || recorded.has(name) ? anything : name)
      filtered ||= recorded.get(name) ?? false
    } else if (node.kind === 'Aggregate') filtered ||= selective.has(node.op.value)
    else if (node.kind === 'Call') filtered ||= floatOrHistogram.test(node.func.value)
    else if (node.kind === 'Binary') {
      const compares = comparisons.has(node.op) && node.bool === undefined
      restricted ||= node.op === 'and' || node.op === 'unless'
      filtered ||= compares || node.op === 'or'
      timed ||= compares && !readsMetric(node)
    }
  })
  return { metrics, filtered, timed, restricted }
}

function readsMetric(expr: Expr): boolean {
  let found = false
  walk(expr, (node) => {
    found ||= node.kind === 'VectorSelector'
  })
  return found
}

/** Whether one of two expressions may return nothing exactly where the other returns something. */
export function mayExclude(a: ReadSeries, b: ReadSeries): boolean {
  if (a.restricted || b.restricted || (a.timed && b.timed)) return true
  if (!a.filtered && !b.filtered) return false
  if (a.metrics.has(anything)) return b.metrics.size > 0
  if (b.metrics.has(anything)) return a.metrics.size > 0
  return [...a.metrics].some((metric) => b.metrics.has(metric))
}
