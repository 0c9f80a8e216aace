import { parseDuration } from '../../../src/model/duration.ts'
import { parseNumber } from '../../../src/model/go-number.ts'
import { goQuote } from '../../../src/model/go-quote.ts'
import { withoutEmpty } from '../../../src/model/labels.ts'
import { compileRegexp } from '../../../src/model/regexp.ts'
import { unquote } from '../../../src/promql/unquote.ts'
import type { BlockLine } from './block.ts'
import type { Expectations, ExpectedSeries, TextExpectation, TimeRange } from './commands.ts'
import { expandItems, readSeriesLine } from './read-series-line.ts'
import { badExpectation } from './script-error.ts'

type Writable = { -readonly [Key in keyof Expectations]: Expectations[Key] }

const expectLine = /^expect\s+(ordered|fail|warn|no_warn|info|no_info)(?:\s+(regex|msg):(.+))?$/
const rangeVectorLine = /^expect range vector\s+from\s+(.+)\s+to\s+(.+)\s+step\s+(.+)$/

/** Gathers the lines behind an `eval` into what its result must be. */
export class ExpectationReader {
  readonly #expr: string
  readonly #instant: boolean
  readonly #found: Writable
  readonly #series: ExpectedSeries[] = []

  constructor(expr: string, mode: string | undefined, instant: boolean) {
    this.#expr = expr
    this.#instant = instant
    this.#found = {
      legacyMode: mode,
      fail: mode === 'fail' ? { match: 'any', text: '', legacy: true } : undefined,
      warn: [],
      info: [],
      noWarn: false,
      noInfo: false,
      ordered: mode === 'ordered',
      string: undefined,
      scalar: undefined,
      rangeVector: undefined,
      series: this.#series,
    }
  }

  /** What was read so far. */
  expectations(): Expectations {
    return this.#found
  }

  /** Reads a line; false where it ends the block. */
  read(line: BlockLine): boolean {
    const { text } = line
    if (this.#found.legacyMode === 'fail' && text.startsWith('expected_fail_')) {
      this.#readLegacyFail(line)
      return false
    }
    if (text.startsWith('expect range vector')) this.#readRangeVector(line)
    else if (text.startsWith('expect string')) this.#readString(line)
    else if (text.split(' ')[0] === 'expect') this.#readExpect(line)
    else {
      const number = parseNumber(text)
      if ('value' in number) {
        this.#found.scalar = number.value
        return false
      }
      this.#readSeries(line)
    }
    return true
  }

  #readLegacyFail({ text, line }: BlockLine): void {
    const [, word = '', rest = ''] = /^expected_fail_(\w+)\s*(.*)$/.exec(text) ?? []
    if (word === 'message') this.#found.fail = { match: 'message', text: rest, legacy: true }
    else {
      const compiled = compileRegexp(rest)
      if ('error' in compiled)
        this.#refuse(line, `invalid regexp '${rest}' for expected_fail_regexp: ${compiled.error}`)
      this.#found.fail = { match: 'pattern', text: rest, legacy: true }
    }
  }

  #readRangeVector({ text, line }: BlockLine): void {
    const match = rangeVectorLine.exec(text)
    if (!match) this.#refuse(line, `invalid range vector definition ${goQuote(text)}`)
    const [start = 0, end = 0, step = 0] = (match ?? []).slice(1).map((part) => {
      const duration = parseDuration(part)
      if ('error' in duration) this.#refuse(line, duration.error)
      return 'ms' in duration ? duration.ms : 0
    })
    const range: TimeRange = { start, end, step }
    this.#found.rangeVector = range
  }

  #readString({ text, line }: BlockLine): void {
    const literal = text.slice('expect string'.length).trimStart()
    if (literal === '')
      this.#refuse(line, 'expected string literal not valid - a quoted string literal is required')
    const value = unquote(literal)
    if (value === undefined)
      this.#refuse(
        line,
        'expected string literal not valid - check that the string is correctly quoted',
      )
    this.#found.string = value
  }

  #readExpect({ text, line }: BlockLine): void {
    const match = expectLine.exec(text)
    const [, type, kind, detail = ''] = match ?? []
    if (type === undefined)
      this.#refuse(
        line,
        'invalid expect statement, must match `expect <type> <match_type>: <string>` format',
      )
    const expectation: TextExpectation = {
      match: kind === 'msg' ? 'message' : kind === 'regex' ? 'pattern' : 'any',
      text: detail.trim(),
    }
    if (kind === 'regex') {
      const compiled = compileRegexp(expectation.text)
      if ('error' in compiled) this.#refuse(line, compiled.error)
    }
    this.#add(type ?? '', expectation, line)
  }

  #add(type: string, expectation: TextExpectation, line: number): void {
    const found = this.#found
    if (type === 'ordered') found.ordered = true
    else if (type === 'warn') found.warn = [...found.warn, expectation]
    else if (type === 'info') found.info = [...found.info, expectation]
    else if (type === 'no_warn') found.noWarn = true
    else if (type === 'no_info') found.noInfo = true
    else if (found.fail && !found.fail.legacy)
      this.#refuse(line, 'invalid expect lines, multiple expect fail lines are not allowed')
    else found.fail = { ...expectation, legacy: false }
    if (found.noWarn && found.warn.length > 0)
      this.#refuse(line, 'invalid expect lines, warn and no_warn cannot be used together')
    if (found.noInfo && found.info.length > 0)
      this.#refuse(line, 'invalid expect lines, info and no_info cannot be used together')
  }

  #readSeries(line: BlockLine): void {
    const { labelSet, items } = readSeriesLine(line)
    const values = expandItems(items)
    if (values.length > 1 && this.#instant && !this.#found.rangeVector)
      this.#refuse(line.line, 'an instant evaluation has one value a series')
    this.#series.push({ text: line.text, labels: withoutEmpty(labelSet), values })
  }

  #refuse(line: number, message: string): never {
    throw badExpectation(this.#expr, line, message)
  }
}
