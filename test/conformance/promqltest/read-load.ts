import { parseDuration } from '../../../src/model/duration.ts'
import { goQuote } from '../../../src/model/go-quote.ts'
import { equalLabels, withoutEmpty } from '../../../src/model/labels.ts'
import { parseMetric } from '../../../src/promql/series-notation.ts'
import {
  expandStartTimestamps,
  parseStartTimestamps,
  startTimestampLine,
} from '../../../src/promql/start-timestamps.ts'
import type { BlockLine } from './block.ts'
import type { LoadCommand, LoadedSeries } from './commands.ts'
import { expandItems, placedError, readSeriesLine } from './read-series-line.ts'
import { malformed } from './script-error.ts'

type StartLine = NonNullable<ReturnType<typeof startTimestampLine>>

const command = /^load(?:_(with_nhcb))?\s+(.+?)$/
const positionLimit = 1_000_000

/** Reads a `load` command with the lines of its block. */
export function readLoad(head: BlockLine, block: readonly BlockLine[]): LoadCommand {
  const match = command.exec(head.text)
  if (!match) throw malformed('invalid load command. (load[_with_nhcb] <step:duration>)')
  const interval = match[2] ?? ''
  const duration = parseDuration(interval)
  if ('error' in duration)
    throw malformed(`invalid step definition ${goQuote(interval)}: ${duration.error}`)
  return {
    kind: 'load',
    line: head.line,
    intervalMs: duration.ms,
    withNhcb: match[1] !== undefined,
    series: readBlock(block),
    texts: block.map(({ text }) => text),
  }
}

function readBlock(block: readonly BlockLine[]): readonly LoadedSeries[] {
  const series: LoadedSeries[] = []
  let waiting:
    | { readonly start: StartLine; readonly text: string; readonly line: number }
    | undefined
  for (const line of block) {
    const start = startTimestampLine(line.text)
    if (start) {
      if (waiting) throw malformed('@st line has no following sample line')
      waiting = { start, ...line }
      continue
    }
    const { labelSet, items } = readSeriesLine(line)
    const values = expandItems(items).map(({ value }) => value)
    const startOffsets = waiting ? readStart(waiting, labelSet, values.length) : []
    series.push({ text: line.text, labels: withoutEmpty(labelSet), values, startOffsets })
    waiting = undefined
  }
  if (waiting) throw malformed('@st line has no following sample line')
  return series
}

function readStart(
  { start, text, line }: BlockLine & { readonly start: StartLine },
  labels: LoadedSeries['labels'],
  positions: number,
): readonly (number | null)[] {
  const metric = parseMetric(start.series)
  const problem = metric.problems[0]
  if (problem) throw placedError(text, line, 0, problem)
  const { items, problems } = parseStartTimestamps(text.slice(start.itemsStart))
  if (problems[0]) throw malformed(problems[0].message)
  const offsets = expandStartTimestamps(items, positionLimit)
  if ('error' in offsets) throw malformed(offsets.error)
  if (!equalLabels(metric.labelSet, labels))
    throw malformed('@st metric does not match the following sample line metric')
  if (offsets.length !== positions)
    throw malformed(`@st line has ${offsets.length} values but sample line has ${positions}`)
  return offsets
}
