import { type ParsedMetric, parseMetric, parseSeries } from '../../promql/series-notation.ts'
import type { ScalarMap } from '../../text/scalar-map.ts'
import type { Span } from '../../text/span.ts'
import { cover } from '../../text/span.ts'
import type { YamlMapping } from '../../yaml/node.ts'
import { placeOf } from '../../yaml/node-place.ts'
import { remembered, reportRuntime, type TestContext, textOf } from './test-context.ts'
import type { InputSeries, SourceText } from './test-file.ts'

/** Reads an item of `input_series:` and parses its notation. */
export function readInputSeries(context: TestContext, node: YamlMapping): InputSeries {
  const series = textOf(node, 'series')
  const values = textOf(node, 'values')
  const notation = joinTexts(series, values, placeOf(node))
  const parsed =
    isOneLine(notation.text) && !node.broken
      ? remembered(context.series, notation.text, parseSeries)
      : undefined
  reportRuntime(context, notation, parsed?.problems ?? [], 'could not parse series')
  return {
    span: placeOf(node),
    ...(series ? { series } : {}),
    ...(values ? { values } : {}),
    notation,
    ...(parsed ? { parsed } : {}),
    errors: parsed?.problems ?? [],
  }
}

/** A line break in a series starts another line of promtool's load block; a blank line or a comment ends the block. */
function isOneLine(text: string): boolean {
  const bare = text.trim()
  return bare !== '' && !bare.includes('\n') && !bare.startsWith('#')
}

/** Parses the labels of an expected sample. */
export function readExpectedMetric(context: TestContext, labels: SourceText): ParsedMetric {
  const parsed = parseMetric(labels.text)
  reportRuntime(context, labels, parsed.problems, 'could not parse labels')
  return parsed
}

/** Both texts with a space between them, as one text with the way back. */
function joinTexts(
  series: SourceText | undefined,
  values: SourceText | undefined,
  place: Span,
): SourceText {
  const text = `${series?.text ?? ''} ${values?.text ?? ''}`
  const split = series?.text.length ?? 0
  const toSource = (span: Span): Span => {
    if (span.end <= split && series) return series.map.toSource(span)
    const inValues = {
      start: Math.max(0, span.start - split - 1),
      end: Math.max(0, span.end - split - 1),
    }
    const end = values?.map.toSource(inValues)
    if (span.start > split || !series) return end ?? place
    const start = series.map.toSource({ start: span.start, end: split })
    return end ? cover(start, end) : start
  }
  const map: ScalarMap = { toSource, encode: () => undefined }
  const span = series && values ? cover(series.span, values.span) : (series ?? values)?.span
  return { text, span: span ?? place, map }
}
