import { canRead } from '../../analysis/graph/can-read.ts'
import { censusOf, type RuleCensus } from '../../analysis/graph/rule-census.ts'
import { createMatcher } from '../../model/matcher.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import type { RecordingRule, RuleFile } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'

/** A record that no other rule of the run reads. Dashboards and other servers may. */
const check: Check = defineCheck({
  id: 'graph/unused-record',
  create(context) {
    const queries = new Map<readonly RuleFile[], string>()
    return {
      RecordingRule(rule, { file }) {
        const { ruleFiles } = context.analysis.scope(file)
        if (isRead(rule, censusOf(ruleFiles))) return
        const text = queries.get(ruleFiles) ?? queriesIn(ruleFiles)
        queries.set(ruleFiles, text)
        if (text.includes(rule.name.value)) return
        context.report(rule.name.span, {
          message: `no rule reads \`${rule.name.value}\``,
          why: 'a record that no rule, dashboard or other server reads costs storage for nothing',
          help: 'remove it, unless a dashboard or another server reads it',
          confidence: 'hint',
        })
      },
    }
  },
})

export default check

function isRead(rule: RecordingRule, census: RuleCensus): boolean {
  const name = rule.name.value
  if (census.readers(name).some((read) => read.rule !== rule && canRead(read.selector, rule)))
    return true
  return census.anyName.some(({ selector, rule: reader }) => {
    const asked = selector.matchers.filter((matcher) => matcher.name.value === metricNameLabel)
    return (
      reader !== rule &&
      asked.every(({ op, value }) => {
        const matcher = createMatcher(metricNameLabel, op, value.value)
        return 'error' in matcher || matcher.matches(name)
      }) &&
      canRead(selector, rule)
    )
  })
}

/** The texts of alerts that evaluate queries. */
function queriesIn(files: readonly RuleFile[]): string {
  const texts: string[] = []
  for (const { groups } of files)
    for (const { rules } of groups)
      for (const rule of rules)
        if (rule.kind === 'AlertingRule')
          for (const { value } of [...rule.annotations, ...rule.labels])
            if (value.text.includes('query')) texts.push(value.text)
  return texts.join('\n')
}
