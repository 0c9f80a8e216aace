import { type FamilyFacts, ownSeries, partOfName, partSeries } from './family.ts'
import type { Catalogue, ExposedType, MetricKnowledge, MetricLookup } from './metric.ts'
import { remember } from './remember.ts'

/** What the user says of a metric, in the settings or in a comment. */
export interface OverlayEntry {
  /** A family (`x` speaks for `x_bucket`, `x_sum` and `x_count`, too), a series, or a pattern with `*`. */
  readonly name: string
  readonly type?: ExposedType
  /** Of the family: buckets and counts stay counts. */
  readonly unit?: string
  /** Absent `all`: every series has them; absent `closed`: there may be others. */
  readonly labels?: {
    readonly names: readonly string[]
    readonly all?: boolean
    readonly closed?: boolean
  }
  readonly range?: { readonly min?: number; readonly max?: number; readonly int?: boolean }
  /** Who says so, for messages: `promproof.yml`. */
  readonly origin?: string
  readonly declared?: MetricKnowledge['declared']
}

const evidence = 'settings'

/** Lays the user's word over what is known. Of several entries for a name the last holds, fact by fact; names before patterns. */
export function overlay(knowledge: MetricLookup, entries: readonly OverlayEntry[]): Catalogue {
  const exact = new Map<string, FamilyFacts>()
  const patterns: { readonly pattern: RegExp; readonly facts: FamilyFacts }[] = []
  for (const entry of entries) {
    const facts = factsOf(entry)
    if (entry.name.includes('*')) patterns.unshift({ pattern: patternOf(entry.name), facts })
    else exact.set(entry.name, { ...exact.get(entry.name), ...facts })
  }
  const lookup = (name: string): FamilyFacts | undefined => {
    const matching = patterns.filter(({ pattern }) => pattern.test(name))
    const own = exact.get(name)
    if (matching.length === 0) return own
    return Object.assign({}, ...matching.map(({ facts }) => facts).reverse(), own)
  }
  return {
    families: knowledge.families ?? [],
    covers: (name) => knowledge.covers?.(name) ?? false,
    metric: remember((name) => laidOver(said(name, lookup), knowledge.metric(name))),
  }
}

function laidOver(
  own: MetricKnowledge | undefined,
  known: MetricKnowledge | undefined,
): MetricKnowledge | undefined {
  if (!own || !known) return own ?? known
  const { family, part, ...facts } = own
  if (facts.type) return { ...known, ...facts, family, ...(part ? { part } : {}) }
  const otherMetric = part !== undefined && known.part === undefined && known.type !== undefined
  return otherMetric ? known : { ...known, ...facts }
}

function said(
  name: string,
  lookup: (name: string) => FamilyFacts | undefined,
): MetricKnowledge | undefined {
  const own = lookup(name)
  if (own) return ownSeries(name, own)
  const part = partOfName(name)
  const whole = part && lookup(part.family)
  return part && whole && partSeries(name, part, whole)
}

function factsOf({ type, unit, labels, range, origin, declared }: OverlayEntry): FamilyFacts {
  return {
    ...(type ? { type: { value: type, evidence } } : {}),
    ...(unit ? { unit: { value: unit, evidence } } : {}),
    ...(labels ? { labels: { all: true, closed: false, ...labels, evidence } } : {}),
    ...(range ? { range: { ...range, evidence } } : {}),
    ...(origin === undefined ? {} : { origin }),
    ...(declared ? { declared } : {}),
  }
}

function patternOf(name: string): RegExp {
  const parts = name.split('*').map((part) => part.replace(/[.\\+?^$()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`)
}
