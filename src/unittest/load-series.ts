import { Storage } from '../engine/storage.ts'
import { validateHistogram } from '../model/histogram-validate.ts'
import { duplicateName, type Labels, withoutEmpty } from '../model/labels.ts'
import { parseErrorText } from '../promql/error-text.ts'
import { type ParsedSeries, parseSeries } from '../promql/series-notation.ts'
import { type SeriesItem, seriesLength, seriesValues } from '../promql/series-values.ts'
import { parseStartTimestamps, startTimestampLine } from '../promql/start-timestamps.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import { expandItems, PositionTimes, sampleCount } from './expand-items.ts'
import type { InputSeries, TestGroup } from './format/test-file.ts'

/** Why input cannot be used: promtool's text, and where in the test file. */
export interface InputError {
  readonly message: string
  readonly span: Span
}

/** The series of a test group in memory. */
export interface LoadedSeries {
  readonly storage: Storage
  /** Nothing is run where there are any; promtool tells the first. */
  readonly errors: readonly InputError[]
  /** The series that have no sample in the time of the test. */
  readonly unseen: readonly Labels[]
}

/** A series as it is loaded, with the place to report at. */
export interface InputLine {
  readonly input: InputSeries
  readonly labels: Labels
  readonly parsed: ParsedSeries
}

const seriesLimit = 10_000_000
const samplesLimit = 50_000_000

/**
 * Loads the input series of a test group as far as evaluations up to `untilMs` can see them; times in milliseconds. Of
 * two series with the same labels the later one counts. `compat`: series behind an empty line or a comment are passed
 * over, as by promtool.
 */
export function loadSeries(
  group: TestGroup,
  startMs: number,
  intervalMs: number,
  untilMs: number,
  compat: boolean,
): LoadedSeries {
  const storage = new Storage()
  const { lines, error, cut } = readLines(group)
  const unread = error ?? (compat ? undefined : cut)
  if (unread) return { storage, errors: [unread], unseen: [] }
  const times = new PositionTimes(startMs, intervalMs)
  const found: InputError[] = []
  const unseen: Labels[] = []
  let samples = 0
  for (const line of lastOfEach(lines)) {
    const positions = times.countUntil(untilMs, line.parsed.items)
    const count = sampleCount(line.parsed.items, positions)
    const refused = count > 0 ? refusal(line, positions, samples + count, count) : undefined
    if (refused) found.push(refused)
    if (count === 0) unseen.push(line.labels)
    if (found.length > 0 || count === 0) continue
    samples += count
    const set = storage.labelSets.of(line.labels)
    storage.addSeries(set, expandItems(line.parsed.items, positions, times))
  }
  return { storage, errors: found, unseen }
}

/** The input of a group as lines; `error`: promtool refuses it, `cut`: an empty line or a comment, behind which promtool reads nothing. */
export interface InputLines {
  readonly lines: readonly InputLine[]
  readonly error?: InputError
  readonly cut?: InputError
}

/** Reads the series of a group as promtool does: line by line, up to a line that is empty or a comment. */
export function readLines(group: TestGroup): InputLines {
  const lines: InputLine[] = []
  let number = 2
  for (const input of group.inputSeries) {
    const { text } = input.notation
    let offset = 0
    for (const written of text.split('\n')) {
      const begin = offset + written.length - written.trimStart().length
      const line = written.trim()
      offset += written.length + 1
      if (line === '' || line.startsWith('#')) {
        const message = 'an empty line or a comment ends the input: no series behind it is loaded'
        return { lines, cut: { message, span: input.notation.span } }
      }
      const parsed = parseLine(line, text === line ? input.parsed : undefined)
      const [problem] = parsed.problems
      if (problem) {
        const { map } = input.notation
        const { start, end } = problem.span
        const span = map.toSource({ start: start + begin, end: end + begin })
        return { lines, error: { message: lineError(line, problem, number), span } }
      }
      if (parsed.items.length > 0 || !parsed.startTimestamps)
        lines.push({ input, labels: withoutEmpty(parsed.labelSet), parsed })
      number++
    }
  }
  return { lines }
}

function parseLine(
  line: string,
  known: ParsedSeries | undefined,
): ParsedSeries & { readonly startTimestamps?: boolean } {
  const starts = startTimestampLine(line)
  if (!starts) return known ?? parseSeries(line)
  const series = parseSeries(starts.series)
  const { problems } = parseStartTimestamps(line.slice(starts.itemsStart))
  const moved = problems.map(({ message, span }) => ({
    message,
    span: { start: span.start + starts.itemsStart, end: span.end + starts.itemsStart },
  }))
  return {
    ...series,
    items: [],
    problems: [...series.problems, ...moved],
    startTimestamps: true,
  }
}

function lineError(line: string, problem: SyntaxProblem, number: number): string {
  return parseErrorText(line, problem).replace(/^1:/, `${number}:`)
}

function lastOfEach(lines: readonly InputLine[]): Iterable<InputLine> {
  const byLabels = new Map<string, InputLine>()
  for (const line of lines) byLabels.set(JSON.stringify(line.labels), line)
  return byLabels.values()
}

function refusal(
  { input, labels, parsed }: InputLine,
  positions: number,
  total: number,
  count: number,
): InputError | undefined {
  const at = (span: Span) => input.notation.map.toSource(span)
  const whole = input.series?.span ?? input.span
  if (labels.length === 0) return { message: 'empty labelset: invalid sample', span: whole }
  const repeated = duplicateName(labels)
  if (repeated !== undefined)
    return { message: `label name "${repeated}" is not unique: invalid sample`, span: whole }
  if (count > seriesLimit || total > samplesLimit) {
    const item = parsed.items.find((one) => one.count > seriesLimit) ?? parsed.items[0]
    const message =
      count > seriesLimit
        ? `series has ${seriesLength(parsed.items)} values, ${count} of them within the test; the limit is ${seriesLimit}`
        : `the input series have more than ${samplesLimit} values`
    return { message, span: item ? at(item.span) : whole }
  }
  let left = positions
  for (const item of parsed.items) {
    const message = item.kind === 'histogram' && left > 0 ? invalidIn(item, left) : undefined
    if (message !== undefined) return { message, span: at(item.span) }
    left -= item.count
  }
  return undefined
}

/** Why storage refuses one of the first histograms of an item. */
function invalidIn(item: SeriesItem & { kind: 'histogram' }, count: number): string | undefined {
  const needed = item.step ? Math.min(item.count, count) : 1
  for (const value of seriesValues([{ ...item, count: needed }])) {
    const message =
      value !== null && typeof value === 'object' ? validateHistogram(value) : undefined
    if (message !== undefined) return message
  }
  return undefined
}
