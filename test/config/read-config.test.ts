import { describe, expect, test } from 'vitest'
import { effectiveConfig } from '../../src/config/prometheus/effective-config.ts'
import type { Problem } from '../../src/diagnostic/diagnostic.ts'
import { loadConfig, messagesOf } from './load-config.ts'

function only(text: string, target?: string): Problem {
  const [major, minor] = (target ?? '3.14').split('.').map(Number)
  const { problems } = loadConfig(text, { target: { major: major ?? 3, minor: minor ?? 14 } })
  expect(problems).toHaveLength(1)
  const [problem] = problems
  if (!problem) throw new Error('nothing was reported')
  return problem
}

describe('keys that are not read', () => {
  test('a mistyped key is told with the one that was meant, and can be renamed', () => {
    const problem = only('global:\n  scrape_intervall: 5s\n')
    expect(problem.check).toBe('config/unknown-field')
    expect(problem.label).toBe('did you mean `scrape_interval`?')
    expect(problem.fix?.edits.map(({ newText }) => newText)).toEqual(['scrape_interval'])
  })

  test('a key of another section is told with its place', () => {
    expect(only('static_configs: []').help).toContain('a scrape configuration')
    expect(only('scrape_configs: [{job_name: a, targets: []}]').help).toContain(
      'belongs into a static configuration',
    )
  })

  test.each([
    ['storage.tsdb.path: /data', '--storage.tsdb.path'],
    ['storage: {tsdb: {path: /data}}', '--storage.tsdb.path'],
    ['query: {timeout: 1m}', '--query.timeout'],
    ['wal-compression: true', '--storage.tsdb.wal-compression'],
    ['web: {enable-lifecycle: true}', '--web.enable-lifecycle'],
    ['global: {query.lookback-delta: 5m}', '--query.lookback-delta'],
  ])('%s is told as a flag', (text, flag) => {
    expect(only(text).message).toContain(`\`${flag}\``)
  })

  test('a flag that is a field by now is told with the version', () => {
    const text = 'storage: {tsdb: {retention: {time: 15d}}}'
    expect(loadConfig(text).problems).toEqual([])
    const problem = only(text, '2.53')
    expect(problem.message).toContain('Prometheus reads it since 3.8, and the target is 2.53')
    expect(problem.help).toContain('--storage.tsdb.retention.time')
  })

  test.each([
    ['x-common: &a {scheme: https}', "no keys of one's own"],
    ['scrape_configs: [{job_name: a, stream_parse: true}]', 'a field of vmagent'],
    ['receivers: []', 'a key of the configuration of Alertmanager'],
    ['basic_auth_users: {a: b}', 'the file of `--web.config.file`'],
  ])('%s is told as what it is', (text, what) => {
    expect(only(text).message).toContain(what)
  })

  test('a key of a rule file is told as one', () => {
    expect(only('groups: []').help).toContain('`rule_files`')
  })

  test('a field that is gone is told with what came instead', () => {
    const text = 'scrape_configs: [{job_name: a, scrape_classic_histograms: true}]'
    expect(only(text).help).toContain('always_scrape_classic_histograms')
    expect(loadConfig(text, { target: { major: 2, minor: 53 } }).problems).toEqual([])
  })
})

describe('problems', () => {
  test('all of them are told, with the job that they are of', () => {
    const { problems } = loadConfig(
      'scrape_configs:\n  - job_name: a\n    honor_labels: x\n    sample_limit: y\n  - job_name: b\n    scheme: [http]\n',
    )
    expect(problems.map(({ subject }) => subject?.name)).toEqual(['a', 'a', 'b'])
  })

  test('nothing is missing where the file could not be read to its end', () => {
    expect(messagesOf(loadConfig('scrape_configs: [{}]', { incomplete: true }))).toEqual([])
  })

  test('what another tool fills in is left alone', () => {
    const { problems, config } = loadConfig(
      'global: {scrape_interval: "{{ .Values.interval }}"}\nscrape_configs: [{job_name: a, sample_limit: "{{ .Values.limit }}", scrape_timeout: 40s, tls_config: "{{ toYaml .Values.tls }}"}]',
      { placeholders: true },
    )
    expect(problems).toEqual([])
    expect(config.complete).toBe(false)
  })

  test('secrets are never told', () => {
    const { problems } = loadConfig(
      'remote_write: [{url: "http://u:hunter2@h:x"}]\nscrape_configs: [{job_name: a, basic_auth: {password: [hunter2]}, bearer_token: {hunter2: x}}, {job_name: b, basic_auth: hunter2, proxy_connect_header: {a: hunter2}, http_headers: {b: {secrets: hunter2}}}]',
    )
    expect(problems.length).toBeGreaterThan(2)
    expect(JSON.stringify(problems.map(({ file: _, ...rest }) => rest))).not.toContain('hunter2')
  })
})

