import type { Catalogue, Evidence, MetricKnowledge, MetricLookup } from './metric.ts'
import { remember } from './remember.ts'

/** How much a source's word counts, the most first. */
const order: readonly Evidence[] = ['settings', 'exposition', 'exporter', 'declaration']

/**
 * Asks several catalogues, and takes each fact from who knows best. Where two that know equally well differ, the fact is
 * unknown, whatever others say.
 */
export function mergeCatalogues(catalogues: readonly MetricLookup[]): Catalogue {
  const [only] = catalogues
  const families = [...new Set(catalogues.flatMap((one) => one.families ?? []))]
  return {
    families,
    covers: (name) => catalogues.some((one) => one.covers?.(name) ?? false),
    metric:
      only && catalogues.length === 1
        ? (name) => only.metric(name)
        : remember((name) => {
            const known = catalogues.flatMap((one) => one.metric(name) ?? [])
            return known.length > 1 ? mergeKnowledge(known) : known[0]
          }),
  }
}

function mergeKnowledge(known: readonly MetricKnowledge[]): MetricKnowledge | undefined {
  const type = strongest(known, ({ type }) => type)
  const unit = strongest(known, ({ unit }) => unit)
  const labels = strongest(known, ({ labels }) => labels)
  const range = strongest(known, ({ range }) => range)
  const help = known.find((one) => one.help !== undefined)?.help
  const samples = known.find((one) => one.samples)?.samples
  const declared = known.find((one) => one.declared)?.declared
  return {
    ...identityOf(known, type),
    ...(type ? { type } : {}),
    ...(unit ? { unit } : {}),
    ...(labels ? { labels } : {}),
    ...(range ? { range } : {}),
    ...(help === undefined ? {} : { help }),
    ...(samples ? { samples } : {}),
    ...(declared ? { declared } : {}),
  }
}

/** Whose reading of the name holds: that of who says the type. */
function identityOf(
  known: readonly MetricKnowledge[],
  type: MetricKnowledge['type'],
): Pick<MetricKnowledge, 'name' | 'family' | 'part' | 'origin'> {
  const first = known.find((one) => type && one.type === type) ?? known[0]
  const { name = '', family = '', part, origin } = first ?? {}
  return {
    name,
    family,
    ...(part ? { part } : {}),
    ...(origin === undefined ? {} : { origin }),
  }
}

function strongest<T extends { readonly evidence: Evidence }>(
  known: readonly MetricKnowledge[],
  fact: (one: MetricKnowledge) => T | undefined,
): T | undefined {
  const facts = known.flatMap((one) => fact(one) ?? [])
  for (const evidence of order) {
    const told = facts.filter((one) => one.evidence === evidence)
    const [first, ...others] = told
    if (!first) continue
    const text = JSON.stringify(first)
    return others.every((one) => JSON.stringify(one) === text) ? first : undefined
  }
  return undefined
}
