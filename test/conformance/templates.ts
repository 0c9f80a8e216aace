import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { emptyHistogram, type Histogram } from '../../src/model/histogram.ts'
import { type Labels, labelsOf } from '../../src/model/labels.ts'
import { sanitizeLabelName } from '../../src/model/sanitize-label-name.ts'
import { executeTemplate } from '../../src/template/execute.ts'
import { formatTime } from '../../src/template/format-time.ts'
import { type GoValue, pointerTo } from '../../src/template/go-value.ts'
import { timeOfSeconds } from '../../src/template/humanize.ts'
import { prepareTemplate } from '../../src/template/prepare-template.ts'
import { sampleStruct } from '../../src/template/prometheus-functions.ts'
import type { QueryOutcome, TemplateContext } from '../../src/template/template-context.ts'
import { type CaseResult, caseOf, type Suite } from './suite.ts'

type NumberData = number | 'NaN' | '+Inf' | '-Inf' | { readonly $int: string }

interface SampleData {
  readonly labels?: Readonly<Record<string, string>>
  readonly value?: NumberData
  readonly histogram?: { readonly Count: number; readonly Sum: number }
}

interface TemplateCase {
  readonly text: string
  readonly source: string
  readonly line: number
  readonly input?: { readonly goType: string; readonly value: unknown }
  readonly queryResult?: readonly SampleData[]
  readonly options?: readonly string[]
  readonly html?: boolean
  readonly amd64Only?: boolean
  readonly ok: boolean
  readonly output?: string
  readonly error?: string
  readonly errorMatch?: 'contains' | 'equals'
}

interface Data {
  readonly context: {
    readonly templateName: string
    readonly nowMs: number
    readonly externalURL: string
  }
  readonly cases: readonly TemplateCase[]
  readonly floatToTime: readonly { v: number; ok: boolean; time?: string }[]
  readonly links: readonly { expression: string; graphLink: string; tableLink: string }[]
  readonly sanitizeLabelName: readonly { input: string; expected: string }[]
}

/** The template engine. */
export const suite: Suite = {
  name: 'templates',
  run(data) {
    const file = join(data, 'conformance', 'templates', 'cases.json')
    const loaded = JSON.parse(readFileSync(file, 'utf8')) as Data
    return {
      suite: 'templates',
      cases: [
        ...loaded.cases.map((one) => expansion(one, loaded.context)),
        ...loaded.floatToTime.map(({ v, ok, time }, i) =>
          caseOf(`floatToTime ${i}`, String(v), ok ? { time } : 'error', timeText(v)),
        ),
        ...loaded.links.flatMap((link, i) => linkCases(link, i, loaded.context)),
        ...loaded.sanitizeLabelName.map(({ input, expected }, i) =>
          caseOf(`sanitizeLabelName ${i}`, input, expected, sanitizeLabelName(input)),
        ),
      ],
    }
  },
}

function expansion(one: TemplateCase, context: Data['context']): CaseResult {
  const name = `cases ${one.source.split(':').at(-1)}:${one.line}`
  if (one.html) return { name, outcome: 'skipped', reason: 'html/template' }
  const template = prepareTemplate(context.templateName, one.text)
  const got = executeTemplate(template, contextOf(one, context))
  if (one.ok) return caseOf(name, one.text, { text: one.output }, got)
  const contains = one.errorMatch === 'contains' && 'error' in got
  return contains && got.error.includes(one.error ?? '')
    ? { name, outcome: 'passed' }
    : caseOf(name, one.text, { error: one.error }, got)
}

function contextOf(one: TemplateCase, context: Data['context']): TemplateContext {
  const option = one.options?.find((text) => text.startsWith('missingkey='))
  const url = new URL(context.externalURL)
  return {
    labels: [],
    externalLabels: [],
    externalUrl: context.externalURL,
    url: { text: context.externalURL, path: url.pathname },
    value: 0,
    timeMs: context.nowMs,
    query: () => queryOutcome(one.queryResult ?? []),
    data: one.input ? inputValue(one.input.goType, one.input.value) : null,
    ...(option === 'missingkey=error' ? { missingKey: 'error' as const } : {}),
  }
}

function queryOutcome(samples: readonly SampleData[]): QueryOutcome {
  return { samples: samples.map(sampleOf) }
}

function sampleOf({ labels = {}, value = 0, histogram }: SampleData): {
  readonly labels: Labels
  readonly value: number | Histogram
} {
  const pairs = labelsOf(Object.entries(labels))
  if (!histogram) return { labels: pairs, value: toNumber(value) }
  return {
    labels: pairs,
    value: { ...emptyHistogram, count: histogram.Count, sum: histogram.Sum },
  }
}

function toNumber(value: NumberData): number {
  if (typeof value === 'number') return value
  if (typeof value === 'object') return Number(value.$int)
  return value === 'NaN' ? Number.NaN : value === '+Inf' ? Infinity : -Infinity
}

function inputValue(type: string, value: unknown): GoValue {
  if (type.startsWith('[]')) {
    const element = type.slice(2)
    const items = (value as unknown[]).map((item) => inputValue(element, item))
    return { kind: 'slice', type, element, items }
  }
  if (type === '*sample') return pointerTo(sampleStruct(sampleOf(value as SampleData)))
  if (type === 'string') return String(value)
  const number = value as NumberData
  if (type === 'float64') return toNumber(number)
  const whole = typeof number === 'object' ? BigInt(number.$int) : BigInt(toNumber(number))
  return { kind: 'integer', type, value: whole }
}

function timeText(seconds: number): unknown {
  const result = timeOfSeconds(seconds)
  return 'error' in result
    ? 'error'
    : { time: formatTime(result.time, '2006-01-02T15:04:05.999999999Z07:00') }
}

function linkCases(
  link: Data['links'][number],
  index: number,
  context: Data['context'],
): CaseResult[] {
  const results: CaseResult[] = []
  for (const name of ['graphLink', 'tableLink'] as const) {
    const template = prepareTemplate('test', `{{ ${name} . }}`)
    const base = contextOf({ text: '', source: '', line: 0, ok: true }, context)
    const got = executeTemplate(template, { ...base, data: link.expression })
    const label = `links ${index} ${name}`
    results.push(caseOf(label, link.expression, { text: link[name] }, got))
  }
  return results
}