describe('the model', () => {
  const text = `
global: {scrape_interval: 30s, scrape_timeout: 20s, sample_limit: 7, external_labels: {c: $X, d: "$$Y"}}
rule_files: [a.yml]
scrape_configs:
  - job_name: a
    scrape_interval: 15s
    params: {module: [m]}
    static_configs: [{targets: ["h:1"], labels: {x: y}}]
    kubernetes_sd_configs: [{role: pod}]
    relabel_configs: [{target_label: z, replacement: w}]
  - job_name: b
    scrape_timeout: 5s
    sample_limit: 9
remote_write: [{url: "http://r", write_relabel_configs: [{action: drop, regex: x}]}]
storage: {tsdb: {retention: {time: 1d}}}
`
  const { config, source, problems } = loadConfig(text, { environment: { X: 'v' } })

  test('is complete where nothing is hidden', () => {
    expect(problems).toEqual([])
    expect(config.complete).toBe(true)
    expect(loadConfig('scrape_config_files: [a]').config.complete).toBe(false)
  })

  test('has what holds for a job, and where that is written', () => {
    const [a, b] = config.jobs
    expect(a?.scrapeIntervalMs.value).toBe(15_000)
    expect(a?.scrapeTimeoutMs).toEqual({ value: 15_000 })
    expect(b?.scrapeIntervalMs).toEqual({ value: 30_000 })
    expect(b?.scrapeTimeoutMs.value).toBe(5000)
    const span = b?.scrapeTimeoutMs.span
    expect(source.text.slice(span?.start, span?.end)).toBe('5s')
    expect(a?.limits.get('sample_limit')).toEqual({ value: 7 })
    expect(b?.limits.get('sample_limit')?.value).toBe(9)
  })

  test('has targets, discoveries, parameters and rules', () => {
    const [a] = config.jobs
    expect(a?.staticConfigs[0]?.targets.map(({ value }) => value)).toEqual(['h:1'])
    expect(a?.staticConfigs[0]?.labels.map(({ name, value }) => [name.value, value.value])).toEqual(
      [['x', 'y']],
    )
    expect(a?.discoveries.map(({ mechanism }) => mechanism)).toEqual(['kubernetes_sd_configs'])
    expect(a?.params.map(({ name }) => name.value)).toEqual(['module'])
    expect(a?.relabelRules.map(({ action }) => action)).toEqual(['replace'])
    expect(config.remoteWrite[0]?.relabelRules.map(({ action }) => action)).toEqual(['drop'])
    expect(config.retentionMs?.value).toBe(86_400_000)
  })

  test('has external labels with variables filled in, where they are known', () => {
    expect(config.externalLabels.map(({ value }) => value.value)).toEqual(['v', '$Y'])
    const plain = loadConfig(text).config.externalLabels.map(({ value }) => value.value)
    expect(plain).toEqual(['$X', '$$Y'])
  })

  test('shows its effective values without secrets', () => {
    const shown = effectiveConfig(
      loadConfig('scrape_configs: [{job_name: a, basic_auth: {password: p}}]').config,
    )
    expect(shown).toMatchObject({
      global: { scrape_interval: '1m', scrape_timeout: '10s' },
      scrape_configs: [
        {
          job_name: 'a',
          scheme: 'http',
          body_size_limit: '0B',
          basic_auth: { username: '', password: '<secret>' },
        },
      ],
    })
  })
})

test('a hostile file is read in time', () => {
  const job = '  - {job_name: a, static_configs: [{targets: [x, y]}], relabel_configs: [{}]}\n'
  const start = performance.now()
  const { problems } = loadConfig(`scrape_configs:\n${job.repeat(1000)}`)
  expect(problems.length).toBeGreaterThan(1000)
  expect(performance.now() - start).toBeLessThan(25_000)
})
