import { parseDuration } from '../model/duration.ts'
import { compareBytes } from '../model/raw-bytes.ts'
import { compileSearch, type SearchPattern } from '../model/regexp-search.ts'
import { isBefore, type TargetVersion } from '../model/target-version.ts'
import { escapeQuery } from './escape-text.ts'
import { canBackquote } from './format-scalar.ts'
import { CallFailure } from './go-methods.ts'
import {
  dereference,
  type GoMap,
  type GoSlice,
  type GoStruct,
  type GoValue,
  goDuration,
  goLabels,
  goMap,
  pointerTo,
} from './go-value.ts'
import { stripDomain, stripPort } from './host-name.ts'
import {
  humanize,
  humanize1024,
  humanizeDuration,
  humanizePercentage,
  humanizeTimestamp,
  timeOfSeconds,
  toInt64,
} from './humanize.ts'
import { toLower, toTitle, toUpper } from './letter-case.ts'
import { numberFrom, secondsOf } from './number-argument.ts'
import { quoteGo } from './quote.ts'
import type { TemplateContext, TemplateSample } from './template-context.ts'

/** A function that Prometheus adds to Go's; it throws a `CallFailure`. */
export type PrometheusFunction = (args: readonly GoValue[], context: TemplateContext) => GoValue

/** All functions that Prometheus adds, by name. */
export const prometheusFunctions: Readonly<Record<string, PrometheusFunction>> = {
  args: (args) => goMap(new Map(args.map((arg, index) => [`arg${index}`, arg]))),
  externalURL: (_args, { url }) => url?.text ?? fail(nilPointer),
  first: ([vector = null]) =>
    itemsOf(vector)[0] ?? fail('first() called on vector with no elements'),
  graphLink: ([expr]) => `/graph?g0.expr=${escapeQuery(String(expr))}&g0.tab=0`,
  humanize: ([value = null]) => humanize(numberFrom(value)),
  humanize1024: ([value = null]) => humanize1024(numberFrom(value)),
  humanizeDuration: ([value = null]) => humanizeDuration(numberFrom(value)),
  humanizePercentage: ([value = null]) => humanizePercentage(numberFrom(value)),
  humanizeTimestamp: ([value = null]) => {
    const result = humanizeTimestamp(numberFrom(value))
    return 'error' in result ? fail(result.error) : result.text
  },
  label: ([name, sample = null]) => labelOf(sample, String(name)),
  match: ([pattern, text]) => searchFor(String(pattern)).test(String(text)),
  now: (_args, { timeMs }) => timeMs / 1000,
  parseDuration: ([text], { target }) => secondsIn(String(text), target),
  pathPrefix: (_args, { url }) => url?.path ?? fail(nilPointer),
  query: ([expr], context) => {
    const outcome = context.query(String(expr))
    return 'error' in outcome ? fail(outcome.error) : queryResult(outcome.samples)
  },
  reReplaceAll: ([pattern, replacement, text]) =>
    searchFor(String(pattern), true).replaceAll(String(text), String(replacement)),
  safeHtml: ([text]) => ({ kind: 'html', text: String(text) }),
  sortByLabel: ([name, vector = null]) => sortByLabel(vector, String(name)),
  stripDomain: ([text]) => stripDomain(String(text)),
  stripPort: ([text]) => stripPort(String(text)),
  strvalue: ([sample = null]) => labelOf(sample, '__value__'),
  tableLink: ([expr]) => `/graph?g0.expr=${escapeQuery(String(expr))}&g0.tab=1`,
  title: ([text]) => toTitle(String(text)),
  toDuration: ([value = null]) => pointerTo(goDuration(toInt64(numberFrom(value) * 1e9))),
  toLower: ([text]) => toLower(String(text)),
  toTime: ([value = null]) => {
    const result = timeOfSeconds(numberFrom(value))
    return 'error' in result ? fail(result.error) : pointerTo(result.time)
  },
  toUpper: ([text]) => toUpper(String(text)),
  urlQueryEscape: ([text]) => escapeQuery(String(text)),
  value: ([sample = null]) => fieldOf(sample, 'Value'),
}

const nilPointer = 'runtime error: invalid memory address or nil pointer dereference'

function fail(message: string): never {
  throw new CallFailure(message)
}

function queryResult(samples: readonly TemplateSample[]): GoSlice {
  return {
    kind: 'slice',
    type: 'template.queryResult',
    element: '*template.sample',
    items: samples.map((sample) => pointerTo(sampleStruct(sample))),
  }
}

/** A sample as templates see it. */
export function sampleStruct({ labels, value }: TemplateSample): GoStruct {
  return {
    kind: 'struct',
    type: 'template.sample',
    fields: [
      { name: 'Labels', type: 'map[string]string', value: goLabels(labels) },
      { name: 'Value', type: 'interface {}', value: sampleValue(value) },
    ],
  }
}

/** A float as it is, a native histogram behind a pointer. */
export function sampleValue(value: TemplateSample['value']): GoValue {
  return typeof value === 'number' ? value : pointerTo({ kind: 'histogram', histogram: value })
}

function itemsOf(vector: GoValue): GoValue[] {
  return typeof vector === 'object' && vector?.kind === 'slice' ? vector.items : []
}

function fieldOf(sample: GoValue, name: string): GoValue {
  const struct = dereference(sample)
  if (typeof struct !== 'object' || struct?.kind !== 'struct') return fail(nilPointer)
  return struct.fields.find((field) => field.name === name)?.value ?? null
}

function labelOf(sample: GoValue, name: string): string {
  const labels = fieldOf(sample, 'Labels') as GoMap
  return String(labels.find(name) ?? '')
}

/** Sorts in place, as templates that keep the list can see. */
function sortByLabel(vector: GoValue, name: string): GoValue {
  itemsOf(vector).sort((a, b) => compareBytes(labelOf(a, name), labelOf(b, name)))
  return vector
}

function searchFor(pattern: string, must = false): SearchPattern {
  const compiled = compileSearch(pattern)
  if (!('error' in compiled)) return compiled
  return fail(must ? `regexp: Compile(${goQuoted(pattern)}): ${compiled.error}` : compiled.error)
}

/** Go shows a pattern in back-quotes where it can. */
function goQuoted(pattern: string): string {
  return canBackquote(pattern) ? '`' + pattern + '`' : quoteGo(pattern)
}

/** Negative durations are read since 3.6. */
function secondsIn(text: string, target: TargetVersion | undefined): number {
  const negative = text.startsWith('-') && !(target && isBefore(target, '3.6'))
  const result = parseDuration(negative ? text.slice(1) : text)
  if ('error' in result) return fail(result.error)
  const seconds = secondsOf(BigInt(Math.trunc(result.ms)) * 1_000_000n)
  return negative ? 0 - seconds : seconds
}
