import type { Branch, DomainName, Origin } from './branch.ts'
import { cardinalityDomain } from './cardinality/cardinality-domain.ts'
import type { Domain } from './domain.ts'
import { labelsDomain } from './labels/labels-domain.ts'
import { presenceDomain } from './presence/presence-domain.ts'
import { rangeDomain } from './range/range-domain.ts'
import { typeDomain } from './type/type-domain.ts'
import { unitDomain } from './unit/unit-domain.ts'

/** Asks each domain; `origin` says where the samples come from. */
export function branchOf(
  derive: <K extends DomainName>(domain: Domain<K>) => Branch[K],
  origin: Origin,
): Branch {
  return {
    unit: derive(unitDomain),
    range: derive(rangeDomain),
    type: derive(typeDomain),
    labels: derive(labelsDomain),
    presence: derive(presenceDomain),
    cardinality: derive(cardinalityDomain),
    origin,
  }
}

/** What two alternatives have in common. */
export function joinBranches(a: Branch, b: Branch): Branch {
  return combine(a, b, 'join')
}

/** What two rounds of a cycle have in common, such that few rounds suffice. */
export function widenBranches(a: Branch, b: Branch): Branch {
  return combine(a, b, 'widen')
}

function combine(a: Branch, b: Branch, how: 'join' | 'widen'): Branch {
  const { selector } = a.origin
  return {
    unit: unitDomain[how](a.unit, b.unit),
    range: rangeDomain[how](a.range, b.range),
    type: typeDomain[how](a.type, b.type),
    labels: labelsDomain[how](a.labels, b.labels),
    presence: presenceDomain[how](a.presence, b.presence),
    cardinality: cardinalityDomain[how](a.cardinality, b.cardinality),
    origin: {
      metrics: [...new Set([...a.origin.metrics, ...b.origin.metrics])].slice(0, 8),
      rules: [...new Set([...a.origin.rules, ...b.origin.rules])].slice(0, 8),
      ...(selector && selector === b.origin.selector ? { selector } : {}),
    },
  }
}
