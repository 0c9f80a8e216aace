import { goQuote } from '../model/go-quote.ts'
import { matcherMatchesEmpty } from '../model/matcher.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import type { SyntaxProblem } from '../text/problem.ts'
import type { Span } from '../text/span.ts'
import type { Aggregate, Binary, BinaryOp, Call, Expr, ValueType, VectorSelector } from './ast.ts'
import { isSpace } from './characters.ts'
import { functionSignature } from './functions.ts'
import { reportedSpan } from './reported-span.ts'

/** The type of an expression, and everything that is wrong with the types in it. */
export interface TypeCheck {
  readonly type: ValueType
  readonly problems: readonly SyntaxProblem[]
}

const typeNames: Readonly<Record<ValueType, string>> = {
  scalar: 'scalar',
  string: 'string',
  vector: 'instant vector',
  matrix: 'range vector',
  none: 'none',
}

const comparisons: ReadonlySet<BinaryOp> = new Set(['==', '!=', '<', '<=', '>', '>='])
const setOperators: ReadonlySet<BinaryOp> = new Set(['and', 'or', 'unless'])

/** How often one operator is told that its clauses share a label. */
const reportedPairs = 100

/** The type that an expression has, whether or not its parts fit. */
export function typeOf(expr: Expr): ValueType {
  switch (expr.kind) {
    case 'NumberLiteral':
      return 'scalar'
    case 'StringLiteral':
      return 'string'
    case 'VectorSelector':
    case 'Aggregate':
      return 'vector'
    case 'MatrixSelector':
    case 'Subquery':
      return 'matrix'
    case 'Call':
      return functionSignature(expr.func.value)?.returnType ?? 'none'
    case 'Unary':
    case 'Paren':
      return typeOf(expr.expr)
    case 'Binary':
      return typeOfChain(expr)
  }
}

function typeOfChain(expr: Binary): ValueType {
  let operand: Expr = expr
  while (operand.kind === 'Binary') {
    if (typeOf(operand.rhs) !== 'scalar') return 'vector'
    operand = operand.lhs
  }
  return typeOf(operand) === 'scalar' ? 'scalar' : 'vector'
}

/** Checks the types in an expression of `text` as Prometheus does, in the same order. */
export function checkTypes(expr: Expr, text: string): TypeCheck {
  const checker = new TypeChecker(text)
  return { type: checker.check(expr), problems: checker.problems }
}

