import type { SyntaxProblem } from '../../text/problem.ts'
import type { SourceFile } from '../../text/source-file.ts'
import type { Span } from '../../text/span.ts'
import type { Exposition, ExpositionFormat } from './exposition.ts'
import { FamilyBuilder } from './family-builder.ts'
import { LineCursor } from './line-cursor.ts'
import { type MetadataLine, readComment, typeOfWord, unknownType } from './read-metadata.ts'
import { readSample, type SampleLine } from './read-sample.ts'

/** How much is read of a file. */
export interface ExpositionLimits {
  readonly samples: number
  /** Broken lines that are told; of a file that is none of Prometheus' every line is broken. */
  readonly problems: number
}

const usualLimits: ExpositionLimits = { samples: 200_000, problems: 100 }

/**
 * Reads metrics in Prometheus' text format or in OpenMetrics. Lines that are broken are told, in the words of Prometheus'
 * reader, and the others are read: Prometheus itself would take nothing of such a file. Never throws.
 */
export function readExposition(
  source: SourceFile,
  limits: ExpositionLimits = usualLimits,
): Exposition {
  const format = formatOf(source.text)
  const reading = new Reading(source, format)
  const limit = reading.read(limits)
  const { families, problems } = reading
  return { source, format, families, problems, ...(limit ? { limit } : {}) }
}

/** A file whose last line is `# EOF` is OpenMetrics. */
function formatOf(text: string): ExpositionFormat {
  return /(?:^|\n)# EOF\s*$/.test(text.slice(-200)) ? 'openmetrics' : 'text'
}

class Reading {
  readonly problems: SyntaxProblem[] = []
  readonly #source: SourceFile
  readonly #format: ExpositionFormat
  readonly #builder: FamilyBuilder
  #samples = 0
  #ended = false

  constructor(source: SourceFile, format: ExpositionFormat) {
    this.#source = source
    this.#format = format
    this.#builder = new FamilyBuilder(format)
  }

  get families(): Exposition['families'] {
    return this.#builder.families
  }

  /** Reads line by line; returns where it stopped, if there is more than the limits allow. */
  read(limits: ExpositionLimits): Span | undefined {
    const { text } = this.#source
    for (let start = 0; start < text.length; ) {
      const found = text.indexOf('\n', start)
      const end = found < 0 ? text.length : found
      if (this.#samples >= limits.samples) return { start, end }
      if (this.problems.length >= limits.problems) return undefined
      this.#line(start, end)
      if (found < 0 && this.#format === 'text') this.#cutOff(start, end)
      start = end + 1
    }
    return undefined
  }

  /** Prometheus' reader for the text format wants a line break behind every line. */
  #cutOff(start: number, end: number): void {
    const last = this.problems.at(-1)
    if (last && last.span.start >= start) return
    if (this.#source.text.slice(start, end).trim() !== '')
      this.#problem('unexpected end of input stream', { start, end })
  }

  #line(start: number, end: number): void {
    const cursor = new LineCursor(this.#source.text, start, end)
    cursor.skipBlanks()
    if (this.#ended) {
      if (!cursor.atEnd) this.#problem('unexpected data after # EOF', { start, end })
      return
    }
    if (cursor.atEnd) {
      if (this.#format === 'openmetrics')
        this.#problem('empty lines are not allowed in OpenMetrics', { start, end })
      return
    }
    if (cursor.peek() === '#') this.#comment(cursor)
    else {
      const sample = readSample(cursor, this.#format)
      if (sample) this.#sample(sample)
    }
    if (cursor.problem) this.problems.push(cursor.problem)
  }

  #sample(sample: SampleLine): void {
    this.#samples++
    const wrong = this.#builder.sample(sample)
    if (wrong !== undefined) this.#problem(wrong, sample.span)
  }

  #comment(cursor: LineCursor): void {
    const line = readComment(cursor, this.#format)
    if (line === 'eof') this.#ended = true
    if (line === undefined || typeof line === 'string' || !line.text) return
    const wrong = this.#metadata(line, line.text)
    if (wrong !== undefined) this.#problem(wrong, cover(line))
  }

  #metadata(
    { keyword, name, span }: MetadataLine,
    { value }: { readonly value: string },
  ): string | undefined {
    if (keyword === 'HELP') return this.#builder.help(name, value, span)
    if (keyword === 'UNIT') return this.#builder.unit(name, value, span)
    const type = typeOfWord(value, this.#format)
    const wrong = this.#builder.type(name, type, span)
    return wrong ?? (type === undefined ? unknownType(value, this.#format) : undefined)
  }

  #problem(message: string, span: Span): void {
    this.problems.push({ message, span })
  }
}

function cover({ span, text }: MetadataLine): Span {
  return { start: span.start, end: text?.span.end ?? span.end }
}
