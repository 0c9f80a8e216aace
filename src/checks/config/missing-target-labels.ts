import { itemsAt, structAt, textAt } from '../../config/decode/field-access.ts'
import type { Discovery, ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import { mayHave } from '../../config/scrape/label-state.ts'
import { targetStates } from '../../config/scrape/target-states.ts'
import { type Check, defineCheck } from '../check.ts'

/** A job that finds pods or services of any namespace, and keeps nothing of where it found them. */
const check: Check = defineCheck({
  id: 'config/missing-target-labels',
  create(context) {
    return {
      ScrapeJob(job) {
        const { name, source, discoveries } = job
        if (discoveries.length === 0 || !discoveries.every(findsMany)) return
        if (picksOne(job) || !keepsNothing(job)) return
        context.reportAt(source, name.span, {
          message: `targets of job \`${name.value}\` keep nothing of their namespace, service or pod`,
          label: 'only `job` and `instance` remain',
          why: 'discovery tells where a target was found in labels that begin with `__meta_`, which are dropped after relabelling: alerts can name an address only',
          help: 'add rules such as `{source_labels: [__meta_kubernetes_namespace], target_label: namespace}`',
          subject: { kind: 'job', name: name.value },
          confidence: 'hint',
        })
      },
    }
  },
})

export default check

const ofNamespaces: ReadonlySet<string> = new Set(['pod', 'service', 'endpoints', 'endpointslice'])

function findsMany({ mechanism, value }: Discovery): boolean {
  return (
    mechanism === 'kubernetes_sd_configs' &&
    ofNamespaces.has(textAt(value, 'role') ?? '') &&
    itemsAt(structAt(value, 'namespaces'), 'names').length !== 1
  )
}

/** Rules keep the targets of one program: its job says what they are. */
function picksOne({ relabelRules }: ScrapeJob): boolean {
  return relabelRules.some(
    ({ action, sourceLabels }) =>
      action === 'keep' &&
      sourceLabels.some(({ value }) =>
        /_(?:service_name|pod_name|label_.+|container_name|port_name)$/.test(value),
      ),
  )
}

function keepsNothing(job: ScrapeJob): boolean {
  const fromDiscovery = job.relabelRules.some(
    ({ action, sourceLabels, targetLabel }) =>
      action !== 'keep' &&
      action !== 'drop' &&
      !targetLabel.startsWith('__') &&
      sourceLabels.some(({ value }) => value.startsWith('__meta_')),
  )
  const states = targetStates(job)
  const shown = (label: string) =>
    label !== 'job' && label !== 'instance' && !label.startsWith('__')
  return (
    !fromDiscovery &&
    states.length > 0 &&
    states.every(
      (state) =>
        !state.open &&
        ![...state.known.keys()].some((label) => shown(label) && mayHave(state, label)),
    )
  )
}
