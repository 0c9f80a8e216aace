import type { Branch } from '../../analysis/branch.ts'
import type { ExprFacts } from '../../analysis/facts.ts'
import { nameTokens } from '../../analysis/names/name-tokens.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import type { Expr, VectorSelector } from '../../promql/ast.ts'
import type { AlertingRule } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'
import { type Alternative, findAlternatives } from './conditions.ts'
import { isMeantToFire } from './meant-to-fire.ts'
import { selectsState } from './selects-state.ts'

/** An alert, or a side of its `or`, that is a measurement compared with nothing. */
const check: Check = defineCheck({
  id: 'semantics/no-condition',
  create(context) {
    return {
      AlertingRule(rule, site) {
        const facts = context.analysis.expression(site.file, rule.expr)
        if (!facts || !rule.expr.ast || isMeantToFire(rule)) return
        const alternatives = findAlternatives(rule.expr.ast, facts)
        const bare = alternatives.filter(isBare)
        const constant = alternatives.every((one) => one.selectors.length === 0)
        for (const one of bare)
          inspect(context, rule, one, facts, constant, alternatives.length > 1)
      },
    }
  },
})

export default check

function isBare({ conditional, certain, bools }: Alternative): boolean {
  return !conditional && certain.length === 0 && bools.length === 0
}

function inspect(
  context: CheckContext,
  rule: AlertingRule,
  alternative: Alternative,
  facts: ExprFacts,
  constant: boolean,
  oneOfSeveral: boolean,
): void {
  const { selectors } = alternative
  if (selectors.length === 0 ? !constant : !isMeasurement(alternative, facts)) return
  context.reportIn(rule.expr, alternative.expr.span, {
    message: constant
      ? 'this alert has no condition and fires all the time'
      : `${oneOfSeveral ? 'this side of `or`' : 'this alert'} has no condition: it fires for every series, whatever its value is`,
    label: constant ? 'always there' : 'compared with nothing',
    why: 'an alert fires for each sample of its result, also for those that are 0',
    help: constant
      ? 'name an alert that is to fire all the time `Watchdog`, or give it the severity `none`'
      : 'compare the value with a threshold: `> 0`',
    ...(constant ? { severity: 'info' } : {}),
  })
}

/** Not merely the being there of something that is there in case of trouble only. */
function isMeasurement(alternative: Alternative, facts: ExprFacts): boolean {
  const { expr, measured, counted, selectors } = alternative
  if (measured) return true
  if (counted || selectors.length > 1 || selectors.some(selectsState)) return false
  if (selectors.some((one) => namesTrouble(one))) return false
  return aggregates(expr) ? true : selectors.every((one) => isKnownMeasure(facts, one))
}

const adding: ReadonlySet<string> = new Set(['sum', 'avg', 'min', 'max', 'quantile', 'stddev'])

function aggregates(expr: Expr): boolean {
  return expr.kind === 'Aggregate' && adding.has(expr.op.value)
}

const trouble: ReadonlySet<string> = new Set([
  ...['abnormal', 'alert', 'alerts', 'anomaly', 'bad', 'broken', 'conflict', 'corrupt', 'critical'],
  ...['dead', 'degraded', 'deleted', 'doc', 'down', 'err', 'error', 'errors', 'expired', 'fail'],
  ...[
    'failed',
    'failing',
    'failure',
    'failures',
    'fatal',
    'fault',
    'inconsistent',
    'info',
    'invalid',
  ],
  ...[
    'issue',
    'issues',
    'locked',
    'lost',
    'mismatch',
    'mismatched',
    'missing',
    'offline',
    'orphaned',
  ],
  ...[
    'outdated',
    'overdue',
    'panic',
    'problem',
    'problems',
    'rejected',
    'stale',
    'stuck',
    'terminating',
  ],
  ...['unavailable', 'unhealthy', 'unknown', 'unreachable', 'violation', 'violations', 'warning'],
])

/** A name that says that something is wrong, or that is some rule's that is not here: its series may be there in that case only. */
function namesTrouble(node: VectorSelector): boolean {
  const name = selectedName(node) ?? ''
  return nameTokens(name).some((token) => trouble.has(token))
}

function isKnownMeasure(facts: ExprFacts, node: VectorSelector): boolean {
  const name = selectedName(node)
  if (name === 'up') return true
  const { branches } = facts.of(node)
  const recorded = branches.some(({ origin }) => origin.rules.length > 0)
  return recorded || (name !== undefined && !name.includes(':') && branches.every(hasUnit))
}

function hasUnit({ unit }: Branch): boolean {
  return (
    unit.kind === 'known' &&
    unit.confidence !== 'hint' &&
    unit.readings.every(({ flavour }) => flavour !== 'info' && flavour !== 'boolean')
  )
}
