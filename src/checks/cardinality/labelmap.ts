import type { ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import { compileRule } from '../../config/relabel/compiled-rule.ts'
import type { RelabelRule } from '../../config/relabel/relabel-rule.ts'
import { type Check, defineCheck } from '../check.ts'
import { isFragment } from '../scrape-servers.ts'

/** What owners of pods and services write at will, by what its labels of discovery begin with. */
const writtenAtWill: readonly (readonly [prefix: string, what: string])[] = [
  ['__meta_kubernetes_pod_label_', 'every label of the pod'],
  ['__meta_kubernetes_pod_annotation_', 'every annotation of the pod'],
  ['__meta_kubernetes_service_annotation_', 'every annotation of the service'],
  ['__meta_kubernetes_ingress_annotation_', 'every annotation of the ingress'],
  ['__meta_kubernetes_endpoints_annotation_', 'every annotation of the endpoints'],
  ['__meta_kubernetes_endpointslice_annotation_', 'every annotation of the endpoint slice'],
  ['__meta_docker_container_label_', 'every label of the container'],
]

/** Names that no narrow pattern would let through, one of them of the kind that changes with each release. */
const probes = ['pod_template_hash', 'zz9_anything']

/** A `labelmap` that takes over whatever is written at pods and services. */
const check: Check = defineCheck({
  id: 'cardinality/labelmap',
  create(context) {
    return {
      ScrapeJob(job, config) {
        for (const [index, rule] of job.relabelRules.entries()) {
          const what = rule.action === 'labelmap' ? takenOver(rule) : undefined
          if (what === undefined || chosenLater(job, index)) continue
          context.reportAt(job.source, rule.written.regex ?? rule.span, {
            message: `\`labelmap\` makes ${what} a label of every series of job \`${job.name.value}\``,
            label: 'whatever it is called',
            why: 'labels such as `pod-template-hash` change with every release: all series begin anew, and each label makes all of them larger',
            help: 'name the labels that are wanted (`…_(app|team)`), or drop the others with `labeldrop` after it',
            subject: { kind: 'job', name: job.name.value },
            confidence: 'convention',
            ...(isFragment(config) ? { severity: 'info' as const } : {}),
          })
        }
      },
    }
  },
})

export default check

function takenOver(rule: RelabelRule): string | undefined {
  const { replacement } = compileRule(rule)
  const isTaken = (name: string) => {
    const to = replacement(name)
    return to !== undefined && to !== '' && !to.startsWith('__')
  }
  return writtenAtWill.find(([prefix]) => probes.every((probe) => isTaken(prefix + probe)))?.[1]
}

/** Later rules choose among the labels by their names. */
function chosenLater({ relabelRules, metricRelabelRules }: ScrapeJob, index: number): boolean {
  return [...relabelRules.slice(index + 1), ...metricRelabelRules].some(
    ({ action }) => action === 'labeldrop' || action === 'labelkeep',
  )
}
