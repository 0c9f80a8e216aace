import { goQuote } from '../../model/go-quote.ts'
import type { ConfigContext } from '../decode/config-context.ts'
import { structAt, structsAt } from '../decode/field-access.ts'
import { assembleTarget } from '../relabel/assemble-target.ts'
import { jobNameScheme } from '../relabel/job-name-scheme.ts'
import { relabel } from '../relabel/relabel.ts'
import { labelsOfTarget } from '../relabel/static-targets.ts'
import type { StructValue } from '../shape/shape.ts'
import type { PrometheusConfig, ScrapeJob } from './prometheus-config.ts'

/** Runs of a rule over a target that a configuration is worth; more is hardly written by hand. */
const mostRuns = 400_000

/** Reports targets that are no target behind the relabelling of their job: Prometheus leaves them out. */
export function checkTargets(config: PrometheusConfig, context: ConfigContext): void {
  if (context.sawPlaceholder || context.options.incomplete) return
  const global = structAt(config.value, 'global')
  checkAlertmanagers(config, context)
  let left = mostRuns
  for (const job of config.jobs) {
    if (!hasAllRules(job, job.value)) continue
    const targets = job.staticConfigs.reduce((sum, group) => sum + group.targets.length, 0)
    left -= targets * (job.relabelRules.length + 1)
    if (left < 0) return
    context.subject = { kind: 'job', name: job.name.value }
    checkJobTargets(job, global, context)
    context.subject = undefined
  }
}

function checkJobTargets(
  job: ScrapeJob,
  global: StructValue | undefined,
  context: ConfigContext,
): void {
  const { target } = context.options
  const scheme = jobNameScheme(job.value, global, target)
  const options = { scheme, ...(target ? { target } : {}), ...(global ? { global } : {}) }
  for (const [groupAt, group] of job.staticConfigs.entries())
    for (const [at, address] of group.targets.entries()) {
      if (job.relabelRules.length === 0 && address.value.includes('/')) continue
      const outcome = assembleTarget(job, labelsOfTarget(address.value, group), options)
      if (outcome.kind === 'error')
        context.report(
          'config/invalid',
          address.span,
          `instance ${at} in group ${groupAt}: ${outcome.message}`,
          { help: 'correct the target, or the rules of `relabel_configs`' },
        )
    }
}

/** Alertmanagers that are no hosts behind their relabelling. */
function checkAlertmanagers(config: PrometheusConfig, context: ConfigContext): void {
  const { target } = context.options
  const scheme = jobNameScheme(undefined, structAt(config.value, 'global'), target)
  const items = structsAt(structAt(config.value, 'alerting'), 'alertmanagers')
  for (const [at, { relabelRules, staticConfigs }] of config.alertmanagers.entries()) {
    const item = items[at]
    if (relabelRules.length === 0 || !item || !hasAllRules({ relabelRules }, item)) continue
    for (const group of staticConfigs)
      for (const address of group.targets) {
        const given = labelsOfTarget(address.value, group)
        const { labels, dropped } = relabel(given, relabelRules, scheme)
        const host = labels.find(({ name }) => name === '__address__')?.value ?? ''
        if (!dropped && host.includes('/'))
          context.report(
            'config/invalid',
            address.span,
            `${goQuote(host)} is not a valid hostname`,
            {
              help: 'write host and port only; the protocol belongs into `scheme`',
            },
          )
      }
  }
}

/** Whether the rules of a job were all read. */
function hasAllRules(
  { relabelRules }: Pick<ScrapeJob, 'relabelRules'>,
  value: StructValue,
): boolean {
  const { node } = value.fields.get('relabel_configs') ?? {}
  if (!node) return true
  return node.kind === 'sequence'
    ? node.items.length === relabelRules.length
    : node.kind === 'scalar' && node.type === 'null'
}
