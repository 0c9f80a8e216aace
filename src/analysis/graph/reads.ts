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
  const optional = new Map<Expr, Optionality>()
  const windows = new Map<Expr, MatrixSelector | Subquery>()
  const functions = new Map<Expr, string>()
  walk(expr, (node, parents) => {
    const parent = parents[parents.length - 1]
    if (parent) {
      const before = optional.get(parent)
      const here =
        optionality(node, parent) ??
        (before === 'value' && isCondition(parent) ? undefined : before)
      if (here) optional.set(node, here)
      const window = isWindow(parent) ? parent : windows.get(parent)
      if (window) windows.set(node, window)
      const func =
        parent.kind === 'Call' ? parent.func.value : isBracket(parent) && functions.get(parent)
      if (func) functions.set(node, func)
    }
    if (node.kind !== 'VectorSelector') return
    const name = selectedName(node)
    const window = windows.get(node)
    const func = window && functions.get(window)
    reads.push({
      selector: node,
      optional: optional.has(node),
      ...(name === undefined ? {} : { name }),
      ...(window ? { window } : {}),
      ...(func === undefined ? {} : { func }),
    })
  })
  known.set(expr, reads)
  return reads
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
