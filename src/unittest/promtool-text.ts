import { formatDuration } from '../model/duration.ts'
import { formatFloatGo } from '../model/go-format-float.ts'
import { goQuote } from '../model/go-quote.ts'
import { formatLabels } from '../model/labels.ts'
import { formatGoDuration } from './go-duration.ts'
import type {
  AlertData,
  AlertVerdict,
  ExprVerdict,
  FileVerdict,
  GroupVerdict,
  SampleData,
} from './verdict.ts'

/** What promtool 3.14 prints for a test file; the blank lines between errors, which go to another stream, are left out. */
export function promtoolText(verdict: FileVerdict): string {
  const warnings = verdict.unmatched.map(
    (pattern) => `  WARNING: no file match pattern ${pattern}\n`,
  )
  const errors = [
    ...verdict.diagnostics
      .filter(({ severity, check }) => severity === 'error' && (!verdict.loaded || isOurs(check)))
      .map(({ file, span, message }) => {
        const { line, column } = file.lines.position(span.start)
        return `${file.path}: ${line}:${column}: ${message}`
      }),
    ...verdict.groups.flatMap(groupErrors),
  ]
  const head = warnings.join('')
  if (errors.length === 0) return harmless(`${head}  SUCCESS\n`)
  return harmless(`${head}  FAILED:\n${errors.map((error) => `${error}\n`).join('')}`)
}

/** Control characters other than line ends and tabs as escapes: promtool hands them to the terminal. */
function harmless(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Input errors stand in the groups. */
function isOurs(check: string): boolean {
  return check !== 'test/input'
}

/** The errors of a group, as promtool words and orders them. */
export function groupErrors({
  name,
  errors,
  ruleFailures,
  assertions,
}: GroupVerdict): readonly string[] {
  const alerts = assertions
    .filter((one): one is AlertVerdict => one.kind === 'alert' && !one.passed)
    .toSorted((a, b) => a.evalTimeMs - b.evalTimeMs)
  const samples = assertions.filter((one): one is ExprVerdict => one.kind === 'expr' && !one.passed)
  return [
    ...errors,
    ...alerts.map((alert) => alertText(alert, name)),
    ...ruleFailures.map(
      ({ rule, epochMs, message }) =>
        `    rule: ${rule}, time: ${formatGoDuration(epochMs)}, err: ${message}`,
    ),
    ...samples.map(exprText),
  ]
}

function alertText(
  { alertname, evalTimeMs, expected, received }: AlertVerdict,
  name: string,
): string {
  const group = name === '' ? '' : `    name: ${name},\n`
  const time = formatDuration(evalTimeMs)
  const exp = indented(alertList(expected))
  const got = indented(alertList(received))
  return `${group}    alertname: ${alertname}, time: ${time}, \n        exp:${exp}, \n        got:${got}`
}

function alertList(alerts: readonly AlertData[]): string {
  if (alerts.length === 0) return '[]'
  const items = alerts.map(
    ({ labels, annotations }, i) =>
      `\n${i}:\n  Labels:${formatLabels(labels)}\n  Annotations:${formatLabels(annotations)}`,
  )
  return `[${items.join(',')}\n]`
}

function indented(text: string): string {
  return text.replaceAll('\n', '\n            ')
}

function exprText({ expr, evalTimeMs, error, expected, received }: ExprVerdict): string {
  const head = `    expr: ${goQuote(expr)}, time: ${formatDuration(evalTimeMs)},`
  if (error) return `${head} err: ${error.message}`
  return `${head}\n        exp: ${sampleList(expected)}\n        got: ${sampleList(received)}`
}

function sampleList(samples: readonly SampleData[]): string {
  return samples.length === 0 ? 'nil' : samples.map(sampleText).join(', ')
}

function sampleText({ labels, value, histogram }: SampleData): string {
  return `${formatLabels(labels)} ${histogram ?? formatFloatGo(value, 'E', -1)}`
}
