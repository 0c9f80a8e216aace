import { type EngineOptions, unitTestOptions } from '../../../src/engine/engine-options.ts'
import { instantQuery, rangeQuery } from '../../../src/engine/query.ts'
import type { QueryResult, QueryValue } from '../../../src/engine/query-result.ts'
import { formatFloat } from '../../../src/model/go-number.ts'
import type { Histogram } from '../../../src/model/histogram.ts'
import { histogramText } from '../../../src/model/histogram-text.ts'
import { formatSeries } from '../../../src/model/labels.ts'
import { loaded, parsed } from '../../conformance/engine/loaded.ts'

/** An instant query at a time in seconds: one line for each element, or the error. */
export function linesAt(
  load: string,
  query: string,
  seconds = 0,
  options: Partial<EngineOptions> = {},
): readonly string[] {
  const result = resultAt(load, query, seconds, options)
  return 'error' in result ? [`error: ${result.error}`] : valueLines(result.value)
}

/** What an instant query is annotated with: level, column and message. */
export function remarksAt(
  load: string,
  query: string,
  seconds = 0,
  options: Partial<EngineOptions> = {},
): readonly string[] {
  return remarksOf(resultAt(load, query, seconds, options))
}

/** A range query from 0 by minutes: one line for each series, its points as `minute=value`. */
export function linesUpTo(
  load: string,
  query: string,
  minutes: number,
  options: Partial<EngineOptions> = {},
): readonly string[] {
  const result = resultUpTo(load, query, minutes, options)
  return 'error' in result ? [`error: ${result.error}`] : valueLines(result.value)
}

/** What a range query from 0 by minutes is annotated with. */
export function remarksUpTo(load: string, query: string, minutes: number): readonly string[] {
  return remarksOf(resultUpTo(load, query, minutes, {}))
}

function resultAt(
  load: string,
  query: string,
  seconds: number,
  options: Partial<EngineOptions>,
): QueryResult {
  const time = Math.round(seconds * 1000)
  return instantQuery(loaded(load), parsed(query), time, { ...unitTestOptions, ...options })
}

function resultUpTo(
  load: string,
  query: string,
  minutes: number,
  options: Partial<EngineOptions>,
): QueryResult {
  const range = { start: 0, end: minutes * 60_000, step: 60_000 }
  return rangeQuery(loaded(load), parsed(query), range, { ...unitTestOptions, ...options })
}

function remarksOf(result: QueryResult): readonly string[] {
  if ('error' in result) return [`error: ${result.error}`]
  return result.annotations
    .map(
      ({ level, message, detail, span }) =>
        `${level} ${span.start + 1}: ${message}${detail === undefined ? '' : `, ${detail}`}`,
    )
    .sort()
}

function valueLines(value: QueryValue): readonly string[] {
  switch (value.kind) {
    case 'scalar':
      return [valueText(value.value)]
    case 'string':
      return [value.value]
    case 'vector':
      return value.samples.map((one) => `${formatSeries(one.labels)} ${valueText(one.value)}`)
    case 'matrix':
      return value.series.map(({ labels, points }) => {
        const texts = points.map((point) => `${point.time / 60_000}=${valueText(point.value)}`)
        return `${formatSeries(labels)} ${texts.join(' ')}`
      })
  }
}

function valueText(value: number | Histogram): string {
  return typeof value === 'number' ? formatFloat(value) : histogramText(value)
}
