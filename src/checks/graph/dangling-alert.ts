import type { RuleScope } from '../../analysis/analysis.ts'
import { type Read, readsOf } from '../../analysis/graph/reads.ts'
import { censusOf } from '../../analysis/graph/rule-census.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import type { LabelMatcher } from '../../promql/ast.ts'
import { editDistance } from '../../text/suggest.ts'
import { type Check, defineCheck, type RuleSite } from '../check.ts'

const alertSeries: readonly string[] = ['ALERTS', 'ALERTS_FOR_STATE']
const fewStrangers = 2
const mostEdits = 2

/** `ALERTS{alertname="…"}` of an alert that no file of the run has. */
const check: Check = defineCheck({
  id: 'graph/dangling-alert',
  create(context) {
    return {
      VectorSelector(node, expr, site) {
        if (!site.rule || !alertSeries.includes(selectedName(node) ?? '')) return
        const read = (expr.ast ? readsOf(expr.ast) : []).find(({ selector }) => selector === node)
        if (!read) return
        const scope = context.analysis.scope(site.file)
        for (const matcher of node.matchers) {
          const name = matcher.value.value
          if (!asksForAlert(matcher) || scope.alerts.has(name)) continue
          const near = nearAlert(name, scope.alerts)
          const grave = isExpected(read, name, near, scope, site)
          context.reportIn(expr, matcher.value.span, {
            message: `no rule has the alert \`${name}\``,
            label: 'not defined',
            why: `\`${read.name}\` has series of alerts that the server evaluates itself; without the alert this selector finds nothing`,
            help: near
              ? `did you mean \`${near}\`?`
              : 'correct the name, or lint the file that has the alert too',
            ...(grave ? { confidence: 'convention' } : { severity: 'info', confidence: 'hint' }),
          })
        }
      },
    }
  },
})

export default check

function asksForAlert({ name, op, value }: LabelMatcher): boolean {
  return (
    name.value === 'alertname' && op === '=' && value.value !== '' && !/[{$<%]/.test(value.value)
  )
}

/**
 * Rules that restrict an alert of another set have its name in theirs, and whoever does that does it with several: such
 * alerts come from elsewhere.
 */
function isExpected(
  read: Read,
  name: string,
  near: string | undefined,
  scope: RuleScope,
  { rule }: RuleSite,
): boolean {
  if (!rule || read.optional || scope.alerts.size === 0) return false
  if (near !== undefined) return true
  if ([...scope.alerts].some((alert) => alert.includes(name))) return false
  return strangers(scope) <= fewStrangers
}

/** How many alerts are asked for that no file has and that are no misspelt ones. */
function strangers(scope: RuleScope): number {
  const census = censusOf(scope.ruleFiles)
  const names = new Set<string>()
  for (const series of alertSeries)
    for (const { selector, optional } of census.readers(series))
      for (const matcher of optional ? [] : selector.matchers) {
        const { value } = matcher.value
        if (asksForAlert(matcher) && !scope.alerts.has(value)) names.add(value)
      }
  const alerts = [...scope.alerts]
  return [...names].filter(
    (name) =>
      nearAlert(name, scope.alerts) === undefined && !alerts.some((alert) => alert.includes(name)),
  ).length
}

/** An alert whose name differs in a letter or two, or in case; no longer one that has the name in its own. */
function nearAlert(name: string, alerts: ReadonlySet<string>): string | undefined {
  const folded = fold(name)
  const most = Math.min(mostEdits, Math.floor(name.length / 4))
  return [...alerts].find(
    (alert) =>
      !alert.includes(name) && (fold(alert) === folded || editDistance(name, alert, most) <= most),
  )
}

function fold(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '')
}
