import type { Annotation, MatrixSeries, Point, QueryValue } from '../engine/query-result.ts'
import { formatDuration } from '../model/duration.ts'
import { histogramText } from '../model/histogram-text.ts'
import { formatSeries, type Labels } from '../model/labels.ts'
import { padText, widest } from '../report/columns.ts'
import { numberText } from '../report/value-text.ts'

const mostColumns = 12
const gap = '  '

/** How a table shows times and gaps. */
export interface TableOptions {
  /** Milliseconds since 1970 of the time that is shown as `0s`. */
  readonly startMs: number
  /** The times of a range query; undefined for an instant query. */
  readonly times: readonly number[] | undefined
  readonly ascii: boolean
}

/** The result as text in columns. Of a range, times are columns where they are few, else rows. */
export function queryTable(value: QueryValue, options: TableOptions): string {
  if (value.kind === 'scalar') return `${numberText(value.value)}\n`
  if (value.kind === 'string') return `${JSON.stringify(value.value)}\n`
  if (value.kind === 'vector')
    return table(value.samples.map((sample) => [nameOf(sample.labels), valueText(sample)]))
  const { times, startMs } = options
  if (!times || times.length > mostColumns)
    return value.series.map((series) => seriesBlock(series, startMs)).join('\n')
  if (value.series.length === 0) return ''
  const head = ['', ...times.map((time) => formatDuration(time - startMs))]
  return table([head, ...value.series.map((series) => seriesRow(series, times, options.ascii))])
}

/** The result as JSON: the fields of Prometheus' HTTP API, times in seconds, values as texts. */
export function queryJson(value: QueryValue, annotations: readonly Annotation[]): string {
  const texts = (level: Annotation['level']) =>
    annotations.filter((one) => one.level === level).map(({ message }) => message)
  const document = {
    schemaVersion: 1,
    resultType: value.kind,
    result: jsonResult(value),
    warnings: texts('warning'),
    infos: texts('info'),
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

function jsonResult(value: QueryValue): unknown {
  switch (value.kind) {
    case 'scalar':
      return [value.time / 1000, numberText(value.value)]
    case 'string':
      return [value.time / 1000, value.value]
    case 'vector':
      return value.samples.map((sample) => ({
        metric: jsonLabels(sample.labels),
        value: [sample.time / 1000, valueText(sample)],
      }))
    case 'matrix':
      return value.series.map(({ labels, points }) => ({
        metric: jsonLabels(labels),
        values: points.map((point) => [point.time / 1000, valueText(point)]),
      }))
  }
}

function jsonLabels(labels: Labels): Readonly<Record<string, string>> {
  return Object.fromEntries(labels.map(({ name, value }) => [name, value]))
}

function nameOf(labels: Labels): string {
  return formatSeries(labels)
}

function valueText({ value }: Point): string {
  return typeof value === 'number' ? numberText(value) : histogramText(value)
}

function seriesRow(
  { labels, points }: MatrixSeries,
  times: readonly number[],
  ascii: boolean,
): readonly string[] {
  const byTime = new Map(points.map((point) => [point.time, valueText(point)]))
  return [nameOf(labels), ...times.map((time) => byTime.get(time) ?? (ascii ? '-' : '–'))]
}

function seriesBlock({ labels, points }: MatrixSeries, startMs: number): string {
  const rows = points.map((point) => [
    `  ${formatDuration(point.time - startMs)}`,
    valueText(point),
  ])
  return `${nameOf(labels)}\n${table(rows)}`
}

function table(rows: readonly (readonly string[])[]): string {
  const columns = rows[0]?.length ?? 0
  const widths = Array.from({ length: columns }, (_, at) =>
    widest(rows.map((row) => row[at] ?? '')),
  )
  return rows
    .map(
      (row) =>
        `${row
          .map((cell, at) => padText(cell, widths[at] ?? 0))
          .join(gap)
          .trimEnd()}\n`,
    )
    .join('')
}
