import type { ExposedFamily, ExposedSample, Exposition } from './exposition/exposition.ts'
import { type FamilyFacts, hasPart, ownSeries, partOfName, partSeries } from './family.ts'
import type { Catalogue, MetricKnowledge } from './metric.ts'

const evidence = 'exposition'
const mostValues = 100

/** So many families with one first word say that a whole scrape has all that begin so. */
const fewestOfPrefix = 3

/** First words of names that many programs share, so that one program's metrics say nothing of another's. */
const sharedWords = new Set(
  'active alert api app application auth background batch build cache client config connection connections container cpu database db disk error errors event events file go grpc http https job jobs jvm kafka kube log logs memory message messages mongodb mysql network nginx node nodejs pg pod postgres process prometheus python queue rabbitmq rate redis request requests response rest rpc scheduler scrape server service session sessions sql storage system task tasks test thread total up user users websocket worker workers'.split(
    ' ',
  ),
)

/** What every scrape of a program has besides the program's own metrics. */
const ofWholeScrape =
  /^(?:process_start_time_seconds|process_cpu_seconds_total|go_info|python_info|nodejs_version_info|jvm_info|jvm_memory_(?:bytes_)?used(?:_bytes)?|promhttp_metric_handler_requests_total)$|_build_info$/

interface Counted {
  series: number
  readonly values: Map<string, Set<string>>
}

/** Everything that files say of one family. */
interface Gathered {
  facts: FamilyFacts
  readonly contradicted: { type: boolean; unit: boolean }
  /** How many samples were seen, and how many of them have each label of the family. */
  seen: number
  readonly having: Map<string, number>
}

/** Makes a catalogue of files of metrics. Where they differ in a fact, that fact is unknown. */
export function expositionCatalogue(expositions: readonly Exposition[]): Catalogue {
  const gathered = new Map<string, Gathered>()
  const series = new Map<string, Counted>()
  for (const exposition of expositions)
    for (const family of exposition.families) {
      gather(gathered, family, exposition)
      for (const sample of family.samples) count(series, sample)
    }
  const families = new Map([...gathered].map(([name, one]) => [name, factsOf(one)]))
  const covered = new Set(expositions.flatMap(coveredWords))
  return {
    families: [...families.keys()],
    covers: (name) => covered.has(firstWord(name)),
    metric(name) {
      const known = find(families, name)
      const counted = series.get(name)
      return known && (counted ? { ...known, samples: counted } : known)
    },
  }
}

function find(
  families: ReadonlyMap<string, FamilyFacts>,
  name: string,
): MetricKnowledge | undefined {
  const own = families.get(name)
  if (own) return ownSeries(name, own)
  const part = partOfName(name)
  const whole = part && families.get(part.family)
  const fits = whole?.type && hasPart(whole.type.value, part?.part ?? 'bucket')
  return part && whole && fits ? partSeries(name, part, whole) : undefined
}

function gather(
  families: Map<string, Gathered>,
  family: ExposedFamily,
  { source, format }: Exposition,
): void {
  const name = format === 'openmetrics' ? seriesName(family) : family.name
  const type = family.type && family.type.value !== 'unknown' ? family.type.value : undefined
  const span = (family.type ?? family.help ?? family.samples[0])?.span
  const facts: FamilyFacts = {
    origin: source.path,
    ...(type ? { type: { value: type, evidence } } : {}),
    ...(family.unit ? { unit: { value: family.unit.value, evidence } } : {}),
    ...(family.help ? { help: family.help.value } : {}),
    ...(span ? { declared: { source, span } } : {}),
  }
  const known = families.get(name)
  const one: Gathered = known ?? {
    facts,
    contradicted: { type: false, unit: false },
    seen: 0,
    having: new Map(),
  }
  families.set(name, one)
  const { contradicted } = one
  contradicted.type ||= family.contradicted.type === true || differ(one.facts.type, facts.type)
  contradicted.unit ||= family.contradicted.unit === true || differ(one.facts.unit, facts.unit)
  one.facts = { ...facts, ...one.facts }
  for (const sample of family.samples) {
    if (sample.part === 'created') continue
    one.seen++
    for (const label of sample.labels)
      if (!isOfPart(sample, label.name) && label.value !== '')
        one.having.set(label.name, (one.having.get(label.name) ?? 0) + 1)
  }
}

/** OpenMetrics leaves a suffix off the names of some families. */
function seriesName({ name, type }: ExposedFamily): string {
  if (type?.value === 'counter') return `${name}_total`
  return type?.value === 'info' ? `${name}_info` : name
}

function differ(
  a: { readonly value: string } | undefined,
  b: { readonly value: string } | undefined,
): boolean {
  return a !== undefined && b !== undefined && a.value !== b.value
}

function isOfPart({ part }: ExposedSample, label: string): boolean {
  return (part === 'bucket' && label === 'le') || (part === 'quantile' && label === 'quantile')
}

function factsOf({ facts, contradicted, seen, having }: Gathered): FamilyFacts {
  const { type, unit, ...rest } = facts
  const names = [...having.keys()]
  const all = names.every((name) => having.get(name) === seen)
  return {
    ...rest,
    ...(type && !contradicted.type ? { type } : {}),
    ...(unit && !contradicted.unit ? { unit } : {}),
    ...(seen > 0 ? { labels: { names, all, closed: true, evidence } } : {}),
  }
}

function count(series: Map<string, Counted>, { name, labels }: ExposedSample): void {
  const known = series.get(name) ?? { series: 0, values: new Map<string, Set<string>>() }
  series.set(name, known)
  known.series++
  for (const label of labels) {
    if (label.value === '') continue
    const values = known.values.get(label.name) ?? new Set<string>()
    known.values.set(label.name, values)
    if (values.size < mostValues) values.add(label.value)
  }
}

/** First words of names of which the file has all: it shows the scrape of a whole program, and the word is that program's. */
function coveredWords({ families }: Exposition): readonly string[] {
  if (!families.some(({ name }) => ofWholeScrape.test(name))) return []
  const counts = new Map<string, number>()
  for (const { name } of families) {
    const word = firstWord(name)
    counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return [...counts]
    .filter(([word, count]) => count >= fewestOfPrefix && !sharedWords.has(word))
    .map(([word]) => word)
}

function firstWord(name: string): string {
  const end = name.indexOf('_')
  return end > 0 ? name.slice(0, end) : name
}
