import type { PrometheusConfig, ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import type { RuleFile } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'

/** Alerts are sent to an Alertmanager that nobody watches. */
const check: Check = defineCheck({
  id: 'config/no-meta-monitoring',
  create(context) {
    const watched = new Set<PrometheusConfig>()
    return {
      Project({ configs, ruleFiles }) {
        if (ruleFiles.some(hasWatchdog)) for (const config of configs) watched.add(config)
      },
      PrometheusConfig(config) {
        const { alertmanagers, jobs, source, complete, carrier } = config
        const [first] = alertmanagers
        const targets = alertmanagers.flatMap(({ staticConfigs }) =>
          staticConfigs.flatMap((group) => group.targets.map(({ value }) => value)),
        )
        if (!first || watched.has(config) || jobs.length === 0) return
        if (!complete && carrier !== 'markdown') return
        if (jobs.some((job) => isAboutAlertmanager(job, new Set(targets)))) return
        const [group] = first.staticConfigs
        context.reportAt(source, group?.targets[0]?.span ?? first.span, {
          message: 'no scrape job is for Alertmanager, and no alert fires all the time',
          label: 'nobody watches it',
          why: 'an Alertmanager that is down sends nothing, and nothing tells that it is down',
          help: 'scrape Alertmanager, and send an alert that always fires to a service which misses it',
          subject: { kind: 'config', name: 'scrape_configs' },
          confidence: 'hint',
        })
      },
    }
  },
})

export default check

const watchdog = /watchdog|dead.?man|heartbeat|always.?fir/i

function hasWatchdog({ groups }: RuleFile): boolean {
  return groups.some(({ rules }) => rules.some(({ name }) => watchdog.test(name.value)))
}

function isAboutAlertmanager(job: ScrapeJob, targets: ReadonlySet<string>): boolean {
  const about = (text: string) => /alert-?_?manager|monitoring/i.test(text)
  return (
    about(job.name.value) ||
    job.staticConfigs.some((group) =>
      group.targets.some(({ value }) => about(value) || targets.has(value)),
    ) ||
    job.relabelRules.some(({ regex }) => about(regex))
  )
}
