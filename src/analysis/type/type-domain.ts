import type { VectorSelector } from '../../promql/ast.ts'
import { weakest } from '../because.ts'
import type { Domain } from '../domain.ts'
import { selectedName } from '../selected-name.ts'
import { typeOfAggregate } from './aggregate-type.ts'
import { typeOfBinary } from './binary-type.ts'
import { typeOfCall } from './call-type.ts'
import { knownType } from './known-type.ts'
import {
  type DerivedTypeFact,
  isCounting,
  numberType,
  type TypeFact,
  unknownType,
} from './metric-type.ts'
import { type NameType, typeOfName } from './name-type.ts'

/** What kind of value a sample is: from declarations, names, and what functions and operators give. */
export const typeDomain: Domain<'type'> = {
  unknown: unknownType,
  selector(node, metric, site) {
    const name = selectedName(node)
    if (name === undefined) return unknownType
    const known = metric?.type ? knownType(metric) : (ofQuantile(node, name) ?? typeOfName(name))
    if (!known) return unknownType
    const { why, ...fact } = known
    return { kind: 'metric', ...fact, because: { text: why, place: site.place(node) } }
  },
  recorded(node, { rule, branch: { type } }, site) {
    if (type.kind === 'unknown' || type.kind === 'number') return type
    const text = `rule \`${rule.name.value}\` records it`
    return { ...type, because: { text, place: site.place(node), from: type.because } }
  },
  literal: (node) => (node.kind === 'NumberLiteral' ? numberType : unknownType),
  matrix: (_, inner) => inner.type,
  subquery: (_, inner) => inner.type,
  call(node, args, site) {
    const at = node.args.findIndex(
      ({ kind }) => kind !== 'NumberLiteral' && kind !== 'StringLiteral',
    )
    return typeOfCall(node, args[Math.max(at, 0)]?.type ?? unknownType, site)
  },
  aggregate: (node, inner, _, site) => typeOfAggregate(node, inner.type, site),
  unary: (node, { type }) => (node.op === '-' && isCounting(type) ? unknownType : type),
  binary: (node, left, right, site) => typeOfBinary(node, left.type, right.type, site),
  join: joinTypes,
  widen: joinTypes,
}

/** A series picked by its `quantile` label is one of a summary. */
function ofQuantile({ matchers }: VectorSelector, name: string): NameType | undefined {
  const picked = matchers.some((matcher) => matcher.name.value === 'quantile' && matcher.op === '=')
  if (!picked || name.includes(':')) return undefined
  const why = `\`${name}\` is picked by its \`quantile\``
  return { type: 'summary-quantile', confidence: 'convention', why }
}

function joinDerived(a: DerivedTypeFact, b: DerivedTypeFact): DerivedTypeFact {
  const { of, ...fact } = a
  const confidence = weakest(a.confidence, b.confidence)
  return { ...fact, confidence, ...(of && of === b.of ? { of } : {}) }
}

function joinTypes(a: TypeFact, b: TypeFact): TypeFact {
  if (a === b) return a
  if (a.kind === 'metric' && b.kind === 'metric' && a.type === b.type) {
    const { point, ...fact } = a
    const confidence = weakest(a.confidence, b.confidence)
    return { ...fact, confidence, ...(point && b.point ? { point } : {}) }
  }
  if (a.kind === 'derived' && b.kind === 'derived' && a.type === b.type) return joinDerived(a, b)
  return a.kind === 'number' && b.kind === 'number' ? a : unknownType
}
