import type { MetricKnowledge } from '../catalogue/metric.ts'
import type { Aggregate, Binary, Call, Expr, VectorSelector } from '../promql/ast.ts'
import { childrenOf } from '../promql/visit.ts'
import type { RecordingRule } from '../rules/rule-file.ts'
import { type Branch, type DomainName, mostBranches, unknownBranch } from './branch.ts'
import type { Domain, Site } from './domain.ts'
import { branchOf, joinBranches } from './domains.ts'
import type { ExprFacts, Facts } from './facts.ts'
import { originOf } from './origin.ts'

/** What a selector reads: the results of recording rules, or a metric that none records. */
export type Resolved =
  | { readonly kind: 'recorded'; readonly inputs: readonly ResolvedRule[] }
  | { readonly kind: 'metric'; readonly metric: MetricKnowledge | undefined }

/** A recording rule and what is known of its result. */
export interface ResolvedRule {
  readonly rule: RecordingRule
  readonly facts: Facts
}

/** Tells what a selector reads. */
export type Resolver = (selector: VectorSelector) => Resolved

/** Nothing is known of a node. */
export const unknownFacts: Facts = { branches: [unknownBranch], joined: false }

/** Derives the facts of every node of an expression, from the leaves up. Takes time linear in its size. */
export function deriveFacts(expr: Expr, resolve: Resolver, site: Site): ExprFacts {
  const nodes: Expr[] = [expr]
  for (let at = 0; at < nodes.length; at++) {
    const node = nodes[at]
    if (node) for (const child of childrenOf(node)) nodes.push(child)
  }
  const known = new Map<Expr, Facts>()
  const of = (node: Expr): Facts => known.get(node) ?? unknownFacts
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at]
    if (node) known.set(node, factsOf(node, of, resolve, site))
  }
  return { root: of(expr), of }
}

function factsOf(node: Expr, of: (node: Expr) => Facts, resolve: Resolver, site: Site): Facts {
  switch (node.kind) {
    case 'NumberLiteral':
    case 'StringLiteral':
      return only(build(node, [], (domain) => domain.literal(node, site)))
    case 'VectorSelector':
      return ofSelector(node, resolve, site)
    case 'MatrixSelector':
      return each(of(node.selector), (inner) =>
        build(node, [inner], (domain) => domain.matrix(node, inner, site)),
      )
    case 'Subquery':
      return each(of(node.expr), (inner) =>
        build(node, [inner], (domain) => domain.subquery(node, inner, site)),
      )
    case 'Paren':
      return of(node.expr)
    case 'Unary':
      return each(of(node.expr), (inner) =>
        build(node, [inner], (domain) => domain.unary(node, inner, site)),
      )
    case 'Call':
      return ofCall(node, of, site)
    case 'Aggregate':
      return ofAggregate(node, of, site)
    case 'Binary':
      return ofBinary(node, of(node.lhs), of(node.rhs), site)
  }
}

function ofSelector(node: VectorSelector, resolve: Resolver, site: Site): Facts {
  const resolved = resolve(node)
  if (resolved.kind === 'metric') {
    const { metric } = resolved
    return only(build(node, [], (domain) => domain.selector(node, metric, site)))
  }
  const branches = resolved.inputs.flatMap(({ rule, facts }) =>
    facts.branches.map((branch) =>
      build(node, [branch], (domain) => domain.recorded(node, { rule, branch }, site), [rule]),
    ),
  )
  return limit(
    branches,
    resolved.inputs.some(({ facts }) => facts.joined),
  )
}

/** The alternatives of the first argument that holds series are kept apart; those of the others are joined. */
function ofCall(node: Call, of: (node: Expr) => Facts, site: Site): Facts {
  const facts = node.args.map(of)
  const main = mainArgument(node)
  const joined = facts.map(join)
  const split = facts[main]
  const call = (args: readonly Branch[]) =>
    build(node, args, (domain) => domain.call(node, args, site))
  if (!split) return only(call(joined))
  return each(split, (branch) => call(joined.map((one, at) => (at === main ? branch : one))))
}

function mainArgument({ func, args }: Call): number {
  if (func.value === 'histogram_quantile' || func.value === 'histogram_fraction')
    return args.length - 1
  return args.findIndex(({ kind }) => kind !== 'NumberLiteral' && kind !== 'StringLiteral')
}

function ofAggregate(node: Aggregate, of: (node: Expr) => Facts, site: Site): Facts {
  const inner = join(of(node.expr))
  const param = node.param && join(of(node.param))
  const children = param ? [inner, param] : [inner]
  return only(build(node, children, (domain) => domain.aggregate(node, inner, param, site)))
}

function ofBinary(node: Binary, left: Facts, right: Facts, site: Site): Facts {
  const combine = (a: Branch, b: Branch) =>
    build(node, [a, b], (domain) => domain.binary(node, a, b, site))
  if (node.op === 'or') {
    const whole = join(left)
    const rest = right.branches.map((branch) => combine(whole, branch))
    return limit([...left.branches, ...rest], left.joined || right.joined)
  }
  if (node.op === 'and' || node.op === 'unless') {
    const whole = join(right)
    return each(left, (branch) => combine(branch, whole))
  }
  if (left.branches.length === 1 && right.branches.length === 1)
    return {
      branches: [combine(left.branches[0], right.branches[0])],
      joined: left.joined || right.joined,
    }
  const pairs = left.branches.flatMap((a) => right.branches.map((b) => combine(a, b)))
  return limit(pairs, left.joined || right.joined)
}

function build(
  node: Expr,
  children: readonly Branch[],
  derive: <K extends DomainName>(domain: Domain<K>) => Branch[K],
  rules: readonly RecordingRule[] = [],
): Branch {
  return branchOf(derive, originOf(node, children, rules))
}

function only(branch: Branch): Facts {
  return { branches: [branch], joined: false }
}

function each(facts: Facts, derive: (branch: Branch) => Branch): Facts {
  const { branches, joined } = facts
  if (branches.length === 1) return { branches: [derive(branches[0])], joined }
  const [first, ...rest] = branches
  return { branches: [derive(first), ...rest.map(derive)], joined }
}

/** All alternatives as one branch. */
export function join({ branches }: Facts): Branch {
  if (branches.length === 1) return branches[0]
  const [first, ...rest] = branches
  return rest.reduce(joinBranches, first)
}

function limit(branches: readonly Branch[], joined: boolean): Facts {
  const [first = unknownBranch, ...rest] = branches
  if (branches.length <= mostBranches) return { branches: [first, ...rest], joined }
  const kept = rest.slice(0, mostBranches - 2)
  const [next = unknownBranch, ...others] = rest.slice(mostBranches - 2)
  return { branches: [first, ...kept, others.reduce(joinBranches, next)], joined: true }
}
