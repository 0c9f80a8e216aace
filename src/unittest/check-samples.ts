import type { EngineOptions } from '../engine/engine-options.ts'
import { instantQuery } from '../engine/query.ts'
import type { Visibility } from '../engine/run.ts'
import type { Storage } from '../engine/storage.ts'
import { formatFixed } from '../model/go-number.ts'
import { goQuote } from '../model/go-quote.ts'
import type { Histogram } from '../model/histogram.ts'
import { compareLabels, equalLabels, type Labels } from '../model/labels.ts'
import type { Expr } from '../promql/ast.ts'
import { parseErrorText } from '../promql/error-text.ts'
import { formatHistogram } from '../promql/histogram-notation.ts'
import { parsePromql } from '../promql/parse-promql.ts'
import type { ParserOptions } from '../promql/parser-options.ts'
import { parseSeries } from '../promql/series-notation.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { compareSamples } from './compare-samples.ts'
import type { ExpectedSample, ExprTest } from './format/test-file.ts'
import { assertionPlace, firstLine } from './places.ts'
import type { ExprVerdict, SampleData } from './verdict.ts'

/** What expression tests are evaluated against. */
export interface SampleCheck {
  readonly source: SourceFile
  readonly storage: Storage
  readonly options: EngineOptions
  readonly visibility: Visibility
  /** The parser of promtool's engine; absent: expressions are taken as the reader of the file has parsed them. */
  readonly parser: ParserOptions | undefined
  readonly fuzzy: boolean
  /** Milliseconds since 1970. */
  readonly startMs: number
}

type Failed = { readonly message: string; readonly span: Span }

/** Evaluates an expression at its time and compares the result with the expected samples, as promtool does. */
export function checkSamples(test: ExprTest, check: SampleCheck): ExprVerdict {
  const { source } = check
  const evalTimeMs = test.evalTime?.value ?? 0
  const base = {
    kind: 'expr' as const,
    expr: test.expr?.text ?? '',
    evalTimeMs,
    place: assertionPlace(source, test.span, test.evalTime),
    differing: [],
    missing: [],
    unexpected: [],
  }
  const received = evaluateTest(test, check)
  if ('message' in received) return { ...base, ...failure(source, received) }
  const expected: SampleData[] = []
  for (const item of test.expSamples) {
    const sample = readSample(source, item)
    if ('message' in sample) return { ...base, ...failure(source, sample) }
    expected.push(sample)
  }
  const sorted = { expected: expected.toSorted(bySeries), received: received.toSorted(bySeries) }
  const passed = equalLists(sorted.expected, sorted.received, check.fuzzy)
  if (passed) return { ...base, ...sorted, passed }
  const compared = compareSamples(sorted.expected, sorted.received, (a, b) =>
    equalValues(a, b, check.fuzzy),
  )
  return { ...base, ...sorted, ...compared, passed }
}

function failure(
  file: SourceFile,
  { message, span }: Failed,
): Pick<ExprVerdict, 'passed' | 'error' | 'expected' | 'received'> {
  return { passed: false, error: { message, place: { file, span } }, expected: [], received: [] }
}

/** The samples that the expression gives; a scalar is one without labels. */
function evaluateTest(test: ExprTest, check: SampleCheck): readonly SampleData[] | Failed {
  const parsed = parsedExpr(test, check)
  if ('message' in parsed) return parsed
  const { storage, options, visibility, startMs, source } = check
  const time = startMs + (test.evalTime?.value ?? 0)
  const result = instantQuery(storage, parsed, time, options, visibility)
  if ('error' in result)
    return { message: result.error, span: placeIn(test, result.span ?? parsed.span, source) }
  const { value } = result
  if (value.kind === 'scalar') return [{ labels: [], value: value.value }]
  if (value.kind === 'vector') return value.samples.map((one) => sampleData(one.labels, one.value))
  const message = 'rule result is not a vector or scalar'
  return { message, span: placeIn(test, parsed.span, source) }
}

