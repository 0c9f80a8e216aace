import type { ExprFacts } from '../../analysis/facts.ts'
import { selectedName } from '../../analysis/selected-name.ts'
import { foldConstant, withoutParens } from '../../analysis/thresholds.ts'
import type { Binary, Call, Expr, VectorSelector } from '../../promql/ast.ts'
import { childrenOf } from '../../promql/visit.ts'
import { type Comparison, isComparison, truthOf } from './comparison-truth.ts'

/** One side of the `or`s that an alert consists of, and what decides whether it has a sample. */
export interface Alternative {
  readonly expr: Expr
  /** Something decides: a comparison, `absent`, `unless`, `and`, an alert's state, or a recorded condition. */
  readonly conditional: boolean
  /** Comparisons that hold for every value. */
  readonly certain: readonly Comparison[]
  /** Comparisons with `bool`. */
  readonly bools: readonly Binary[]
  readonly selectors: readonly VectorSelector[]
  /** Something is measured: a rate, a difference, a share, a quantile. */
  readonly measured: boolean
  /** Only the being there of series is asked for: `count`, `group`. */
  readonly counted: boolean
}

const mostAlternatives = 32
const mostNodes = 400

const known = new WeakMap<ExprFacts, readonly Alternative[]>()

/** What each alternative of an alert's expression depends on. Empty for expressions that are too large to tell. */
export function findAlternatives(ast: Expr, facts: ExprFacts): readonly Alternative[] {
  const alternatives = known.get(facts) ?? readAlternatives(ast, facts)
  known.set(facts, alternatives)
  return alternatives
}

function readAlternatives(ast: Expr, facts: ExprFacts): readonly Alternative[] {
  const found: Alternative[] = []
  const waiting: Expr[] = [ast]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const node = withoutParens(next)
    if (node.kind === 'Binary' && node.op === 'or') waiting.push(node.rhs, node.lhs)
    else {
      const alternative = readAlternative(node, facts)
      if (!alternative) return []
      found.push(alternative)
    }
    if (found.length + waiting.length > mostAlternatives) return []
  }
  return found
}

interface Reading {
  conditional: boolean
  readonly certain: Comparison[]
  readonly bools: Binary[]
  readonly selectors: VectorSelector[]
  measured: boolean
  counted: boolean
}

function readAlternative(expr: Expr, facts: ExprFacts): Alternative | undefined {
  const reading: Reading = {
    conditional: false,
    certain: [],
    bools: [],
    selectors: [],
    measured: false,
    counted: false,
  }
  const waiting: Expr[] = [expr]
  for (let count = 0; waiting.length > 0; count++) {
    if (count > mostNodes) return undefined
    const node = waiting.pop()
    if (node && read(node, reading, facts)) waiting.push(...childrenOf(node))
  }
  return { expr, ...reading }
}

/** Notes what a node decides; false where what is below decides nothing more. */
function read(node: Expr, reading: Reading, facts: ExprFacts): boolean {
  switch (node.kind) {
    case 'Binary':
      return readBinary(node, reading, facts)
    case 'Call':
      return readCall(node, reading)
    case 'Aggregate':
      if (node.op.value === 'count' || node.op.value === 'group') reading.counted = true
      if (['topk', 'bottomk', 'limitk', 'limit_ratio', 'count_values'].includes(node.op.value))
        reading.counted = true
      return true
    case 'VectorSelector':
      reading.selectors.push(node)
      if (isCondition(node, facts)) reading.conditional = true
      return false
    default:
      return true
  }
}

function readBinary(node: Binary, reading: Reading, facts: ExprFacts): boolean {
  const { op } = node
  if (op === 'unless') reading.conditional = true
  else if (op === 'and' && !isPlainBool(node)) reading.conditional = true
  else if (isComparison(node)) {
    if (node.bool) reading.bools.push(node)
    else if (truthOf(node, facts, 'likely', false) === 'always') reading.certain.push(node)
    else reading.conditional = true
  } else if (op === '/' || op === '-' || op === '%') {
    if (foldConstant(node.rhs) === undefined) reading.measured = true
  }
  return !reading.conditional
}

/** Both sides of `and` are there whatever their comparisons say. */
function isPlainBool({ lhs, rhs }: Binary): boolean {
  return [lhs, rhs].every((side) => {
    const node = withoutParens(side)
    return node.kind === 'Binary' && node.bool !== undefined
  })
}

const rates: ReadonlySet<string> = new Set([
  ...['rate', 'irate', 'increase', 'delta', 'idelta', 'deriv', 'predict_linear'],
  ...['histogram_quantile', 'histogram_avg', 'histogram_fraction', 'changes', 'resets'],
])

function readCall({ func }: Call, reading: Reading): boolean {
  if (func.value === 'absent' || func.value === 'absent_over_time') reading.conditional = true
  if (rates.has(func.value)) reading.measured = true
  if (func.value === 'count_over_time' || func.value === 'present_over_time') reading.counted = true
  return !reading.conditional
}

/** The state of alerts, series of any name, and what a rule records only where a condition holds. */
function isCondition(node: VectorSelector, facts: ExprFacts): boolean {
  const name = selectedName(node)
  if (name === undefined || name.startsWith('ALERTS')) return true
  return facts
    .of(node)
    .branches.some(({ presence }) => presence.kind === 'filter' || presence.kind === 'never')
}
