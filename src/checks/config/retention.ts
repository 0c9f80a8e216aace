import type { PrometheusConfig } from '../../config/prometheus/prometheus-config.ts'
import { formatDuration } from '../../model/duration.ts'
import type { DurationClause, Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { Rule } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'

/** A rule that looks further back than the server keeps samples. The longest reach of each rule is told. */
const check: Check = defineCheck({
  id: 'config/retention',
  create(context) {
    const judge = (rule: Rule) => {
      const { file } = rule.group
      if (!rule.expr.ast || file.dialect !== 'prometheus') return
      const kept = longestRetention(context.configsOf(file))
      const reach = kept && longestReach(rule.expr.ast)
      if (!kept || !reach || reach.ms <= kept.ms) return
      const { config, span } = kept
      context.reportIn(rule.expr, reach.clause.span, {
        message: `the expression looks back ${formatDuration(reach.ms)}, but samples are kept for ${formatDuration(kept.ms)} only`,
        label: `before ${formatDuration(kept.ms)} there is nothing`,
        why: 'what is older has been deleted: the result tells of a shorter time than it says',
        help: 'keep samples for longer (`storage.tsdb.retention.time`), or look back less',
        ...(span
          ? { related: [{ file: config.source, span, label: 'the time that samples are kept' }] }
          : {}),
      })
    }
    return { RecordingRule: judge, AlertingRule: judge }
  },
})

export default check

/** The retention of the server that keeps most, where it is known of each and none can ask another for older samples. */
function longestRetention(configs: readonly PrometheusConfig[]):
  | {
      readonly ms: number
      readonly config: PrometheusConfig
      readonly span?: NonNullable<PrometheusConfig['retentionMs']>['span'] | undefined
    }
  | undefined {
  let longest: ReturnType<typeof longestRetention>
  for (const config of configs) {
    const { retentionMs, remoteRead } = config
    if (!retentionMs || retentionMs.value <= 0 || remoteRead.length > 0) return undefined
    if (!longest || retentionMs.value > longest.ms)
      longest = { ms: retentionMs.value, config, span: retentionMs.span }
  }
  return longest
}

interface Reach {
  readonly ms: number
  /** The longest part of it. */
  readonly clause: DurationClause
}

/** How far an expression looks back: ranges and offsets of a selector and of the subqueries around it. */
function longestReach(expr: Expr): Reach | undefined {
  let longest: Reach | undefined
  walk(expr, (node, parents) => {
    if (node.kind !== 'VectorSelector') return
    const clauses = [node, ...parents].flatMap(clausesOf)
    if (clauses.some(({ ms }) => ms === undefined)) return
    const ms = clauses.reduce((sum, clause) => sum + (clause.ms ?? 0), 0)
    const [clause] = [...clauses].sort((a, b) => (b.ms ?? 0) - (a.ms ?? 0))
    if (clause && (!longest || ms > longest.ms)) longest = { ms, clause }
  })
  return longest
}

function clausesOf(node: Expr): readonly DurationClause[] {
  switch (node.kind) {
    case 'VectorSelector':
      return node.offset ? [node.offset] : []
    case 'MatrixSelector':
      return [node.range]
    case 'Subquery':
      return node.offset ? [node.range, node.offset] : [node.range]
    default:
      return []
  }
}
