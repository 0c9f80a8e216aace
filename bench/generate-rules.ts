/** A generator of rule files for the benchmarks: distinct expressions from several hundred templates, with a fixed seed. */

/** Deterministic random numbers (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Fill = (n: number) => string

/** Lengths of expressions in public rule files: twenty-one quantiles from 0 to 1. */
const lengthQuantiles = [
  12, 23, 30, 37, 44, 50, 56, 63, 70, 78, 86, 95, 105, 119, 135, 152, 170, 205, 244, 323, 690,
]

const counters = [
  'http_requests_total',
  'grpc_server_handled_total',
  'queue_messages_acked_total',
  'node_network_receive_bytes_total',
  'db_queries_total',
  'cache_misses_total',
  'jobs_failed_total',
  'dns_responses_total',
  'login_attempts_total',
  'container_cpu_usage_seconds_total',
]
const gauges = [
  'queue_depth',
  'node_memory_MemAvailable_bytes',
  'process_resident_memory_bytes',
  'db_connections_open',
  'kube_deployment_status_replicas_available',
  'cache_entries',
  'certificate_not_after_seconds',
  'disk_free_bytes',
  'temperature_celsius',
  'up',
]
const histograms = [
  'http_request_duration_seconds',
  'db_query_duration_seconds',
  'rpc_latency_seconds',
  'queue_wait_seconds',
  'checkout_duration_seconds',
  'storage_write_seconds',
  'dns_lookup_seconds',
  'scheduler_latency_seconds',
  'batch_run_seconds',
  'upload_size_bytes',
]

const counterShapes: readonly ((metric: string) => Fill)[] = [
  (m) => (n) => `rate(${m}[${1 + (n % 20)}m]) > ${n}`,
  (m) => (n) => `sum by (job, instance) (rate(${m}{shard="s${n}"}[5m]))`,
  (m) => (n) => `increase(${m}{job="app-${n}"}[1h]) == 0`,
  (m) => (n) =>
    `sum(rate(${m}{job="app-${n}", code=~"5.."}[5m])) / sum(rate(${m}{job="app-${n}"}[5m])) > 0.05`,
  (m) => (n) =>
    `sum without (pod, instance) (irate(${m}{namespace="team-${n}", container!=""}[2m])) * 100`,
  (m) => (n) => `topk(5, sum by (handler) (rate(${m}{cluster="eu-${n}"}[10m]))) > 10`,
  (m) => (n) =>
    `(\n  sum by (job, namespace) (\n    rate(${m}{job=~"api|web", zone="z${n}"}[5m])\n  )\n  /\n  sum by (job, namespace) (\n    rate(${m}{zone="z${n}"}[5m])\n  )\n) > 0.01`,
  (m) => (n) => `absent(${m}{job="app-${n}"})`,
  (m) => (n) => `resets(${m}{instance="host-${n}:9100"}[1d]) > 3`,
]
const gaugeShapes: readonly ((metric: string) => Fill)[] = [
  (m) => (n) => `${m} > ${n}`,
  (m) => (n) => `${m}{job="app-${n}"} == 0`,
  (m) => (n) => `max by (instance) (${m}{rack="r${n}"})`,
  (m) => (n) => `avg_over_time(${m}{job="app-${n}"}[15m]) > 0.9 * 100`,
  (m) => (n) => `predict_linear(${m}{device="d${n}"}[6h], 4 * 3600) < 0`,
  (m) => (n) => `${m}{env="prod", slot="${n}"} offset 1d > 2 * ${m}{env="prod", slot="${n}"}`,
  (m) => (n) =>
    `count by (cluster) (${m}{team="t${n}"} == 1) / count by (cluster) (${m}{team="t${n}"}) < 0.5 and on (cluster) up{team="t${n}"} == 1`,
  (m) => (n) =>
    `label_replace(${m}{host="h${n}"}, "node", "$1", "instance", "(.*):.*") * on (node) group_left (role) node_info`,
  (m) => (n) => `max_over_time(quantile by (job) (0.95, ${m}{part="p${n}"})[30m:1m])`,
]
const histogramShapes: readonly ((metric: string) => Fill)[] = [
  (m) => (n) => `histogram_quantile(0.99, sum by (le) (rate(${m}_bucket{job="app-${n}"}[5m])))`,
  (m) => (n) =>
    `histogram_quantile(0.${90 + (n % 10)}, sum by (le, handler) (rate(${m}_bucket{zone="z${n}"}[10m]))) > 1.5`,
  (m) => (n) =>
    `sum(rate(${m}_sum{job="app-${n}"}[5m])) / sum(rate(${m}_count{job="app-${n}"}[5m]))`,
  (m) => (n) =>
    `1 - (sum(rate(${m}_bucket{le="0.5", job="app-${n}"}[30m])) / sum(rate(${m}_count{job="app-${n}"}[30m]))) > (14.4 * 0.001)`,
]

