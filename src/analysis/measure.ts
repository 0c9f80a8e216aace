import type { Aggregate, Call, Expr, Grouping, VectorSelector } from '../promql/ast.ts'
import type { RecordingRule, Rule } from '../rules/rule-file.ts'
import { selectedName } from './selected-name.ts'
import { foldConstant } from './thresholds.ts'

/** What a simple expression measures: series of one name, through at most one function over time and some aggregations. */
export interface Measure {
  readonly name: string
  /** The matchers as written, without the one on the name. */
  readonly matchers: readonly string[]
  /** `rate`, or nothing. */
  readonly func: string
  /** The range of that function, as written. */
  readonly range: string
  /** `offset` and `@`. */
  readonly when: string
  /** The outermost aggregation. */
  readonly by?: { readonly op: Aggregate['op']['value']; readonly grouping: Grouping | undefined }
  /** A comparison with a constant that lets some samples through: `> 0`. */
  readonly filter: string
  /** Whether samples are 0 or 1 by a comparison with `bool`. */
  readonly bool: boolean
  /** What constants multiply it by. */
  readonly factor: number
  /** Something positive was added, or a lower bound set: it is at least what it measures. */
  readonly raised: boolean
}

/** Most nodes between an expression and its selector. */
const deepest = 24

type Mutable = { -readonly [K in keyof Measure]: Measure[K] }

/** What an expression measures, where it is simple; `rules` are those it reads, through one of which a plain selector is followed. */
export function measureOf(expr: Expr, rules: readonly Rule[]): Measure | undefined {
  const found: Mutable = {
    name: '',
    matchers: [],
    func: '',
    range: '',
    when: '',
    filter: '',
    bool: false,
    factor: 1,
    raised: false,
  }
  let followed = false
  let node: Expr | undefined = expr
  for (let depth = 0; node && depth < deepest; depth++) {
    if (node.kind === 'VectorSelector') {
      const rule: RecordingRule | undefined = followed ? undefined : definition(node, rules)
      addSelector(found, node)
      if (!rule?.expr.ast) return found.name === '' ? undefined : found
      followed = true
      node = rule.expr.ast
    } else {
      node = next(found, node)
    }
  }
  return undefined
}

function next(found: Mutable, node: Expr): Expr | undefined {
  switch (node.kind) {
    case 'Paren':
      return node.expr
    case 'Unary':
      return node.op === '+' ? node.expr : undefined
    case 'MatrixSelector':
      found.range = String(node.range.ms ?? 'varying')
      return node.selector
    case 'Aggregate':
      return ofAggregate(found, node)
    case 'Call':
      return ofCall(found, node)
    case 'Binary':
      return ofBinary(found, node)
    default:
      return undefined
  }
}

const additive = new Set(['sum', 'count', 'max'])

function ofAggregate(found: Mutable, node: Aggregate): Expr | undefined {
  const op = node.op.value
  if (found.by && !(found.by.op === op && additive.has(op) && op !== 'count')) return undefined
  if (node.param || found.func !== '') return undefined
  found.by ??= { op, grouping: node.grouping }
  return node.expr
}

const overTime = new Set([
  'rate',
  'irate',
  'increase',
  'delta',
  'avg_over_time',
  'max_over_time',
  'min_over_time',
  'sum_over_time',
  'count_over_time',
  'last_over_time',
])

function ofCall(found: Mutable, { func, args }: Call): Expr | undefined {
  const [first] = args
  const name = func.value
  if (name === 'label_replace' || name === 'label_join' || name === 'scalar') return first
  if (name === 'clamp_min') {
    found.raised = true
    return first
  }
  if (!overTime.has(name) || found.func !== '' || first?.kind !== 'MatrixSelector') return undefined
  found.func = name
  return first
}

const comparisons = new Set(['==', '!=', '<', '<=', '>', '>='])

function ofBinary(found: Mutable, node: Extract<Expr, { kind: 'Binary' }>): Expr | undefined {
  const { op, lhs, rhs } = node
  if (op === 'or') return isConstantVector(rhs) ? lhs : undefined
  const right = foldConstant(rhs)
  const left = right === undefined ? foldConstant(lhs) : undefined
  const value = right ?? left
  if (value === undefined) return undefined
  const rest = right === undefined ? rhs : lhs
  if (comparisons.has(op)) {
    if (node.bool) found.bool = true
    else found.filter += `${left === undefined ? '' : 'x'}${op}${value};`
    return rest
  }
  if (op === '*') found.factor *= value
  else if (op === '/' && right !== undefined) found.factor /= value
  else if (op === '+' && value >= 0) found.raised = true
  else return undefined
  return rest
}

function isConstantVector(expr: Expr): boolean {
  const inner = expr.kind === 'Paren' ? expr.expr : expr
  return inner.kind === 'Call' && inner.func.value === 'vector'
}

function addSelector(found: Mutable, node: VectorSelector): void {
  const name = selectedName(node)
  found.name = name ?? ''
  const texts = node.matchers
    .filter((matcher) => matcher.name.value !== '__name__')
    .map(({ name: label, op, value }) => `${label.value}${op}${JSON.stringify(value.value)}`)
  found.matchers = [...found.matchers, ...texts]
  const offset = node.offset ? `offset ${node.offset.ms ?? 'varying'}` : ''
  const at = node.at ? `@${node.at.ms ?? node.at.preprocessor ?? ''}` : ''
  found.when += offset + at
}

function definition(selector: VectorSelector, rules: readonly Rule[]): RecordingRule | undefined {
  const name = selectedName(selector)
  const found = rules.filter(
    (rule): rule is RecordingRule => rule.kind === 'RecordingRule' && rule.name.value === name,
  )
  return found.length === 1 && selector.offset === undefined ? found[0] : undefined
}