class TypeChecker {
  readonly problems: SyntaxProblem[] = []
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  check(expr: Expr): ValueType {
    switch (expr.kind) {
      case 'NumberLiteral':
        return 'scalar'
      case 'StringLiteral':
        return 'string'
      case 'VectorSelector':
        this.#selector(expr, false)
        return 'vector'
      case 'MatrixSelector':
        this.#selector(expr.selector, false)
        return 'matrix'
      case 'Paren':
        return this.check(expr.expr)
      case 'Aggregate':
        return this.#aggregate(expr)
      case 'Call':
        return this.#call(expr)
      case 'Binary':
        return this.#chain(expr)
      case 'Unary': {
        const type = this.check(expr.expr)
        if (type !== 'scalar' && type !== 'vector')
          this.#report(
            reportedSpan(expr),
            `unary expression only allowed on expressions of type scalar or instant vector, got "${typeNames[type]}"`,
          )
        return type
      }
      case 'Subquery': {
        const type = this.check(expr.expr)
        if (type !== 'vector')
          this.#report(
            reportedSpan(expr),
            `subquery is only allowed on instant vector, got ${type} instead`,
          )
        return 'matrix'
      }
    }
  }

  #expect(expr: Expr, wanted: ValueType, where: string): void {
    const type = this.check(expr)
    this.#compare(reportedSpan(expr), type, wanted, where)
  }

  #compare(span: Span, type: ValueType, wanted: ValueType, where: string): void {
    if (type !== wanted)
      this.#report(span, `expected type ${typeNames[wanted]} in ${where}, got ${typeNames[type]}`)
  }

  #aggregate({ op, expr, param }: Aggregate): ValueType {
    this.#expect(expr, 'vector', 'aggregation expression')
    if (param)
      this.#expect(
        param,
        op.value === 'count_values' ? 'string' : 'scalar',
        'aggregation parameter',
      )
    return 'vector'
  }

  #call(call: Call): ValueType {
    const signature = functionSignature(call.func.value)
    if (!signature) return 'none'
    const { argTypes, variadic, returnType } = signature
    this.#arity(call, argTypes.length, variadic)
    const where = `call to function ${goQuote(call.func.value)}`
    const selects = call.func.value === 'info' && this.#infoSelector(call, where)
    for (const [index, arg] of call.args.entries()) {
      if (index >= argTypes.length && variadic === 0) break
      const wanted = argTypes[Math.min(index, argTypes.length - 1)]
      if (index === 1 && selects && arg.kind === 'VectorSelector') this.#selector(arg, true)
      else if (wanted) this.#expect(arg, wanted, where)
    }
    return returnType
  }

  #arity(call: Call, count: number, variadic: number): void {
    const given = call.args.length
    const tail = `argument(s) in call to ${goQuote(call.func.value)}, got ${given}`
    const least = count - 1
    if (variadic === 0) {
      if (given !== count) this.#report(reportedSpan(call), `expected ${count} ${tail}`)
    } else if (given < least) this.#report(reportedSpan(call), `expected at least ${least} ${tail}`)
    else if (variadic > 0 && given > least + variadic)
      this.#report(reportedSpan(call), `expected at most ${least + variadic} ${tail}`)
  }

  /** The second argument of `info` selects labels: whether it is a selector without a name. */
  #infoSelector(call: Call, where: string): boolean {
    const selector = call.args[1]
    if (!selector) return false
    this.#compare(reportedSpan(call), typeOf(selector), 'vector', where)
    const span = reportedSpan(selector)
    if (selector.kind !== 'VectorSelector') {
      this.#report(span, 'expected label selectors only')
      return false
    }
    if (!selector.name || selector.quotedName) return true
    this.#report(span, 'expected label selectors only, got vector selector instead')
    return false
  }

  #selector(selector: VectorSelector, mayBeEmpty: boolean): void {
    const { name, quotedName, matchers } = selector
    if (name && !quotedName && name.value !== '') {
      for (const matcher of matchers)
        if (matcher.name.value === metricNameLabel)
          this.#report(
            reportedSpan(selector),
            `metric name must not be set twice: ${goQuote(name.value)} or ${goQuote(matcher.value.value)}`,
          )
      return
    }
    if (mayBeEmpty || (name && name.value !== '')) return
    const selects = matchers.some(
      (matcher) => matcherMatchesEmpty(matcher.op, matcher.value.value) === false,
    )
    if (!selects)
      this.#report(
        reportedSpan(selector),
        'vector selector must contain at least one non-empty matcher',
      )
  }

  /** A chain of operators leans to the left and may be very long, so it is not gone down recursively. */
  #chain(expr: Binary): ValueType {
    const chain: Binary[] = []
    let first: Expr = expr
    while (first.kind === 'Binary') {
      chain.push(first)
      first = first.lhs
    }
    let type = this.check(first)
    for (let binary = chain.pop(); binary; binary = chain.pop()) type = this.#binary(binary, type)
    return type
  }

  #binary(expr: Binary, lhs: ValueType): ValueType {
    const rhs = this.check(expr.rhs)
    const scalars = lhs === 'scalar' && rhs === 'scalar'
    const comparison = comparisons.has(expr.op)
    if (expr.bool && !comparison)
      this.#report(
        this.#operatorSpan(expr),
        'bool modifier can only be used on comparison operators',
      )
    if (comparison && !expr.bool && scalars)
      this.#report(this.#operatorSpan(expr), 'comparisons between scalars must use BOOL modifier')
    this.#matchedTwice(expr)
    this.#operand(expr.lhs, lhs)
    this.#operand(expr.rhs, rhs)
    this.#matching(expr, lhs === 'vector' && rhs === 'vector')
    if ((lhs === 'scalar' || rhs === 'scalar') && setOperators.has(expr.op))
      this.#report(
        reportedSpan(expr),
        `set operator ${goQuote(expr.op)} not allowed in binary scalar expression`,
      )
    return scalars ? 'scalar' : 'vector'
  }

  #operand(expr: Expr, type: ValueType): void {
    if (type !== 'scalar' && type !== 'vector')
      this.#report(
        reportedSpan(expr),
        'binary expression must contain only scalar and instant vector types',
      )
  }

  /** Reported for every pair, as Prometheus does, but not without end. */
  #matchedTwice(expr: Binary): void {
    const { on, group } = expr.matching ?? {}
    if (!on || !group) return
    const included = new Map<string, number>()
    for (const { value } of group.labels) included.set(value, (included.get(value) ?? 0) + 1)
    let left = reportedPairs
    for (const { value } of on.labels)
      for (let times = included.get(value) ?? 0; times > 0 && left > 0; times--, left--)
        this.#report(
          this.#operatorSpan(expr),
          `label ${goQuote(value)} must not occur in ON and GROUP clause at once`,
        )
  }

  #matching(expr: Binary, vectors: boolean): void {
    const { matching, op } = expr
    if (!matching) return
    const span = reportedSpan(expr)
    const labels = (matching.on ?? matching.ignoring)?.labels ?? []
    if (!vectors) {
      if (labels.length > 0)
        this.#report(span, 'vector matching only allowed between instant vectors')
      if (matching.fill)
        this.#report(span, 'filling in missing series only allowed between instant vectors')
      return
    }
    if (!setOperators.has(op)) return
    if (matching.group) {
      this.#report(span, `no grouping allowed for ${goQuote(op)} operation`)
      this.#report(span, 'set operations must always be many-to-many')
    }
    if (matching.fill) this.#report(span, 'filling in missing series not allowed for set operators')
  }

  /** The operator with its modifiers; Prometheus takes the last character for the end. */
  #operatorSpan(expr: Binary): Span {
    let start = reportedSpan(expr.lhs).end
    let end = expr.rhs.span.start - 1
    while (isSpace(this.#text.charCodeAt(start))) start++
    while (isSpace(this.#text.charCodeAt(end))) end--
    return { start, end }
  }

  #report(span: Span, message: string): void {
    this.problems.push({ span, message })
  }
}
