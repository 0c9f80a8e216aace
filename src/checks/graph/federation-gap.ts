import type { PrometheusConfig, ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import {
  conditionsOn,
  type FederationMatch,
  federationMatches,
} from '../../config/scrape/federation.ts'
import type { Project } from '../../project/project.ts'
import type { RecordingRule, Rule } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'

/** A document whose federation asks for some of the names that its rules record, and not for others. */
const check: Check = defineCheck({
  id: 'graph/federation-gap',
  create(context) {
    return {
      Project(project) {
        if (project.origin !== 'markdown') return
        for (const config of project.configs)
          for (const job of config.jobs) reportGaps(job, config, project, context)
      },
    }
  },
})

export default check

function reportGaps(
  job: ScrapeJob,
  config: PrometheusConfig,
  { ruleFiles }: Project,
  context: CheckContext,
): void {
  const matches = federationMatches(job)
  if (!matches?.every(({ selector }) => selector)) return
  const records = ruleFiles.flatMap(({ groups }) => groups.flatMap(({ rules }) => rules))
  const named = records.filter(isNamedByLevel)
  const missed = named.filter(({ name }) => !matches.some((one) => asksFor(one, name.value)))
  const [first] = missed
  const param = job.params.find(({ name }) => name.value === 'match[]')
  if (!first || !param || missed.length === named.length) return
  const names = [...new Set(missed.map(({ name }) => name.value))]
  const more = names.length > 1 ? `, nor ${names.length - 1} more` : ''
  context.reportAt(config.source, param.name.span, {
    message: `\`match[]\` does not ask for \`${first.name.value}\`${more}, which the rules record`,
    label: 'asks for others only',
    why: 'the server that federates never has these series',
    help: `add \`'{__name__=~"${levelOf(first)}:.*"}'\``,
    related: [{ file: first.group.file.source, span: first.name.span, label: 'recorded here' }],
    subject: { kind: 'job', name: job.name.value },
    confidence: 'hint',
  })
}

function isNamedByLevel(rule: Rule): rule is RecordingRule {
  return rule.kind === 'RecordingRule' && rule.name.value.includes(':')
}

function asksFor({ selector }: FederationMatch, name: string): boolean {
  if (!selector) return true
  const onName = conditionsOn(selector, '__name__')
  return onName.length > 0 && onName.every((matcher) => matcher.matches(name))
}

function levelOf({ name }: RecordingRule): string {
  return name.value.split(':', 1)[0] ?? ''
}
