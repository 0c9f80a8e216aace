import type { RelabelRule } from '../config/relabel/relabel-rule.ts'
import type { LabelChange, RelabelStep } from '../config/relabel/trace-relabel.ts'
import { goQuote } from '../model/go-quote.ts'
import { formatLabels, formatSeries, type Labels, labelValue } from '../model/labels.ts'
import { isLegacyLabelName } from '../model/metric-name.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { JobInput } from './relabel-input.ts'
import { type RelabelRun, rulesOfRun } from './relabel-run.ts'

/** The trace as lines: what each rule saw and did, and what is left. */
export function relabelText(input: JobInput, runs: readonly RelabelRun[], metric: boolean): string {
  const { job } = input
  const count = rulesOfRun(input, metric).length
  const list = metric ? 'metric_relabel_configs' : 'relabel_configs'
  const head = `job ${goQuote(job.name.value)} (${job.source.path}:${lineOf(job.source, job.name.span.start)}): ${count} ${count === 1 ? 'rule' : 'rules'} in ${list}`
  const lines = runs.flatMap((run) => ['', ...runLines(run, job.source, metric)])
  return `${[head, ...lines].join('\n')}\n`
}

function runLines(
  { before, steps, result }: RelabelRun,
  source: SourceFile,
  metric: boolean,
): readonly string[] {
  const title = metric
    ? `series ${formatSeries(before)}`
    : `target ${labelValue(before, '__address__') || '(no address)'}`
  const lines = [title, ...(metric ? [] : [`  ${formatLabels(before)}`])]
  for (const step of steps) lines.push(...stepLines(step, source))
  if (result.kind === 'target')
    return [...lines, `  = ${formatLabels(result.labels)}`, `  scraped at ${result.url}`]
  if (result.kind === 'series') return [...lines, `  = ${formatSeries(result.labels)}`]
  if (result.kind === 'error') return [...lines, `  = error: ${result.message}`]
  return [...lines, `  = dropped by rule ${result.step.index + 1}`]
}

function stepLines(step: RelabelStep, source: SourceFile): readonly string[] {
  const { rule, index } = step
  const place = `${source.path}:${lineOf(source, rule.span.start)}`
  const lines = [`  ${index + 1}. ${place}: ${rule.action}: ${reasonOf(step)}`]
  for (const change of step.changes) lines.push(`       ${changeText(change)}`)
  return lines
}

/** Why the rule did what it did, in one clause. */
function reasonOf({ rule, source, outcome, changes }: RelabelStep): string {
  const because =
    source === undefined ? namesText(rule, outcome.kind) : sourceText(rule, source, outcome.kind)
  if (outcome.kind === 'invalid-name')
    return `${because}, but ${goQuote(outcome.name)} is no label name`
  const idle = outcome.kind === 'applied' && changes.length === 0
  return idle ? `${because}, and nothing changes` : because
}

function namesText({ action, regex }: RelabelRule, kind: string): string {
  if (action === 'labelkeep')
    return kind === 'unmatched' ? `all names match ${regex}` : `what does not match ${regex} goes`
  return kind === 'unmatched' ? `no name matches ${regex}` : `names that match ${regex}`
}

function sourceText(rule: RelabelRule, source: string, kind: string): string {
  const text = goQuote(source)
  if (rule.action === 'replace' && rule.sourceLabels.length === 0 && kind === 'applied')
    return 'always'
  switch (rule.action) {
    case 'replace':
      return `${text} ${kind === 'unmatched' ? 'does not match' : 'matches'} ${rule.regex}`
    case 'keep':
      return `${text} ${kind === 'kept' ? 'matches' : 'does not match'} ${rule.regex}`
    case 'drop':
      return `${text} ${kind === 'kept' ? 'does not match' : 'matches'} ${rule.regex}`
    case 'keepequal':
      return `${text} ${kind === 'kept' ? 'is' : 'is not'} the value of ${rule.targetLabel}`
    case 'dropequal':
      return `${text} ${kind === 'kept' ? 'is not' : 'is'} the value of ${rule.targetLabel}`
    case 'hashmod':
      return `hash of ${text} modulo ${rule.modulus}`
    default:
      return `of ${text}`
  }
}

function changeText({ name, before, after }: LabelChange): string {
  const shown = isLegacyLabelName(name) ? name : goQuote(name)
  if (after === undefined) return `- ${shown}=${goQuote(before ?? '')}`
  if (before === undefined) return `+ ${shown}=${goQuote(after)}`
  return `~ ${shown}=${goQuote(before)} -> ${goQuote(after)}`
}

function lineOf(source: SourceFile, offset: number): number {
  return source.lines.position(offset).line
}

/** The trace for programs. */
export function relabelJson(
  { job }: JobInput,
  runs: readonly RelabelRun[],
  metric: boolean,
): string {
  const { source } = job
  const document = {
    schemaVersion: 1,
    job: job.name.value,
    list: metric ? 'metric_relabel_configs' : 'relabel_configs',
    runs: runs.map(({ before, steps, result }) => ({
      before: record(before),
      steps: steps.map(({ rule, source: value, outcome, changes, labels }) => ({
        file: source.path,
        line: lineOf(source, rule.span.start),
        action: rule.action,
        ...(value === undefined ? {} : { source: value }),
        outcome: outcome.kind,
        changes,
        labels: record(labels),
      })),
      result: resultJson(result),
    })),
  }
  return `${JSON.stringify(document, undefined, 2)}\n`
}

function resultJson(result: RelabelRun['result']): object {
  if (result.kind === 'dropped') return { kind: 'dropped', rule: result.step.index + 1 }
  return 'labels' in result ? { ...result, labels: record(result.labels) } : result
}

function record(labels: Labels): Readonly<Record<string, string>> {
  return Object.fromEntries(labels.map(({ name, value }) => [name, value]))
}
