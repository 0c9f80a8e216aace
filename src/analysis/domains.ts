import type { MetricKnowledge } from '../catalogue/metric.ts'
import type {
  Aggregate,
  Binary,
  Call,
  MatrixSelector,
  NumberLiteral,
  StringLiteral,
  Subquery,
  Unary,
  VectorSelector,
} from '../promql/ast.ts'
import type { Branch } from './branch.ts'
import { cardinalityDomain } from './cardinality/cardinality-domain.ts'
import type { RecordedInput, Site } from './domain.ts'
import { labelsDomain } from './labels/labels-domain.ts'
import { originOf } from './origin.ts'
import { presenceDomain } from './presence/presence-domain.ts'
import { rangeDomain } from './range/range-domain.ts'
import { typeDomain } from './type/type-domain.ts'
import { unitDomain } from './unit/unit-domain.ts'

/**
 * A literal. Each kind of node has a function of its own, which asks the domains one by one: through one generic callback,
 * the benchmark's 10,000 rules take a fifth longer.
 */
export function literalBranch(node: NumberLiteral | StringLiteral, site: Site): Branch {
  return {
    unit: unitDomain.literal(node, site),
    range: rangeDomain.literal(node, site),
    type: typeDomain.literal(node, site),
    labels: labelsDomain.literal(node, site),
    presence: presenceDomain.literal(node, site),
    cardinality: cardinalityDomain.literal(node, site),
    origin: originOf(node, [], []),
  }
}

/** A selector of a metric that no rule records. */
export function selectorBranch(
  node: VectorSelector,
  metric: MetricKnowledge | undefined,
  site: Site,
): Branch {
  return {
    unit: unitDomain.selector(node, metric, site),
    range: rangeDomain.selector(node, metric, site),
    type: typeDomain.selector(node, metric, site),
    labels: labelsDomain.selector(node, metric, site),
    presence: presenceDomain.selector(node, metric, site),
    cardinality: cardinalityDomain.selector(node, metric, site),
    origin: originOf(node, [], []),
  }
}

/** A selector of what a rule records. */
export function recordedBranch(node: VectorSelector, input: RecordedInput, site: Site): Branch {
  return {
    unit: unitDomain.recorded(node, input, site),
    range: rangeDomain.recorded(node, input, site),
    type: typeDomain.recorded(node, input, site),
    labels: labelsDomain.recorded(node, input, site),
    presence: presenceDomain.recorded(node, input, site),
    cardinality: cardinalityDomain.recorded(node, input, site),
    origin: originOf(node, [input.branch], [input.rule]),
  }
}

/** The samples of a range selector. */
export function matrixBranch(node: MatrixSelector, inner: Branch, site: Site): Branch {
  return {
    unit: unitDomain.matrix(node, inner, site),
    range: rangeDomain.matrix(node, inner, site),
    type: typeDomain.matrix(node, inner, site),
    labels: labelsDomain.matrix(node, inner, site),
    presence: presenceDomain.matrix(node, inner, site),
    cardinality: cardinalityDomain.matrix(node, inner, site),
    origin: originOf(node, [inner], []),
  }
}

/** The samples of a subquery. */
export function subqueryBranch(node: Subquery, inner: Branch, site: Site): Branch {
  return {
    unit: unitDomain.subquery(node, inner, site),
    range: rangeDomain.subquery(node, inner, site),
    type: typeDomain.subquery(node, inner, site),
    labels: labelsDomain.subquery(node, inner, site),
    presence: presenceDomain.subquery(node, inner, site),
    cardinality: cardinalityDomain.subquery(node, inner, site),
    origin: originOf(node, [inner], []),
  }
}

/** A call of a function. */
export function callBranch(node: Call, args: readonly Branch[], site: Site): Branch {
  return {
    unit: unitDomain.call(node, args, site),
    range: rangeDomain.call(node, args, site),
    type: typeDomain.call(node, args, site),
    labels: labelsDomain.call(node, args, site),
    presence: presenceDomain.call(node, args, site),
    cardinality: cardinalityDomain.call(node, args, site),
    origin: originOf(node, args, []),
  }
}

/** An aggregation. */
export function aggregateBranch(
  node: Aggregate,
  inner: Branch,
  param: Branch | undefined,
  site: Site,
): Branch {
  return {
    unit: unitDomain.aggregate(node, inner, param, site),
    range: rangeDomain.aggregate(node, inner, param, site),
    type: typeDomain.aggregate(node, inner, param, site),
    labels: labelsDomain.aggregate(node, inner, param, site),
    presence: presenceDomain.aggregate(node, inner, param, site),
    cardinality: cardinalityDomain.aggregate(node, inner, param, site),
    origin: originOf(node, param ? [inner, param] : [inner], []),
  }
}

/** A sign. */
export function unaryBranch(node: Unary, inner: Branch, site: Site): Branch {
  return {
    unit: unitDomain.unary(node, inner, site),
    range: rangeDomain.unary(node, inner, site),
    type: typeDomain.unary(node, inner, site),
    labels: labelsDomain.unary(node, inner, site),
    presence: presenceDomain.unary(node, inner, site),
    cardinality: cardinalityDomain.unary(node, inner, site),
    origin: originOf(node, [inner], []),
  }
}

/** An operator between two results. */
export function binaryBranch(node: Binary, left: Branch, right: Branch, site: Site): Branch {
  return {
    unit: unitDomain.binary(node, left, right, site),
    range: rangeDomain.binary(node, left, right, site),
    type: typeDomain.binary(node, left, right, site),
    labels: labelsDomain.binary(node, left, right, site),
    presence: presenceDomain.binary(node, left, right, site),
    cardinality: cardinalityDomain.binary(node, left, right, site),
    origin: originOf(node, [left, right], []),
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
