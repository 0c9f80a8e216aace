import type { Aggregate } from '../../promql/ast.ts'
import type { Branch } from '../branch.ts'
import type { Site } from '../domain.ts'
import { boolean, count, fraction, quantity } from './known-units.ts'
import { mapReadings, unitFact } from './readings.ts'
import { type Unit, type UnitFact, unknownUnit } from './unit.ts'

/** The unit of an aggregate. */
export function unitOfAggregate(node: Aggregate, { unit }: Branch, site: Site): UnitFact {
  const op = node.op.value
  const because = { text: `\`${op}\` counts`, place: site.place(node) }
  switch (op) {
    case 'count':
    case 'count_values':
      return unitFact([count], 'proof', because)
    case 'group':
      return unitFact([boolean], 'proof', { ...because, text: '`group` gives 1' })
    case 'sum':
      return unit.kind === 'literal' ? unknownUnit : mapReadings(unit, summed)
    case 'avg':
      return averageUnit(unit)
    case 'stddev':
      return mapReadings(unit, spread)
    case 'stdvar':
      return unknownUnit
    default:
      return unit
  }
}

/** The unit of a mean: of zeros and ones it is the part that is one. */
export function averageUnit(unit: UnitFact): UnitFact {
  return mapReadings(unit, averaged)
}

function summed(unit: Unit): Unit | undefined {
  switch (unit.flavour) {
    case 'point':
      return undefined
    case 'boolean':
    case 'info':
      return count
    case 'fraction':
      return { ...unit, flavour: 'ratio' }
    default:
      return unit
  }
}

function averaged(unit: Unit): Unit | undefined {
  if (unit.flavour === 'info') return undefined
  return unit.flavour === 'boolean' ? fraction : unit
}

function spread(unit: Unit): Unit | undefined {
  if (unit.flavour === 'point') return quantity(unit.dimension, unit.scale)
  return unit.flavour === 'boolean' || unit.flavour === 'info' ? undefined : unit
}
