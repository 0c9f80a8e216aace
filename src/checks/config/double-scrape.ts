import type { Discovery, ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import type { ConfigValue, StructValue } from '../../config/shape/shape.ts'
import { type Check, defineCheck } from '../check.ts'

/** Two jobs that find the same targets by the same discovery, and choose none of them. */
const check: Check = defineCheck({
  id: 'config/double-scrape',
  create(context) {
    return {
      PrometheusConfig({ jobs }) {
        const known = new Map<string, ScrapeJob>()
        for (const job of jobs) {
          if (!takesAll(job)) continue
          for (const discovery of job.discoveries) {
            const key = fingerprint(job, discovery)
            const other = known.get(key)
            if (!other) known.set(key, job)
            else if (other !== job) {
              context.reportAt(job.source, job.name.span, {
                message: `job \`${job.name.value}\` finds the same targets as job \`${other.name.value}\``,
                label: 'scrapes them once more',
                why: 'every series is stored twice, and sums without a `job` count it twice',
                help: 'let rules with `keep` choose different targets, or take one job out',
                related: [
                  { file: other.source, span: other.name.span, label: 'finds the same targets' },
                ],
                subject: { kind: 'job', name: job.name.value },
                confidence: 'hint',
              })
              break
            }
          }
        }
      },
    }
  },
})

export default check

/** No rule chooses among the targets, or leads elsewhere. */
function takesAll({ relabelRules }: ScrapeJob): boolean {
  return relabelRules.every(
    ({ action, targetLabel }) =>
      !/^(?:keep|drop)/.test(action) && !targetLabel.startsWith('__') && !targetLabel.includes('$'),
  )
}

function fingerprint(job: ScrapeJob, { mechanism, value }: Discovery): string {
  const params = job.params.map(({ name, values }) => [name.value, values.map((one) => one.value)])
  return JSON.stringify([
    mechanism,
    textOfStruct(value),
    job.metricsPath.value,
    job.scheme.value,
    params,
  ])
}

function textOfStruct({ fields }: StructValue): unknown {
  return [...fields]
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, field]) => [name, field.value && textOfValue(field.value)])
}

function textOfValue(value: ConfigValue): unknown {
  switch (value.kind) {
    case 'scalar':
      return value.value
    case 'list':
      return value.items.map(textOfValue)
    case 'map':
      return value.entries.map((entry) => [entry.key.text, textOfValue(entry.value)])
    case 'struct':
      return textOfStruct(value)
    case 'any':
      return ['any', value.node.span.start]
  }
}
