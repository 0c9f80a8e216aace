import { matchersByLabel } from '../../analysis/labels/matchers-by-label.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import type { ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import { mayStore } from '../../config/scrape/stored-series.ts'
import type { Aggregate, VectorSelector } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import { type Check, defineCheck } from '../check.ts'
import { conditionsOf, type Server, serversOf } from '../scrape-servers.ts'

const environments =
  /^(.+?)[-_.](prod|production|live|stage|staging|test|testing|qa|uat|dev|development|preprod|canary)$/i

/** An aggregation that adds up what a program does in several environments, whose jobs differ in nothing but that. */
const check: Check = defineCheck({
  id: 'label/lost-environment',
  create(context) {
    return {
      RecordingRule(rule, { file }) {
        const { ast } = rule.expr
        const servers = serversOf(file, context)
        if (!ast || servers.length === 0) return
        let found: readonly [ScrapeJob, ScrapeJob] | undefined
        let at: Aggregate | undefined
        walk(ast, (node) => {
          if (found || node.kind !== 'Aggregate' || !losesEnvironment(node)) return !found
          found = environmentsOf(selectorsIn(node), servers)
          at = node
          return !found
        })
        if (!found || !at) return
        const [one, other] = found
        context.reportIn(rule.expr, at.grouping?.span ?? at.span, {
          message: `the aggregation makes one of jobs \`${one.name.value}\` and \`${other.name.value}\``,
          label: 'keeps nothing that tells environments apart',
          why: 'what happens in one environment is counted as if it had happened in the other',
          help: 'add `job` to the labels that are kept, or select one job',
          related: [one, other].map(({ source, name }) => ({
            file: source,
            span: name.span,
            label: `job \`${name.value}\``,
          })),
          confidence: 'hint',
        })
      },
    }
  },
})

export default check

const tellsApart = /^(?:job|instance|env|environment|stage|tier|cluster|namespace|deployment)$/i

function losesEnvironment({ grouping }: Aggregate): boolean {
  return (
    grouping !== undefined &&
    !grouping.without &&
    !grouping.labels.some(({ value }) => tellsApart.test(value))
  )
}

function selectorsIn(node: Aggregate): readonly VectorSelector[] {
  const selectors: VectorSelector[] = []
  walk(node, (inner) => {
    if (inner.kind === 'VectorSelector') selectors.push(inner)
  })
  return selectors
}

/** Two jobs of one program in different environments, both of which may store what every selector asks for. */
function environmentsOf(
  selectors: readonly VectorSelector[],
  servers: readonly Server[],
): readonly [ScrapeJob, ScrapeJob] | undefined {
  for (const { jobs } of servers) {
    const byProgram = new Map<string, ScrapeJob>()
    for (const job of jobs) {
      const program = environments.exec(job.name.value)?.[1]
      if (program === undefined || !selectors.every((one) => isOf(job, one))) continue
      const other = byProgram.get(program)
      if (other && other.name.value !== job.name.value) return [other, job]
      byProgram.set(program, job)
    }
  }
  return undefined
}

function isOf(job: ScrapeJob, selector: VectorSelector): boolean {
  const name = selectedName(selector)
  if (name === undefined || name.includes(':')) return false
  const asked = [...matchersByLabel(selector).keys()]
  return (
    !asked.some((label) => tellsApart.test(label)) && mayStore(job, name, conditionsOf(selector))
  )
}
