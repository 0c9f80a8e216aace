import { acceptsMissing, matchersByLabel } from '../../analysis/labels/matchers-by-label.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import type { ConfigLabel } from '../../config/prometheus/prometheus-config.ts'
import { federationMatches } from '../../config/scrape/federation.ts'
import { mayHave } from '../../config/scrape/label-state.ts'
import { targetStates } from '../../config/scrape/target-states.ts'
import type { Matcher } from '../../model/matcher.ts'
import { type Check, defineCheck, type RuleSite } from '../check.ts'
import { hasOtherSources, type Server, serversOf } from '../scrape-servers.ts'

/** A selector of a label that the server adds only to what it sends elsewhere. */
const check: Check = defineCheck({
  id: 'graph/external-label',
  create(context) {
    return {
      VectorSelector(node, expr, { file }: RuleSite) {
        const servers = serversOf(file, context)
        if (servers.length === 0) return
        const name = selectedName(node)
        if (name === undefined || context.analysis.scope(file).recorded.has(name)) return
        if (name.includes(':') || hasLabelOfItsOwn(name)) return
        for (const [label, conditions] of matchersByLabel(node)) {
          if (acceptsMissing(conditions)) continue
          const found = servers.map((server) => externalOnly(label, conditions.matchers, server))
          const [external] = found
          const [matcher] = conditions.written
          if (!external || !matcher || found.some((one) => !one)) continue
          const [config] = servers[0]?.configs ?? []
          context.reportIn(expr, matcher.span, {
            message: `\`${label}\` is an external label, which series in the server's own storage do not have`,
            label: 'no series has it here',
            why: 'external labels are added to what is sent to Alertmanager, remote storage and federation, and not to what rules read',
            help: 'take the condition out: all series of this server are of that one',
            ...(config
              ? {
                  related: [
                    { file: config.source, span: external.name.span, label: 'the external label' },
                  ],
                }
              : {}),
            confidence: 'convention',
            cause: label,
          })
        }
      },
    }
  },
})

export default check

const ofItsOwn = /(?:^|_)(?:cluster|region|replica)(?:_|$)/

/** Metrics about clusters and replicas tell by a label which of them they are about. */
function hasLabelOfItsOwn(name: string): boolean {
  return ofItsOwn.test(name)
}

/** The external label that the conditions are meant for: they hold for its value, and nothing gives targets such a label. */
function externalOnly(
  label: string,
  matchers: readonly Matcher[],
  server: Server,
): ConfigLabel | undefined {
  const external = server.configs
    .flatMap(({ externalLabels }) => externalLabels)
    .find(({ name }) => name.value === label)
  if (!external || !matchers.every((one) => one.matches(external.value.value))) return undefined
  if (hasOtherSources(server)) return undefined
  const comes = server.jobs.some(
    (job) =>
      job.honorLabels.value ||
      federationMatches(job) !== undefined ||
      targetStates(job).some((state) => mayHave(state, label)) ||
      job.metricRelabelRules.some(
        ({ action, targetLabel }) =>
          action === 'labelmap' || targetLabel === label || targetLabel.includes('$'),
      ),
  )
  return comes ? undefined : external
}
