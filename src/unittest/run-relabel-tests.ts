import type { PrometheusConfig, ScrapeJob } from '../config/prometheus/prometheus-config.ts'
import { globalOf } from '../config/prometheus/read-config.ts'
import { assembleTarget } from '../config/relabel/assemble-target.ts'
import { jobNameScheme } from '../config/relabel/job-name-scheme.ts'
import { relabel } from '../config/relabel/relabel.ts'
import { type RelabelStep, traceRelabel } from '../config/relabel/trace-relabel.ts'
import { goQuote } from '../model/go-quote.ts'
import { type Labels, labelsOf } from '../model/labels.ts'
import type { TargetVersion } from '../model/target-version.ts'
import { suggest } from '../text/suggest.ts'
import { fieldDifferences } from './field-differences.ts'
import type { ExpectedLabel, RelabelTest, TestFile } from './format/test-file.ts'
import { firstLine } from './places.ts'
import type { ConfigReader } from './test-configs.ts'
import type { GroupVerdict, RelabelStepText, RelabelVerdict } from './verdict.ts'

/** Runs `relabel_tests:`; each is a group by itself, behind those of `tests:`. */
export function runRelabelTests(
  file: TestFile,
  selected: readonly RelabelTest[],
  reader: ConfigReader | undefined,
  target: TargetVersion,
): readonly GroupVerdict[] {
  return selected.map((test): GroupVerdict => {
    const place = { file: file.source, span: firstLine(file.source, test.name?.span ?? test.span) }
    const assertion = runRelabelTest(file, test, reader, target)
    return {
      name: relabelTestName(file, test),
      index: file.tests.length + file.relabelTests.indexOf(test),
      place,
      passed: assertion.passed,
      ruleFailures: [],
      errors: [],
      assertions: [assertion],
      dependsOnOrder: false,
      durationMs: 0,
    }
  })
}

/** The name of a relabelling test, or its place in the list. */
export function relabelTestName({ relabelTests }: TestFile, test: RelabelTest): string {
  return test.name?.value || `relabel_tests#${relabelTests.indexOf(test)}`
}

function runRelabelTest(
  { source }: TestFile,
  test: RelabelTest,
  reader: ConfigReader | undefined,
  target: TargetVersion,
): RelabelVerdict {
  const base = {
    kind: 'relabel',
    job: test.job.value,
    metric: test.metric,
    evalTimeMs: 0,
    place: { file: source, span: firstLine(source, test.span) },
  } as const
  const failed = (error: string, at = test.job.span): RelabelVerdict => ({
    ...base,
    passed: false,
    error: { message: error, place: { file: source, span: at } },
    fields: [],
    steps: [],
  })
  const loaded = reader?.prometheus(test.config, source.path)
  if (!loaded) return failed(`\`${test.config.value}\` cannot be read`, test.config.span)
  if ('error' in loaded) return failed(loaded.error, test.config.span)
  const { config } = loaded
  const job = config.jobs.find(({ name }) => name.value === test.job.value)
  if (!job) return failed(unknownJob(test.job.value, config))
  const outcome = test.metric
    ? relabelSeries(job, test, config, target)
    : relabelTarget(job, test, config, target)
  if ('error' in outcome) return failed(outcome.error, test.span)
  return { ...base, ...compare(test, outcome, job) }
}

function unknownJob(name: string, { jobs, source }: PrometheusConfig): string {
  const near = suggest(
    name,
    jobs.map((job) => job.name.value),
  )
  const hint = near === undefined ? '' : `; did you mean \`${near}\`?`
  return `\`${source.path}\` has no job \`${name}\`${hint}`
}

/** What rules made of labels; without labels, they dropped them. */
interface Outcome {
  readonly labels?: Labels
  readonly steps: readonly RelabelStep[]
}

function relabelSeries(
  job: ScrapeJob,
  { labels }: RelabelTest,
  config: PrometheusConfig,
  target: TargetVersion,
): Outcome {
  const given = labelsOf(pairs(labels))
  const scheme = jobNameScheme(job.value, globalOf(config), target)
  const steps = traceRelabel(given, job.metricRelabelRules, scheme)
  const { labels: after, dropped } = relabel(given, job.metricRelabelRules, scheme)
  return dropped ? { steps } : { labels: after, steps }
}

function relabelTarget(
  job: ScrapeJob,
  { labels, expLabels }: RelabelTest,
  config: PrometheusConfig,
  target: TargetVersion,
): Outcome | { readonly error: string } {
  const global = globalOf(config)
  const scheme = jobNameScheme(job.value, global, target)
  const given = pairs(labels).map(([name, value]) => ({ name, value }))
  const around = { target, scheme, ...(global ? { global } : {}) }
  const assembled = assembleTarget(job, given, around)
  const steps = traceRelabel(assembled.discovered, job.relabelRules, scheme)
  if (assembled.kind === 'dropped') return { steps }
  if (assembled.kind === 'error')
    return { error: `the target cannot be scraped: ${assembled.message}` }
  const asked = new Set(expLabels.map(({ name }) => name.value))
  const inner = assembled.internal.filter(({ name }) => name.startsWith('__') && asked.has(name))
  return {
    labels: labelsOf([...assembled.labels, ...inner].map(({ name, value }) => [name, value])),
    steps,
  }
}

function pairs(labels: readonly ExpectedLabel[]): readonly (readonly [string, string])[] {
  return labels.map(({ name, value }) => [name.value, value.value] as const)
}

function compare(
  { dropped, expLabels, metric }: RelabelTest,
  { labels, steps }: Outcome,
  job: ScrapeJob,
): Pick<RelabelVerdict, 'passed' | 'expected' | 'received' | 'fields' | 'steps'> {
  const expected = dropped ? undefined : labelsOf(pairs(expLabels))
  const fields = expected && labels ? fieldDifferences('label', expected, labels) : []
  const passed = (expected === undefined) === (labels === undefined) && fields.length === 0
  return {
    passed,
    ...(expected ? { expected } : {}),
    ...(labels ? { received: labels } : {}),
    fields,
    steps: passed ? [] : steps.flatMap((step) => stepText(step, job, metric)),
  }
}

/** What a rule did; nothing is told of one that changes nothing. */
function stepText(
  { rule, index, source, outcome, changes }: RelabelStep,
  job: ScrapeJob,
  metric: boolean,
): readonly RelabelStepText[] {
  const list = metric ? 'metric_relabel_configs' : 'relabel_configs'
  const place = { file: job.source, span: { start: rule.span.start, end: rule.span.start + 1 } }
  const told = (text: string): readonly RelabelStepText[] => [
    { rule: `${list}[${index}]`, text: `${rule.action} ${text}`, place },
  ]
  if (outcome.kind === 'dropped')
    return told(source === undefined ? 'drops it' : `drops it: the source is ${goQuote(source)}`)
  if (changes.length === 0) return []
  const shown = changes.map(({ name, before, after }) => {
    if (after === undefined) return `removes \`${name}\``
    return before === undefined
      ? `sets \`${name}\` to ${goQuote(after)}`
      : `changes \`${name}\` from ${goQuote(before)} to ${goQuote(after)}`
  })
  return told(shown.join(', '))
}
