import type { DeclaredMetric } from './declarations.ts'
import { type FamilyFacts, hasPart, ownSeries, partOfName, partSeries } from './family.ts'
import type { Catalogue, MetricKnowledge } from './metric.ts'

const evidence = 'declaration'

/** Makes a catalogue of what client code declares; a name that is declared in two ways is not in it. */
export function declarationCatalogue(declared: readonly DeclaredMetric[]): Catalogue {
  const families = new Map<string, FamilyFacts>()
  const torn = new Set<string>()
  for (const one of declared) {
    const facts = factsOf(one)
    const known = families.get(one.name)
    if (known && shapeOf(known) !== shapeOf(facts)) torn.add(one.name)
    else if (!known) families.set(one.name, facts)
  }
  for (const name of torn) families.delete(name)
  return { families: [], covers: () => false, metric: (name) => find(families, name) }
}

function find(
  families: ReadonlyMap<string, FamilyFacts>,
  name: string,
): MetricKnowledge | undefined {
  const own = families.get(name)
  if (own) return ownSeries(name, own)
  const part = partOfName(name)
  const whole = part && families.get(part.family)
  return part && whole && hasPart(whole.type?.value, part.part)
    ? partSeries(name, part, whole)
    : undefined
}

function factsOf({ type, labels, help, source, span }: DeclaredMetric): FamilyFacts {
  return {
    type: { value: type, evidence },
    ...(labels ? { labels: { names: labels, all: true, closed: true, evidence } } : {}),
    ...(help === undefined ? {} : { help }),
    declared: { source, span },
    origin: source.path,
  }
}

function shapeOf({ type, labels }: FamilyFacts): string {
  return JSON.stringify([type?.value, labels?.names])
}
