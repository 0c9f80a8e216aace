import type { ExposedType, MetricKnowledge, Part } from './metric.ts'

/** What a source says of a family; the facts of its series follow from it. */
export type FamilyFacts = Pick<
  MetricKnowledge,
  'type' | 'unit' | 'labels' | 'range' | 'help' | 'declared' | 'origin'
>

/** A series name read as that of a part of a family. */
export interface SeriesName {
  readonly family: string
  /** `created`: when the counting began, in seconds since the epoch. */
  readonly part: Part | 'created'
}

const suffixes: readonly (readonly [string, SeriesName['part']])[] = [
  ['_bucket', 'bucket'],
  ['_sum', 'sum'],
  ['_count', 'count'],
  ['_created', 'created'],
]

/** The family and the part that a name with a reserved suffix may stand for. */
export function partOfName(name: string): SeriesName | undefined {
  const found = suffixes.find(([suffix]) => name.length > suffix.length && name.endsWith(suffix))
  return found && { family: name.slice(0, -found[0].length), part: found[1] }
}

/** Whether families of a type have a part; those of no known type may. */
export function hasPart(type: ExposedType | undefined, part: SeriesName['part']): boolean {
  if (type === undefined || type === 'unknown') return true
  if (part === 'created') return type !== 'gauge' && type !== 'info' && type !== 'stateset'
  if (type === 'histogram' || type === 'gaugehistogram') return part !== 'quantile'
  return type === 'summary' && part !== 'bucket'
}

/** What is known of the series that bear the name of the family itself: quantiles, where it is a summary. */
export function ownSeries(name: string, facts: FamilyFacts): MetricKnowledge {
  if (facts.type?.value !== 'summary') return { name, family: name, ...facts }
  return { name, family: name, part: 'quantile', ...facts, ...withLabel(facts, 'quantile') }
}

/** What is known of the series of a part of a family. */
export function partSeries(
  name: string,
  { family, part }: SeriesName,
  facts: FamilyFacts,
): MetricKnowledge {
  const { unit, range, ...rest } = facts
  const evidence = (facts.type ?? unit ?? facts.labels ?? range)?.evidence
  if (evidence === undefined) return { name, family, ...rest }
  if (part === 'created') {
    const type = { value: 'gauge', evidence } as const
    return { name, family, ...rest, type, unit: { value: 'timestamp_seconds', evidence } }
  }
  if (part === 'sum') {
    const least = range?.min !== undefined && range.min >= 0 ? { range: { min: 0, evidence } } : {}
    return { name, family, part, ...rest, ...(unit ? { unit } : {}), ...least }
  }
  return {
    name,
    family,
    part,
    ...rest,
    unit: { value: 'count', evidence },
    range: { min: 0, evidence },
    ...(part === 'bucket' ? withLabel(facts, 'le') : {}),
  }
}

function withLabel({ labels }: FamilyFacts, label: string): Pick<FamilyFacts, 'labels'> {
  if (!labels || labels.names.includes(label)) return {}
  return { labels: { ...labels, names: [...labels.names, label] } }
}
