import { selectedName } from '../../analysis/selected-name.ts'
import { thresholdOf, withoutParens } from '../../analysis/thresholds.ts'
import type { Aggregate, Expr } from '../../promql/ast.ts'
import type { RecordingRule } from '../../rules/rule-file.ts'
import type { CheckContext, RuleSite } from '../check.ts'

/** A sum or an average over series as they were scraped. */
export interface RawSum {
  readonly aggregate: Aggregate
  /** The recording rules on the way to it, the nearest first. */
  readonly rules: readonly RecordingRule[]
}

const relabelling = new Set(['label_replace', 'label_join', 'sort', 'sort_desc', 'last_over_time'])
const mostSteps = 40

/**
 * Whether the samples of an expression are sums over series as they were scraped, here or in the recording rules that it
 * reads. A name that several rules record differently is none.
 */
export function rawSum(context: CheckContext, site: RuleSite, expr: Expr): RawSum | undefined {
  const rules: RecordingRule[] = []
  let node = expr
  for (let step = 0; step < mostSteps; step++) {
    const inner = innerSamples(node)
    if (inner.kind === 'Aggregate') {
      const summed = inner.op.value === 'sum' || inner.op.value === 'avg'
      if (summed && isScraped(context, site, inner.expr)) return { aggregate: inner, rules }
      node = inner.expr
      if (!summed && inner.op.value !== 'min' && inner.op.value !== 'max') return undefined
      continue
    }
    const rule = onlyRule(context, site, inner)
    if (!rule?.expr.ast || rules.includes(rule)) return undefined
    rules.push(rule)
    node = rule.expr.ast
  }
  return undefined
}

/** Whether the samples are those of a metric, or copies of them with other labels. */
function isScraped(context: CheckContext, site: RuleSite, expr: Expr): boolean {
  let node = expr
  for (let step = 0; step < mostSteps; step++) {
    const inner = innerSamples(node)
    if (inner.kind !== 'VectorSelector') return false
    const name = selectedName(inner)
    if (name === undefined || name.includes(':')) {
      const rule = onlyRule(context, site, inner)
      if (!rule?.expr.ast) return false
      node = rule.expr.ast
      continue
    }
    const rules = context.analysis.scope(site.file).definitions(name)
    if (rules.length === 0) return true
    const [rule] = rules
    if (rules.length > 1 || !rule?.expr.ast) return false
    node = rule.expr.ast
  }
  return false
}

/** Below parentheses, new labels, and filters by a constant. */
function innerSamples(expr: Expr): Expr {
  let node = expr
  for (;;) {
    const inner = withoutParens(node)
    const next = samplesBelow(inner)
    if (!next) return inner
    node = next
  }
}

function samplesBelow(node: Expr): Expr | undefined {
  if (node.kind === 'Call') return relabelling.has(node.func.value) ? node.args[0] : undefined
  if (node.kind === 'MatrixSelector') return node.selector
  if (node.kind !== 'Binary') return undefined
  return (
    thresholdOf(node)?.side ?? (node.op === 'and' || node.op === 'unless' ? node.lhs : undefined)
  )
}

function onlyRule(context: CheckContext, site: RuleSite, node: Expr): RecordingRule | undefined {
  const name = node.kind === 'VectorSelector' ? selectedName(node) : undefined
  if (name === undefined) return undefined
  const [rule, ...others] = context.analysis.scope(site.file).definitions(name)
  return others.length > 0 ? undefined : rule
}
