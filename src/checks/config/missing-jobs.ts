import { readsOf } from '../../analysis/graph/reads.ts'
import type { PrometheusConfig, ScrapeJob } from '../../config/prometheus/prometheus-config.ts'
import { droppingRule } from '../../config/scrape/stored-series.ts'
import { isStatic } from '../../config/scrape/target-states.ts'
import type { Rule } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'
import { hasOtherSources, type Server, serversOf } from '../scrape-servers.ts'

/** What tells that a job scrapes an exporter: a word in its name, its targets or its path, or the port of the exporter. */
interface Sign {
  readonly words: RegExp
  readonly ports: readonly string[]
}

const signs: Readonly<Record<string, Sign>> = {
  node_exporter: { words: /node|host|machine|server|linux|os/i, ports: ['9100'] },
  windows_exporter: { words: /windows|wmi/i, ports: ['9182'] },
  redis_exporter: { words: /redis|cache|valkey/i, ports: ['9121'] },
  postgres_exporter: { words: /postgres|pg|db|database|sql/i, ports: ['9187'] },
  mysqld_exporter: { words: /mysql|maria|db|database|sql/i, ports: ['9104'] },
  mongodb_exporter: { words: /mongo|db|database/i, ports: ['9216'] },
  memcached_exporter: { words: /memcache|cache/i, ports: ['9150'] },
  elasticsearch_exporter: { words: /elastic|opensearch|search/i, ports: ['9114', '9108'] },
  kafka_exporter: { words: /kafka/i, ports: ['9308'] },
  blackbox_exporter: { words: /blackbox|probe|http|icmp|ping|tcp|ssl|tls|cert/i, ports: ['9115'] },
  'kube-state-metrics': { words: /kube|k8s|ksm/i, ports: ['8080'] },
  cAdvisor: { words: /cadvisor|kube|docker|container/i, ports: ['8080', '10250'] },
}

/** A rule about the metrics of an exporter that nothing in the configuration seems to scrape. Each exporter is told once. */
const check: Check = defineCheck({
  id: 'config/missing-jobs',
  create(context) {
    const told = new Set<string>()
    const judge = (rule: Rule) => {
      const { file } = rule.group
      const servers = serversOf(file, context)
      if (!rule.expr.ast || servers.length === 0) return
      for (const { name, selector, optional } of readsOf(rule.expr.ast)) {
        const exporter =
          name === undefined || optional ? undefined : exporterOf(name, rule, context)
        const sign = exporter === undefined ? undefined : signs[exporter]
        if (exporter === undefined || !sign || told.has(`${exporter} ${file.source.path}`)) continue
        if (!servers.every((server) => scrapesNothingOf(sign, name ?? '', server))) continue
        told.add(`${exporter} ${file.source.path}`)
        context.reportIn(rule.expr, selector.name?.span ?? selector.span, {
          message: `\`${name}\` comes from ${exporter}, which no scrape job seems to scrape`,
          label: `a metric of ${exporter}`,
          why: 'without a job for it the selector finds nothing',
          help: `add a job for ${exporter}, or take the rule out`,
          related: configsOf(servers),
          confidence: 'hint',
        })
      }
    }
    return { RecordingRule: judge, AlertingRule: judge }
  },
})

export default check

function exporterOf(name: string, rule: Rule, context: CheckContext): string | undefined {
  const { file } = rule.group
  if (context.analysis.scope(file).recorded.has(name)) return undefined
  return context.analysis.knowledgeFor(file).metric(name)?.origin
}

/** All targets are written down, and none of them looks like the exporter. */
function scrapesNothingOf(sign: Sign, name: string, server: Server): boolean {
  return (
    !hasOtherSources(server) &&
    server.jobs.every((job) => isStatic(job) && !looksLike(job, sign)) &&
    !server.jobs.some((job) => droppingRule(job, name))
  )
}

function looksLike({ name, metricsPath, staticConfigs, params }: ScrapeJob, sign: Sign): boolean {
  const { words, ports } = sign
  if (words.test(name.value) || words.test(metricsPath.value) || params.length > 0) return true
  return staticConfigs.some(({ targets }) =>
    targets.some(
      ({ value }) => words.test(value) || ports.some((port) => value.endsWith(`:${port}`)),
    ),
  )
}

function configsOf(
  servers: readonly Server[],
): readonly { file: PrometheusConfig['source']; span: ScrapeJob['span']; label: string }[] {
  const [job] = servers.flatMap(({ jobs }) => jobs)
  return job ? [{ file: job.source, span: job.name.span, label: 'the jobs are here' }] : []
}
