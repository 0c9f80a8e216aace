import type { ScrapeJob } from '../config/prometheus/prometheus-config.ts'

/** A program that is usually scraped by a job of its own, and what the names of its metrics begin with. */
interface Program {
  /** What such jobs are called. */
  readonly jobs: RegExp
  readonly metrics: RegExp
}

const exporter = '(?:[-_ ]?(?:exporter|metrics|server))?s?$'

const programs: readonly Program[] = [
  { jobs: new RegExp(`^prometheus${exporter}`, 'i'), metrics: /^(?:prometheus_|net_conntrack_)/ },
  { jobs: new RegExp(`^alert-?manager${exporter}`, 'i'), metrics: /^alertmanager_/ },
  { jobs: new RegExp(`^grafana${exporter}`, 'i'), metrics: /^grafana_/ },
  { jobs: new RegExp(`^node${exporter}`, 'i'), metrics: /^node_/ },
  { jobs: new RegExp(`^windows${exporter}`, 'i'), metrics: /^windows_/ },
  { jobs: new RegExp(`^cadvisor${exporter}`, 'i'), metrics: /^(?:container_|machine_|cadvisor_)/ },
  { jobs: new RegExp(`^redis${exporter}`, 'i'), metrics: /^redis_/ },
  { jobs: new RegExp(`^postgres(?:ql)?${exporter}`, 'i'), metrics: /^(?:pg_|postgres_)/ },
  { jobs: new RegExp(`^mysqld?${exporter}`, 'i'), metrics: /^mysql_/ },
  { jobs: new RegExp(`^mongodb${exporter}`, 'i'), metrics: /^mongodb_/ },
  { jobs: new RegExp(`^memcached${exporter}`, 'i'), metrics: /^memcached_/ },
  { jobs: /^blackbox(?:[-_].*)?$/i, metrics: /^probe_/ },
  { jobs: new RegExp(`^kube-state-metrics${exporter}`, 'i'), metrics: /^kube_/ },
  { jobs: new RegExp(`^loki${exporter}`, 'i'), metrics: /^(?:loki_|logql_)/ },
]

/** Metrics of libraries, which any program may expose. */
const ofAnyProgram = /^(?:go_|process_|python_|jvm_|nodejs_|promhttp_|http_|grpc_|rpc_|up$)/

/** Whether a job is that of a program which is known, and which does not expose a metric. */
export function surelyLacks({ name }: ScrapeJob, metric: string): boolean {
  const program = programs.find(({ jobs }) => jobs.test(name.value))
  return program !== undefined && !program.metrics.test(metric) && !ofAnyProgram.test(metric)
}
