import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Histogram } from '../../src/model/histogram.ts'
import { formatHistogram } from '../../src/promql/histogram-notation.ts'
import { type ParsedSeries, parseSeries } from '../../src/promql/series-notation.ts'
import { expandSeries } from '../../src/promql/series-values.ts'
import type { SyntaxProblem } from '../../src/text/problem.ts'
import { type CaseResult, caseOf, type Suite, type SuiteResult } from './suite.ts'

interface SeriesCase {
  readonly name?: string
  readonly input: string
  readonly ok: boolean
  readonly labels?: Readonly<Record<string, string>>
  readonly expectedValues?: readonly unknown[]
  readonly error?: string
  readonly errorMatch?: 'equals' | 'contains'
}
interface SeriesData {
  readonly cases: readonly SeriesCase[]
  readonly histogramExpressions: readonly {
    name: string
    histogram: Histogram
    expression: string
  }[]
}

const valueLimit = 10_000

/** Series notation and the notation of histograms. */
export const suite: Suite = {
  name: 'series',
  run(data) {
    const path = join(data, 'conformance', 'parser', 'series.json')
    return seriesCases(JSON.parse(readFileSync(path, 'utf8')) as SeriesData)
  },
}

function seriesCases(data: SeriesData): SuiteResult {
  let places = 0
  let located = 0
  const cases: CaseResult[] = data.cases.map((c, i) => {
    const series = parseSeries(c.input)
    const problem = series.problems[0]
    const place = c.error?.match(/^\d+:\d+/)?.[0]
    if (place) located++
    if (place && problem && errorText(c.input, problem).startsWith(`${place}:`)) places++
    const name = `series.json cases ${i}${c.name ? ` (${c.name})` : ''}`
    return caseOf(name, c.input, expected(c), got(c, series))
  })
  const expressions = data.histogramExpressions.map((c, i) =>
    caseOf(
      `series.json histogramExpressions ${i}`,
      c.name,
      c.expression,
      formatHistogram(c.histogram),
    ),
  )
  return {
    suite: 'series',
    cases: [...cases, ...expressions],
    figures: [
      `series.json: ${places} of ${located} errors at Prometheus' place (a repeated key is reported where it stands, not at 1:1)`,
    ],
  }
}

function expected(c: SeriesCase): unknown {
  if (!c.ok) return { ok: false, error: c.error ? withoutPlace(c.error) : undefined }
  return { ok: true, labels: c.labels, values: c.expectedValues?.map(withoutWrapper) }
}

function got(c: SeriesCase, series: ParsedSeries): unknown {
  const problem = series.problems[0]
  if (problem) {
    const text = `parse error: ${problem.message}`
    return { ok: false, error: c.error ? text : undefined }
  }
  const labels = c.labels
    ? Object.fromEntries(series.labelSet.map(({ name, value }) => [name, value]))
    : undefined
  return { ok: true, labels, values: expandSeries(series.items, valueLimit) }
}

function withoutWrapper(value: unknown): unknown {
  return value !== null && typeof value === 'object' && 'histogram' in value
    ? value.histogram
    : value
}

function withoutPlace(error: string): string {
  return error.replace(/^\d+:\d+: /, '')
}

function errorText(input: string, { span, message }: SyntaxProblem): string {
  const before = input.slice(0, span.start)
  const line = before.split('\n').length
  const column = Buffer.byteLength(before.slice(before.lastIndexOf('\n') + 1)) + 1
  return `${line}:${column}: parse error: ${message}`
}
