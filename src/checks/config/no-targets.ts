import type { PrometheusConfig, ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import { type Check, defineCheck } from '../check.ts'
import { isTemplate } from '../scrape-servers.ts'

/** A job that has nothing to scrape. */
const check: Check = defineCheck({
  id: 'config/no-targets',
  create(context) {
    return {
      ScrapeJob(job, config) {
        const { name, source, staticConfigs, discoveries } = job
        if (discoveries.length > 0 || staticConfigs.some(({ targets }) => targets.length > 0))
          return
        if (!isReadWhole(job, config)) return
        const emptied = staticConfigs.length > 0 || job.value.fields.has('static_configs')
        context.reportAt(source, name.span, {
          message: emptied
            ? `the target lists of job \`${name.value}\` are empty`
            : `job \`${name.value}\` has no targets`,
          label: 'scrapes nothing',
          why: 'a job without `static_configs` and without service discovery is loaded, and scrapes nothing',
          help: 'add `static_configs` or a service discovery, or take the job out',
          subject: { kind: 'job', name: name.value },
          ...(emptied || config.carrier === 'markdown' ? { severity: 'info' as const } : {}),
        })
      },
    }
  },
})

export default check

/** No key was refused, and no list could not be read: what is missing may be behind it. */
function isReadWhole({ value }: ScrapeJob, config: PrometheusConfig): boolean {
  const { node, fields } = value
  if (node.kind !== 'mapping' || node.broken || isTemplate(config)) return false
  if (node.entries.some(({ key }) => !fields.has(key.text))) return false
  if ([...fields.values()].some((field) => !field.value && field.node.kind !== 'scalar'))
    return false
  return config.complete || config.carrier === 'markdown' || config.scrapeConfigFiles.length > 0
}