function parsedExpr(test: ExprTest, { parser, source }: SampleCheck): Expr | Failed {
  const { expr } = test
  if (!expr || expr.text.trim() === '') {
    const message = 'unknown position: parse error: no expression found in input'
    return { message, span: expr?.span ?? firstLine(source, test.span) }
  }
  const strict = parser && parsePromql(expr.text, parser)
  const [problem] = strict?.problems ?? expr.errors
  const ast = strict ? strict.ast : expr.ast
  if (!problem && ast) return ast
  const first: SyntaxProblem = problem ?? { message: 'syntax error', span: { start: 0, end: 0 } }
  const span = placeIn(test, first.span, source)
  return { message: parseErrorText(expr.text, first), span }
}

function placeIn(test: ExprTest, span: Span, source: SourceFile): Span {
  return test.expr?.map.toSource(span) ?? firstLine(source, test.span)
}

/** A sample as text. */
export function sampleData(labels: Labels, value: number | Histogram): SampleData {
  if (typeof value === 'number') return { labels, value }
  return { labels, value: 0, histogram: formatHistogram(value) ?? '{{}}' }
}

function readSample(file: SourceFile, item: ExpectedSample): SampleData | Failed {
  const series = item.labels?.text ?? ''
  const place = { file, span: item.span }
  const [problem] = item.metric?.problems ?? []
  const span = item.labels?.span ?? item.span
  if (problem)
    return { message: `labels ${goQuote(series)}: ${parseErrorText(series, problem)}`, span }
  const labels = item.metric?.labelSet ?? []
  const value = item.value?.value ?? 0
  if (!item.histogram || item.histogram.text === '') return { labels, value, place }
  const read = readHistogram(item.histogram.text)
  if ('error' in read)
    return { message: `labels ${goQuote(series)}: ${read.error}`, span: item.histogram.span }
  return { labels, value, histogram: read.text, place }
}

/** A histogram in promtool's own notation; it reads the text as the values of a series without labels. */
function readHistogram(written: string): { readonly text: string } | { readonly error: string } {
  const text = `{} ${written}`
  const { items, problems } = parseSeries(text)
  const [problem] = problems
  if (problem) return { error: parseErrorText(text, problem) }
  const count = items.reduce((sum, item) => sum + item.count, 0)
  if (count !== 1) return { error: `expected 1 value, got ${count}` }
  const item = items.find((one) => one.count > 0)
  if (item?.kind === 'histogram') return { text: formatHistogram(item.first) ?? '{{}}' }
  const first = item?.kind === 'float' && item.first !== 'stale' ? item.first : Number.NaN
  return {
    error: `expected histogram, got ${item?.kind === 'missing' ? '_' : formatFixed(first, 6)}`,
  }
}

function bySeries(a: SampleData, b: SampleData): number {
  return compareLabels(a.labels, b.labels)
}

function equalLists(
  expected: readonly SampleData[],
  received: readonly SampleData[],
  fuzzy: boolean,
): boolean {
  return (
    expected.length === received.length &&
    expected.every((sample, i) => {
      const other = received[i]
      return other && equalLabels(sample.labels, other.labels) && equalValues(sample, other, fuzzy)
    })
  )
}

function equalValues(a: SampleData, b: SampleData, fuzzy: boolean): boolean {
  if (a.histogram !== b.histogram) return false
  return a.value === b.value || (fuzzy && areNeighbours(a.value, b.value))
}

const bits = new DataView(new ArrayBuffer(8))

/** Whether no number lies between two that differ. */
function areNeighbours(a: number, b: number): boolean {
  if (Number.isNaN(a) || Number.isNaN(b)) return false
  const distance = orderOf(a) - orderOf(b)
  return distance === 1n || distance === -1n
}

/** The place of a number among all, so that neighbours differ by one; both zeros have the same. */
function orderOf(value: number): bigint {
  bits.setFloat64(0, value)
  const read = bits.getBigInt64(0)
  return read < 0n ? -(read & 0x7fff_ffff_ffff_ffffn) : read
}