interface Template {
  readonly fill: Fill
  readonly length: number
}

/** Every shape with every metric it fits, and long ones joined from several. */
export function templates(): readonly Template[] {
  const fills: Fill[] = []
  for (const metric of counters) for (const shape of counterShapes) fills.push(shape(metric))
  for (const metric of gauges) for (const shape of gaugeShapes) fills.push(shape(metric))
  for (const metric of histograms) for (const shape of histogramShapes) fills.push(shape(metric))
  const single = fills.length
  for (let i = 0; i < 60; i++) {
    const parts = Array.from({ length: 2 + (i % 5) }, (_, k) => fills[(i * 37 + k * 53) % single])
    fills.push((n) =>
      parts.map((part) => `(${part?.(n) ?? '1'})`).join(['\nor\n', ' and ', '\nunless '][i % 3]),
    )
  }
  return fills
    .map((fill) => ({ fill, length: fill(1234).length }))
    .sort((a, b) => a.length - b.length)
}

/** A rule file of `count` rules in groups of twenty; a quarter are recording rules, a third of the expressions block scalars. */
export function ruleFile(count: number, seed = 20_260_101): string {
  const random = randomNumbers(seed)
  const pool = templates()
  const lines: string[] = ['groups:']
  for (let i = 0; i < count; i++) {
    if (i % 20 === 0) lines.push(`  - name: group-${i / 20}`, '    rules:')
    const expr = nearest(pool, drawLength(random), random).fill(i)
    if (random() < 0.25) record(lines, i, expr)
    else alert(lines, i, expr)
  }
  return `${lines.join('\n')}\n`
}

function drawLength(random: () => number): number {
  const at = random() * (lengthQuantiles.length - 1)
  const low = lengthQuantiles[Math.floor(at)] ?? 0
  const high = lengthQuantiles[Math.ceil(at)] ?? low
  return low + (high - low) * (at % 1)
}

function nearest(pool: readonly Template[], length: number, random: () => number): Template {
  let low = 0
  let high = pool.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if ((pool[middle]?.length ?? 0) < length) low = middle + 1
    else high = middle
  }
  const spread = Math.floor((random() - 0.5) * 24)
  const chosen = pool[Math.max(0, Math.min(pool.length - 1, low + spread))]
  if (!chosen) throw new Error('no templates')
  return chosen
}

function expression(lines: string[], expr: string): void {
  if (!expr.includes('\n')) {
    lines.push(`        expr: ${expr}`)
    return
  }
  lines.push('        expr: |')
  for (const line of expr.split('\n')) lines.push(`          ${line}`)
}

function record(lines: string[], i: number, expr: string): void {
  lines.push(`      - record: shop:series_${i}:rate5m`)
  expression(lines, expr)
  if (i % 3 === 0) lines.push('        labels:', `          tier: t${i % 7}`)
}

function alert(lines: string[], i: number, expr: string): void {
  lines.push(`      - alert: Alert${i}`)
  expression(lines, expr)
  lines.push(
    `        for: ${1 + (i % 30)}m`,
    '        labels:',
    `          severity: ${i % 2 === 0 ? 'page' : 'ticket'}`,
    '        annotations:',
    `          summary: "Something is wrong with {{ $labels.instance }} (rule ${i})"`,
    `          description: The value of {{ $labels.job }} has been {{ $value | humanize }} for some minutes, see the runbook.`,
  )
}

/** The expressions of such a file alone. */
export function expressions(count: number, seed = 20_260_101): readonly string[] {
  const random = randomNumbers(seed)
  const pool = templates()
  return Array.from({ length: count }, (_, i) => nearest(pool, drawLength(random), random).fill(i))
}
