import { acceptsMissing, matchersByLabel } from '../../analysis/labels/matchers-by-label.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import type { ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import { jobsFor } from '../../config/scrape/jobs-by-name.ts'
import { isOfScrape } from '../../config/scrape/sample-states.ts'
import { type Conditions, mayScrape, mayStore } from '../../config/scrape/stored-series.ts'
import { createMatcher, setMatches } from '../../model/matcher.ts'
import type { LabelMatcher, VectorSelector } from '../../promql/ast.ts'
import type { PromExpr, RuleFile } from '../../rules/rule-file.ts'
import { suggest } from '../../text/suggest.ts'
import { type Check, type CheckContext, defineCheck, type Report } from '../check.ts'
import { hasOtherSources, readsElsewhere, type Server, serversOf } from '../scrape-servers.ts'

/** A selector of a job that no server which loads the rule scrapes. Each job is told once an expression. */
const check: Check = defineCheck({
  id: 'graph/unknown-job',
  create(context) {
    const told = new WeakMap<PromExpr, Set<string>>()
    return {
      VectorSelector(node, expr, { file }) {
        const asked = askedJob(node, file, context)
        if (!asked) return
        const servers = serversOf(file, context)
        if (servers.length === 0) return
        const [matcher] = asked.written
        const all = servers.every((one) => isUnknown(asked, one))
        const some = all ? [] : unknownAlternatives(asked, servers)
        if (!all && some.length === 0) return
        const text = matcher && textOf(matcher, expr)
        const before = told.get(expr) ?? new Set()
        told.set(expr, before)
        if (!matcher || text === undefined || before.has(text)) return
        before.add(text)
        const jobs = servers.flatMap((server) => server.jobs)
        context.reportIn(
          expr,
          matcher.span,
          all ? describe(text, matcher, jobs) : describeSome(text, some, jobs),
        )
      },
    }
  },
})

export default check

interface AskedJob {
  readonly name: string
  readonly written: readonly LabelMatcher[]
  readonly conditions: Conditions
}

/** What a selector of scraped series asks of the job; undefined where that is nothing. */
function askedJob(
  node: VectorSelector,
  file: RuleFile,
  context: CheckContext,
): AskedJob | undefined {
  const name = selectedName(node)
  if (name === undefined || name.includes(':') || name.startsWith('ALERTS')) return undefined
  const job = matchersByLabel(node).get('job')
  if (!job || acceptsMissing(job) || context.analysis.scope(file).recorded.has(name))
    return undefined
  const written = job.written.filter(({ op }) => op === '=' || op === '=~')
  if (written.length === 0) return undefined
  return { name, written, conditions: new Map([['job', job.matchers]]) }
}

/** A document with a single job may show what to add, not all that there is. */
function isUnknown({ name, conditions }: AskedJob, server: Server): boolean {
  if (!server.whole) return false
  if (isOfScrape(name) ? readsElsewhere(server) : hasOtherSources(server)) return false
  return !jobsFor(server.jobs, conditions).some(
    (job) => mayStore(job, name, conditions) || mayScrape(job, name, conditions),
  )
}

/** Of several jobs by name those that are not there. */
function unknownAlternatives(asked: AskedJob, servers: readonly Server[]): readonly string[] {
  const [matcher, ...others] = asked.conditions.get('job') ?? []
  if (!matcher || others.length > 0 || !matcher.regexp?.literals?.caseSensitive) return []
  return setMatches(matcher).filter((value) => {
    const only = createMatcher('job', '=', value)
    if (value === '' || 'error' in only) return false
    const alone = { ...asked, conditions: new Map([['job', [only]]]) }
    return servers.every((server) => isUnknown(alone, server))
  })
}

function textOf({ span }: LabelMatcher, { text }: PromExpr): string {
  return text.slice(span.start, span.end)
}

const mostNames = 5

function describe(text: string, { op, value }: LabelMatcher, jobs: readonly ScrapeJob[]): Report {
  const names = [...new Set(jobs.map(({ name }) => name.value))]
  const near = op === '=' ? suggest(value.value, names) : undefined
  const job = jobs.find(({ name }) => name.value === near)
  const list = names.slice(0, mostNames).map((name) => `\`${name}\``)
  const more = names.length > mostNames ? ', …' : ''
  return {
    message: `no scrape job gives its targets \`${text}\``,
    label: 'no job is called so',
    why: 'no target has such a label `job`, and no relabelling can set it: the selector finds nothing',
    help:
      near === undefined
        ? `select a job that there is (${list.join(', ')}${more}), or relabel \`job\``
        : `did you mean \`${near}\`?`,
    ...(job
      ? { related: [{ file: job.source, span: job.name.span, label: 'the job is called so here' }] }
      : {}),
    confidence: 'convention',
    cause: text,
  }
}

function describeSome(
  text: string,
  missing: readonly string[],
  jobs: readonly ScrapeJob[],
): Report {
  const names = missing.map((name) => `\`${name}\``)
  const near = suggest(missing[0] ?? '', new Set(jobs.map(({ name }) => name.value)))
  return {
    message: `no scrape job gives its targets the \`job\` ${names.join(' or ')}, which \`${text}\` asks for`,
    label: 'not all of them are scraped',
    why: 'this part of the condition finds nothing',
    help: near === undefined ? 'add the job, or take its name out' : `did you mean \`${near}\`?`,
    severity: 'info',
    confidence: 'hint',
    cause: text,
  }
}
