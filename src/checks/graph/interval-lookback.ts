import { canRead } from '../../analysis/graph/can-read.ts'
import { defaultLookback, groupInterval } from '../../analysis/graph/group-interval.ts'
import { censusOf, type RuleCensus } from '../../analysis/graph/rule-census.ts'
import { formatDuration, parseDuration } from '../../model/duration.ts'
import type { Rule, RuleGroup } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck, type Report } from '../check.ts'
import { defaultInterval } from '../scrape-servers.ts'

/** A group that is evaluated so seldom that what it records is gone before the next evaluation. */
const check: Check = defineCheck({
  id: 'graph/interval-lookback',
  create(context) {
    return {
      RuleGroup(group, { file }) {
        const interval = groupInterval(group) ?? defaultInterval(file, context)
        const lookback = lookbackOf(context)
        if (interval === undefined || interval < lookback || group.rules.length === 0) return
        const records = group.rules.filter(({ kind }) => kind === 'RecordingRule')
        const texts = { every: formatDuration(interval), lookback: formatDuration(lookback) }
        if (records.length === 0) {
          if (interval > lookback && !group.rules.every((rule) => keepsFiring(rule, interval)))
            context.report(group.name.span, ofAlerts(group, texts))
          return
        }
        if (interval === lookback) context.report(group.name.span, atTheEdge(group, texts))
        else {
          const census = censusOf(context.analysis.scope(file).ruleFiles)
          const only = records.every((rule) => isReadOverTimeOnly(rule, census, interval))
          context.report(group.name.span, ofRecords(group, texts, only))
        }
      },
    }
  },
})

export default check

interface Texts {
  readonly every: string
  readonly lookback: string
}

function lookbackOf({ options }: CheckContext): number {
  const given = options['lookback-delta']
  const parsed = typeof given === 'string' ? parseDuration(given) : undefined
  return parsed && 'ms' in parsed && parsed.ms > 0 ? parsed.ms : defaultLookback
}

function keepsFiring(rule: Rule, interval: number): boolean {
  return rule.kind === 'AlertingRule' && (rule.keepFiringFor?.value ?? 0) >= interval
}

/** Every selector of it is a range that spans an interval. A record that nothing reads here is read by somebody else. */
function isReadOverTimeOnly(rule: Rule, census: RuleCensus, interval: number): boolean {
  const reads = census
    .readers(rule.name.value)
    .filter(({ selector, rule: reader }) => reader !== rule && canRead(selector, rule))
  return reads.length > 0 && reads.every(({ window }) => (window?.range.ms ?? 0) >= interval)
}

function ofRecords({ name }: RuleGroup, { every, lookback }: Texts, only: boolean): Report {
  return {
    message: `group \`${name.value}\` records every ${every}, but samples are found for ${lookback} only`,
    why: only
      ? 'only selectors with a longer range see the results all the time; other readers find nothing in between'
      : `selectors find a sample for ${lookback} after it was taken: most of the time the recorded series seem not to exist`,
    help: `evaluate the group every ${shorter(lookback)} or more often, or read its series with \`last_over_time(…[${every}])\` and a longer range`,
    ...(only ? { severity: 'info' as const } : {}),
  }
}

function atTheEdge({ name }: RuleGroup, { every, lookback }: Texts): Report {
  return {
    message: `group \`${name.value}\` records every ${every}, just as long as samples are found`,
    why: 'an evaluation that starts a little late leaves a gap in the recorded series',
    help: `evaluate the group every ${shorter(lookback)} or more often`,
    severity: 'info',
  }
}

function ofAlerts({ name }: RuleGroup, { every, lookback }: Texts): Report {
  return {
    message: `the alerts of group \`${name.value}\` are evaluated every ${every}`,
    why: `a condition that begins after one evaluation is noticed at the next, and \`ALERTS\` has gaps as samples are found for ${lookback} only`,
    help: 'evaluate alerts more often, or set `keep_firing_for` to the interval at least',
    severity: 'info',
  }
}

function shorter(lookback: string): string {
  const parsed = parseDuration(lookback)
  return formatDuration('ms' in parsed ? Math.floor((parsed.ms * 2) / 5) : defaultLookback / 2)
}
