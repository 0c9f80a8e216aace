import type { Problem } from '../diagnostic/diagnostic.ts'
import { Storage } from '../engine/storage.ts'
import { parseDuration } from '../model/duration.ts'
import { duplicateName, type Labels, withoutEmpty } from '../model/labels.ts'
import { parseSeries } from '../promql/series-notation.ts'
import { seriesLength, seriesValues } from '../promql/series-values.ts'
import type { SourceFile } from '../text/source-file.ts'
import { expandItems, PositionTimes } from '../unittest/expand-items.ts'
import type { SeriesInput } from './series-input.ts'

const mostSamples = 50_000_000

/**
 * Reads series in the form of Prometheus' own tests: `load 1m`, then lines such as `up{job="a"} 0+1x10`, whose samples
 * lie the interval apart; more blocks may follow. Comments begin with `#`.
 */
export function readLoadBlocks(source: SourceFile): SeriesInput {
  const reader = new LoadReader(source)
  let start = 0
  for (const line of source.text.split('\n')) {
    reader.line(line, start)
    start += line.length + 1
  }
  return { storage: reader.storage, startMs: 0, problems: reader.problems }
}

class LoadReader {
  readonly storage: Storage = new Storage()
  readonly problems: Problem[] = []
  readonly #source: SourceFile
  #times: PositionTimes | undefined
  #samples = 0

  constructor(source: SourceFile) {
    this.#source = source
  }

  /** `start`: offset of the line. */
  line(line: string, start: number): void {
    const text = line.trim()
    if (text === '' || text.startsWith('#')) return
    const at = start + line.indexOf(text)
    const interval = /^load\s+(\S+)$/.exec(text)?.[1]
    if (interval !== undefined) this.#begin(interval, at + text.length - interval.length)
    else if (/^(?:eval|clear|load)\b/.test(text) && !text.includes('{'))
      this.#refuse(at, text.length, 'only `load` with an interval, and series, can stand here')
    else if (this.#times) this.#series(text, at, this.#times)
    else this.#refuse(at, text.length, 'a series needs a line `load 1m` before it')
  }

  #begin(interval: string, at: number): void {
    const duration = parseDuration(interval)
    if ('error' in duration) this.#refuse(at, interval.length, duration.error)
    this.#times = new PositionTimes(0, 'error' in duration ? 0 : duration.ms)
  }

  #series(text: string, at: number, times: PositionTimes): void {
    const { labelSet, items, problems } = parseSeries(text)
    for (const { span, message } of problems)
      this.#refuse(at + span.start, span.end - span.start, message)
    const refused = problems.length > 0 ? undefined : this.#refusal(labelSet, seriesLength(items))
    if (refused !== undefined) this.#refuse(at, text.length, refused)
    if (this.problems.length > 0) return
    const labels = this.storage.labelSets.of(withoutEmpty(labelSet))
    if (this.storage.find(labels)) this.#append(text, at, times)
    else this.storage.addSeries(labels, expandItems(items, seriesLength(items), times))
  }

  #refusal(labels: Labels, positions: number): string | undefined {
    const repeated = duplicateName(labels)
    if (repeated !== undefined) return `label \`${repeated}\` is written twice`
    this.#samples += positions
    return this.#samples > mostSamples
      ? `the series have more than ${mostSamples} samples`
      : undefined
  }

  /** More samples of a series that is there already. */
  #append(text: string, at: number, times: PositionTimes): void {
    const { labelSet, items } = parseSeries(text)
    let position = 0
    for (const value of seriesValues(items)) {
      const time = times.at(position++)
      const refused = value === null ? undefined : this.storage.append(labelSet, time, value)
      if (refused) {
        this.#refuse(at, text.length, refused.error)
        break
      }
    }
  }

  #refuse(start: number, length: number, message: string): void {
    const span = { start, end: start + Math.max(1, length) }
    this.problems.push({ check: 'query/series', file: this.#source, span, message })
  }
}
