import {
  conditionsOn,
  type FederationMatch,
  federationMatches,
} from '../../config/scrape/federation.ts'
import { setMatches } from '../../model/matcher.ts'
import { type Check, defineCheck } from '../check.ts'

/** Federation that asks for all series of several jobs, not for aggregated ones. */
const check: Check = defineCheck({
  id: 'cardinality/federate-all',
  create(context) {
    return {
      ScrapeJob(job) {
        for (const match of federationMatches(job) ?? []) {
          if (!asksForAll(match)) continue
          context.reportAt(job.source, match.text.span, {
            message: `\`${match.text.value}\` asks for every series of other servers' jobs`,
            label: 'no condition on the metric name',
            why: 'the raw series are transferred and stored once more, in one large scrape that has to finish in time',
            help: 'ask for aggregated series only, such as `{__name__=~"job:.*"}`',
            subject: { kind: 'job', name: job.name.value },
            confidence: 'hint',
          })
        }
      },
    }
  },
})

export default check

/** Neither the name nor a label is narrowed down to one value. */
function asksForAll({ selector }: FederationMatch): boolean {
  if (!selector || selector.name) return false
  const onName = conditionsOn(selector, '__name__')
  if (!onName.every((one) => one.matches('a') && one.matches('job:z_9:rate5m'))) return false
  return selector.matchers.every(({ name, op }) => {
    if (op === '=') return false
    return conditionsOn(selector, name.value).every((one) => setMatches(one).length !== 1)
  })
}
