import { placeOfField, textAt } from '../../config/decode/field-access.ts'
import type { ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import { type Check, defineCheck } from '../check.ts'
import { isFragment } from '../scrape-servers.ts'

/** Services and ingresses are scraped as if they were targets, though they only lead to some. */
const check: Check = defineCheck({
  id: 'config/sd-role',
  create(context) {
    return {
      ScrapeJob(job, config) {
        if (asksAnExporter(job)) return
        const mild = isFragment(config) || picksByName(job)
        for (const { mechanism, value } of job.discoveries) {
          const role = mechanism === 'kubernetes_sd_configs' ? textAt(value, 'role') : undefined
          if (role !== 'service' && role !== 'ingress') continue
          const what = role === 'service' ? 'the address of a service' : 'the host of an ingress'
          context.reportAt(job.source, placeOfField(value, 'role'), {
            message: `job \`${job.name.value}\` scrapes with \`role: ${role}\`, which gives ${what}`,
            label: 'leads to another pod each time',
            why: 'each scrape reaches one pod of several: counters jump between pods, and `rate` sees resets that are none',
            help: 'use `role: endpointslice` or `role: pod`; this role is for probes through the blackbox exporter',
            subject: { kind: 'job', name: job.name.value },
            confidence: 'convention',
            ...(mild ? { severity: 'info' as const } : {}),
          })
        }
      },
    }
  },
})

export default check

/** One service that somebody has chosen may well have a single pod. */
function picksByName({ relabelRules }: ScrapeJob): boolean {
  return relabelRules.some(
    ({ action, sourceLabels }) =>
      action === 'keep' &&
      sourceLabels.some(({ value }) => /^__meta_kubernetes_service_(?:name|label_)/.test(value)),
  )
}

/** Probes, proxies and exporters for others: the address that is scraped is not that of the discovered service. */
function asksAnExporter({ relabelRules, metricsPath, params }: ScrapeJob): boolean {
  const writes = (label: RegExp) => relabelRules.some(({ targetLabel }) => label.test(targetLabel))
  const leadsElsewhere = relabelRules.some(
    ({ targetLabel, sourceLabels }) =>
      targetLabel === '__address__' &&
      !sourceLabels.some(({ value }) => value === '__address__') &&
      !sourceLabels.some(({ value }) => value.startsWith('__meta_')),
  )
  return (
    leadsElsewhere ||
    writes(/^__param_|\$/) ||
    metricsPath.value.includes('probe') ||
    params.some(({ name }) => name.value === 'module' || name.value === 'target')
  )
}
