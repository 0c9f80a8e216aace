import type { MetricKnowledge } from '../catalogue/metric.ts'
import type { Aggregate, Binary, Call, Expr, VectorSelector } from '../promql/ast.ts'
import { childrenOf } from '../promql/visit.ts'
import type { RecordingRule } from '../rules/rule-file.ts'
import { type Branch, mostBranches, unknownBranch } from './branch.ts'
import type { Site } from './domain.ts'
import {
  aggregateBranch,
  binaryBranch,
  callBranch,
  joinBranches,
  literalBranch,
  matrixBranch,
  recordedBranch,
  selectorBranch,
  subqueryBranch,
  unaryBranch,
} from './domains.ts'
import type { ExprFacts, Facts } from './facts.ts'

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
      return only(literalBranch(node, site))
    case 'VectorSelector':
      return ofSelector(node, resolve, site)
    case 'MatrixSelector':
      return each(of(node.selector), (inner) => matrixBranch(node, inner, site))
    case 'Subquery':
      return each(of(node.expr), (inner) => subqueryBranch(node, inner, site))
    case 'Paren':
      return of(node.expr)
    case 'Unary':
      return each(of(node.expr), (inner) => unaryBranch(node, inner, site))
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
  if (resolved.kind === 'metric') return only(selectorBranch(node, resolved.metric, site))
  const branches = resolved.inputs.flatMap(({ rule, facts }) =>
    facts.branches.map((branch) => recordedBranch(node, { rule, branch }, site)),
  )
  return limit(
    branches,
    resolved.inputs.some(({ facts }) => facts.joined),
  )
}

/** The alternatives of the first argument that holds series are kept apart; those of the others are joined. */
function ofCall(node: Call, of: (node: Expr) => Facts, site: Site): Facts {
  const facts = node.args.map(of)
  const joined = facts.map(join)
  const main = mainArgument(node)
  const split = facts[main]
  if (!split) return only(callBranch(node, joined, site))
  return each(split, (branch) => callBranch(node, withArgument(joined, main, branch), site))
}

function withArgument(args: readonly Branch[], at: number, branch: Branch): readonly Branch[] {
  return args[at] === branch ? args : args.map((one, i) => (i === at ? branch : one))
}

function mainArgument({ func, args }: Call): number {
  if (func.value === 'histogram_quantile' || func.value === 'histogram_fraction')
    return args.length - 1
  return args.findIndex(({ kind }) => kind !== 'NumberLiteral' && kind !== 'StringLiteral')
}

function ofAggregate(node: Aggregate, of: (node: Expr) => Facts, site: Site): Facts {
  const param = node.param && join(of(node.param))
  return only(aggregateBranch(node, join(of(node.expr)), param, site))
}

function ofBinary(node: Binary, left: Facts, right: Facts, site: Site): Facts {
  const combine = (a: Branch, b: Branch) => binaryBranch(node, a, b, site)
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
