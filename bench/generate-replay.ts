/** Two files of a replay: rules, and the unit test that drives them. */
export interface ReplayFiles {
  readonly rules: string
  readonly test: string
}

const replaySamples = 3_000
const longSamples = 30 * 24 * 60

/**
 * 10 jobs × 20 instances × 2 codes of a counter, 3,000 one-minute samples each; an error ratio recorded in a chain of
 * rules, and an alert on it with `for`. The test refers to the rules as `rulesName`.
 */
export function replayFiles(rulesName: string): ReplayFiles {
  const series: string[] = []
  for (let job = 0; job < 10; job++)
    for (let instance = 0; instance < 20; instance++)
      for (const code of ['200', '500']) {
        const step = code === '200' ? 600 + instance : 3 + job
        const labels = `job="job-${job}", instance="10.0.${job}.${instance}:9100", code="${code}"`
        series.push(
          `      - series: 'http_requests_total{${labels}}'\n        values: '0+${step}x${replaySamples - 1}'`,
        )
      }
  const rules = `groups:
  - name: error ratio
    rules:
      - record: job_instance_code:http_requests:rate5m
        expr: sum by (job, instance, code) (rate(http_requests_total[5m]))
      - record: job:http_requests:rate5m
        expr: sum by (job) (job_instance_code:http_requests:rate5m)
      - record: job:http_errors:rate5m
        expr: sum by (job) (job_instance_code:http_requests:rate5m{code=~"5.."})
      - record: job:http_errors:ratio_rate5m
        expr: job:http_errors:rate5m / job:http_requests:rate5m
      - alert: HighErrorRatio
        expr: job:http_errors:ratio_rate5m > 0.01
        for: 10m
        labels:
          severity: page
        annotations:
          summary: '{{ $labels.job }} fails {{ $value | humanizePercentage }} of its requests'
`
  const last = replaySamples - 1
  const test = `rule_files: [${rulesName}]
evaluation_interval: 1m
tests:
  - name: error ratio
    interval: 1m
    input_series:
${series.join('\n')}
    promql_expr_test:
      - expr: count(job:http_errors:ratio_rate5m)
        eval_time: ${last}m
        exp_samples:
          - value: 10
      - expr: count(ALERTS{alertstate="firing"})
        eval_time: ${last}m
        exp_samples:
          - value: 6
`
  return { rules, test }
}

/** 30 days of one-minute data of 50 series, replayed through 40 rules. */
export function longReplayFiles(rulesName: string): ReplayFiles {
  const series: string[] = []
  for (let instance = 0; instance < 50; instance++) {
    const labels = `job="job-${instance % 5}", instance="host-${instance}"`
    series.push(
      `      - series: 'http_requests_total{${labels}}'\n        values: '0+${60 + instance}x${longSamples - 1}'`,
    )
  }
  const rules = Array.from({ length: 10 }, (_, i) => {
    const window = ['5m', '10m', '30m', '1h', '2h'][i % 5]
    const name = `${i}_${window}`
    return `      - record: instance:http_requests:rate_${name}
        expr: rate(http_requests_total[${window}])
      - record: job:http_requests:rate_${name}
        expr: sum by (job) (instance:http_requests:rate_${name})
      - record: job:http_requests:max_${name}
        expr: max by (job) (max_over_time(instance:http_requests:rate_${name}[${window}]))
      - alert: TooBusy${i}
        expr: job:http_requests:max_${name} > 10 * job:http_requests:rate_${name}
        for: 15m
        labels:
          severity: page
        annotations:
          summary: '{{ $labels.job }} has {{ $value | humanize }} requests a second'`
  })
  const test = `rule_files: [${rulesName}]
evaluation_interval: 1m
tests:
  - name: thirty days
    interval: 1m
    input_series:
${series.join('\n')}
    alert_rule_test:
      - eval_time: ${longSamples - 1}m
        alertname: TooBusy0
    promql_expr_test:
      - expr: count(job:http_requests:rate_0_5m)
        eval_time: ${longSamples - 1}m
        exp_samples:
          - value: 5
`
  return { rules: `groups:\n  - name: traffic\n    rules:\n${rules.join('\n')}\n`, test }
}
