import type { ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import { compileRule } from '../../config/relabel/compiled-rule.ts'
import type { RelabelRule } from '../../config/relabel/relabel-rule.ts'
import { type Check, defineCheck } from '../check.ts'
import { isFragment } from '../scrape-servers.ts'

/** Labels of discovery that are new for every pod, container, task or allocation. */
const ofOneLife =
  /^__meta_(?:kubernetes_\w+_uid|kubernetes_pod_container_id|docker_container_id|dockerswarm_task_id|dockerswarm_task_container_id|nomad_service_alloc_id|nomad_service_id|marathon_task|ecs_task_arn)$/

const example = 'd41d8cd9-8f00-4b20-a980-0998ecf8427e'

/** An id that lives as long as its pod is made a label of the target. */
const check: Check = defineCheck({
  id: 'cardinality/meta-uid',
  create(context) {
    return {
      ScrapeJob(job, config) {
        for (const [index, rule] of job.relabelRules.entries()) {
          const source = rule.sourceLabels.find(({ value }) => ofOneLife.test(value))
          if (!source || !keepsId(rule, source.value) || isRemovedLater(rule, job, index)) continue
          context.reportAt(job.source, source.span, {
            message: `\`${source.value}\` becomes the label \`${rule.targetLabel}\` of every series of job \`${job.name.value}\``,
            label: 'new after every restart',
            why: 'the id is another one for each pod or container: series of one program do not continue, and no rule can select by it',
            help: 'take the rule out; the name of the pod tells as much',
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

/** Whether the label that the rule sets has the id in it. */
function keepsId(rule: RelabelRule, source: string): boolean {
  const { action, targetLabel, sourceLabels, separator } = rule
  if (targetLabel.startsWith('__') || targetLabel.includes('$')) return false
  if (action === 'lowercase' || action === 'uppercase') return true
  if (action !== 'replace') return false
  const text = sourceLabels
    .map(({ value }) => (value === source ? example : 'other'))
    .join(separator)
  return compileRule(rule).replacement(text)?.includes(example) ?? false
}

function isRemovedLater({ targetLabel }: RelabelRule, job: ScrapeJob, index: number): boolean {
  return [...job.relabelRules.slice(index + 1), ...job.metricRelabelRules].some((rule) => {
    if (rule.action === 'labeldrop') return compileRule(rule).matches(targetLabel)
    if (rule.action === 'labelkeep') return !compileRule(rule).matches(targetLabel)
    return rule.action === 'replace' && rule.targetLabel === targetLabel
  })
}
