import { goQuote } from '../../model/go-quote.ts'
import type { Span } from '../../text/span.ts'
import { hasPart, partOfName, type SeriesName } from '../family.ts'
import type { ExposedType } from '../metric.ts'
import type { ExposedFamily, ExposedSample, ExposedWord, ExpositionFormat } from './exposition.ts'
import { readFloat, type SampleLine } from './read-sample.ts'

interface Draft {
  readonly name: string
  type?: ExposedWord<ExposedType>
  /** A sample came before any type. */
  untyped?: boolean
  help?: ExposedWord<string>
  unit?: ExposedWord<string>
  readonly samples: ExposedSample[]
  readonly contradicted: { type?: boolean; unit?: boolean }
}

interface Place {
  readonly draft: Draft
  readonly part?: SeriesName['part']
}

/** Gathers the lines of a file by family. Methods that refuse a line return what is wrong with it. */
export class FamilyBuilder {
  readonly #format: ExpositionFormat
  readonly #drafts = new Map<string, Draft>()
  /** Where names belong, until there are more families or types. */
  readonly #places = new Map<string, Place>()

  constructor(format: ExpositionFormat) {
    this.#format = format
  }

  get families(): readonly ExposedFamily[] {
    return [...this.#drafts.values()]
  }

  sample(line: SampleLine): string | undefined {
    const { name, labels, value, span } = line
    const { draft, part } = this.#placeOf(name)
    if (!draft.type) draft.untyped = true
    const wrong = draft.type && wrongInPart(draft.name, draft.type.value, part, line)
    if (wrong === undefined)
      draft.samples.push({ name, labels, value, span, ...(part ? { part } : {}) })
    return wrong
  }

  help(name: string, value: string, span: Span): string | undefined {
    const { draft } = this.#placeOf(name)
    if (draft.help) return `second HELP line for metric name "${draft.name}"`
    draft.help = { value, span }
    return undefined
  }

  type(name: string, value: ExposedType | undefined, span: Span): string | undefined {
    const { draft } = this.#placeOf(name)
    if (draft.type || draft.untyped) {
      if (value !== undefined && draft.type?.value !== value) draft.contradicted.type = true
      return `second TYPE line for metric name "${draft.name}", or TYPE reported after samples`
    }
    if (value !== undefined) draft.type = { value, span }
    this.#places.clear()
    return undefined
  }

  unit(name: string, value: string, span: Span): string | undefined {
    const { draft } = this.#placeOf(name)
    if (draft.unit && draft.unit.value !== value) draft.contradicted.unit = true
    draft.unit ??= { value, span }
    if (this.#format === 'text' || name.endsWith(`_${value}`)) return undefined
    return `unit "${value}" not a suffix of metric "${name}"`
  }

  #placeOf(name: string): Place {
    const known = this.#places.get(name)
    if (known) return known
    const place = this.#findPlace(name)
    this.#places.set(name, place)
    return place
  }

  /** The family that a name belongs to; a new one where none is known. */
  #findPlace(name: string): Place {
    const own = this.#drafts.get(name)
    if (own)
      return own.type?.value === 'summary' ? { draft: own, part: 'quantile' } : { draft: own }
    const part = this.#format === 'text' ? textPart(name) : partOfName(name)
    const whole = part && this.#drafts.get(part.family)
    if (
      part &&
      whole?.type &&
      whole.type.value !== 'unknown' &&
      hasPart(whole.type.value, part.part)
    )
      return { draft: whole, part: part.part }
    if (this.#format === 'openmetrics') {
      const suffixed = this.#suffixed(name)
      if (suffixed) return { draft: suffixed }
    }
    const draft: Draft = { name, samples: [], contradicted: {} }
    this.#drafts.set(name, draft)
    this.#places.clear()
    return { draft }
  }

  /** OpenMetrics names families without the suffixes of their type. */
  #suffixed(name: string): Draft | undefined {
    for (const [suffix, type] of openMetricsSuffixes) {
      if (!name.endsWith(suffix)) continue
      const whole = this.#drafts.get(name.slice(0, -suffix.length))
      if (whole?.type?.value === type) return whole
    }
    return undefined
  }
}

const openMetricsSuffixes: readonly (readonly [string, ExposedType])[] = [
  ['_total', 'counter'],
  ['_info', 'info'],
  ['_gsum', 'gaugehistogram'],
  ['_gcount', 'gaugehistogram'],
]

function textPart(name: string): SeriesName | undefined {
  const part = partOfName(name)
  return part?.part === 'created' ? undefined : part
}

/** What keeps a sample from being one of a histogram or a summary. */
function wrongInPart(
  family: string,
  type: ExposedType,
  part: SeriesName['part'] | undefined,
  { labels, value }: SampleLine,
): string | undefined {
  const isHistogram = type === 'histogram' || type === 'gaugehistogram'
  const bound = isHistogram ? 'le' : type === 'summary' ? 'quantile' : undefined
  const label = bound === undefined ? undefined : labels.find(({ name }) => name === bound)
  if (label && readFloat(label.value) === undefined)
    return `expected float as value for '${bound}' label, got ${goQuote(label.value)}`
  if (!isHistogram || !(value < 0)) return undefined
  if (part === 'count') return `negative count for histogram "${family}"`
  return label && part !== 'sum'
    ? `negative bucket population for histogram "${family}"`
    : undefined
}
