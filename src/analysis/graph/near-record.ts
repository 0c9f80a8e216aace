import { editDistance } from '../../text/suggest.ts'

/** A recorded name that a name which nothing records was likely meant to be, or belongs beside. */
export interface NearRecord {
  readonly name: string
  /** `typo`: written differently; `order`: the same words in another order; `sibling`: another window or quantile of it. */
  readonly kind: 'typo' | 'order' | 'sibling'
}

const shortest = 4
const mostEdits = 2

/** Finds the recorded names that lie near others; made once for many questions. */
export class NearRecords {
  readonly #names: readonly string[]
  readonly #byWords = new Map<string, string>()
  readonly #byPattern = new Map<string, string>()

  constructor(names: Iterable<string>) {
    this.#names = [...names]
    for (const name of this.#names) {
      if (!this.#byWords.has(words(name))) this.#byWords.set(words(name), name)
      if (!this.#byPattern.has(pattern(name))) this.#byPattern.set(pattern(name), name)
    }
  }

  /** The nearest name; `isExcluded` passes over those that cannot be meant. */
  find(name: string, isExcluded: (candidate: string) => boolean): NearRecord | undefined {
    const permitted = (one: string | undefined) =>
      one !== undefined && one !== name && !isExcluded(one) ? one : undefined
    const order = permitted(this.#byWords.get(words(name)))
    if (order) return { name: order, kind: 'order' }
    const sibling = permitted(this.#byPattern.get(pattern(name)))
    if (sibling) return { name: sibling, kind: 'sibling' }
    const typo = this.#typo(name, isExcluded)
    return typo === undefined ? undefined : { name: typo, kind: 'typo' }
  }

  /** A name with as many parts, of which all but one are equal and that one differs in a letter or two. */
  #typo(name: string, isExcluded: (candidate: string) => boolean): string | undefined {
    const parts = name.split(':')
    let best: string | undefined
    let least = mostEdits + 1
    for (const candidate of this.#names) {
      if (Math.abs(candidate.length - name.length) > mostEdits || candidate === name) continue
      const distance = partDistance(parts, candidate.split(':'), least - 1)
      if (distance >= least || isExcluded(candidate)) continue
      best = candidate
      least = distance
    }
    return best
  }
}

function partDistance(a: readonly string[], b: readonly string[], limit: number): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY
  let distance = 0
  for (const [at, part] of a.entries()) {
    const other = b[at] ?? ''
    if (part === other) continue
    if (distance > 0 || Math.max(part.length, other.length) < shortest)
      return Number.POSITIVE_INFINITY
    distance = editDistance(part, other, Math.min(limit, Math.max(1, Math.floor(part.length / 3))))
  }
  return distance
}

/** The words of a name in alphabetical order. */
function words(name: string): string {
  return name
    .split(/[:_]+/)
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))
    .join(' ')
}

/** The name with its windows and quantiles left out: `rate5m` and `rate1h` are one. */
function pattern(name: string): string {
  return name
    .replace(/\d+(?:ms|[smhdwy])(?![a-z])/g, '#')
    .replace(/(^|[:_])(?:p|q|quantile_?)\d+(?=$|[:_])/g, '$1%')
}
