import type { Expr, MatrixSelector, Subquery, VectorSelector } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import { selectedName } from '../selected-name.ts'

/** One selector of an expression, and where it stands in it. */
export interface Read {
  readonly selector: VectorSelector
  /** The metric name that it asks for; absent where a pattern or nothing is asked of the name. */
  readonly name?: string
  /** The range that it reads, its own or that of a subquery around it; absent: the newest sample. */
  readonly window?: MatrixSelector | Subquery
  /** The name of the function that gets the range. */
  readonly func?: string
  /**
   * The expression says what it should without it too: it is one of several names for a value (`a or b`), a condition that
   * `unless` takes away, or what `absent` looks for. Alternatives that are conditions by themselves are not of that kind.
   */
  readonly optional: boolean
}

const known = new WeakMap<Expr, readonly Read[]>()

/** The selectors of an expression in the order of the text. */
export function readsOf(expr: Expr): readonly Read[] {
  const before = known.get(expr)
  if (before) return before
  const reads: Read[] = []
  const above: Surroundings[] = []
  walk(expr, (node, { length: depth }) => {
    const outer = above[depth - 1]
    const here = outer ? surroundings(node, outer) : { node }
    above[depth] = here
    if (node.kind === 'VectorSelector') reads.push(readOf(node, here))
  })
  known.set(expr, reads)
  return reads
}

/** A node, and what those above it make of it. */
interface Surroundings {
  readonly node: Expr
  readonly optional?: Optionality | undefined
  readonly window?: MatrixSelector | Subquery | undefined
  /** The function whose argument the node is, apart from parentheses. */
  readonly func?: string | undefined
  /** That of the window. */
  readonly windowFunc?: string | undefined
}

function surroundings(node: Expr, outer: Surroundings): Surroundings {
  const { node: parent } = outer
  const inherited = outer.optional === 'value' && isCondition(parent) ? undefined : outer.optional
  return {
    node,
    optional: optionality(node, parent) ?? inherited,
    window: isWindow(parent) ? parent : outer.window,
    windowFunc: isWindow(parent) ? outer.func : outer.windowFunc,
    func: parent.kind === 'Call' ? parent.func.value : isBracket(parent) ? outer.func : undefined,
  }
}

function readOf(selector: VectorSelector, here: Surroundings): Read {
  const { optional, window, windowFunc } = here
  const name = selectedName(selector)
  return {
    selector,
    optional: optional !== undefined,
    ...(name === undefined ? {} : { name }),
    ...(window ? { window } : {}),
    ...(windowFunc === undefined ? {} : { func: windowFunc }),
  }
}

type Optionality = 'value' | 'whole'

function optionality(node: Expr, parent: Expr): Optionality | undefined {
  if (parent.kind === 'Call') return parent.func.value.startsWith('absent') ? 'whole' : undefined
  if (parent.kind !== 'Binary') return undefined
  if (parent.op === 'unless') return parent.rhs === node ? 'whole' : undefined
  if (parent.op !== 'or') return undefined
  return parent.lhs === node && isConstant(parent.rhs) ? undefined : 'value'
}

/** What gives a number where there is no series. */
function isConstant(expr: Expr): boolean {
  return expr.kind === 'NumberLiteral' || (expr.kind === 'Call' && expr.func.value === 'vector')
}

const conditions: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>=', 'and'])

function isCondition(node: Expr): boolean {
  return node.kind === 'Binary' && conditions.has(node.op)
}

function isWindow(node: Expr): node is MatrixSelector | Subquery {
  return node.kind === 'MatrixSelector' || node.kind === 'Subquery'
}

function isBracket({ kind }: Expr): boolean {
  return kind === 'Paren'
}
