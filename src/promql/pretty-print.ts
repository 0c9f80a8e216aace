import type { Expr } from './ast.ts'
import { aggregateHead, operatorOf, type PrintedNodes, printExpr, subquerySuffix } from './print.ts'

/** The expression over several lines where it is wider than `maxWidth` bytes, as Prometheus' formatter writes it. */
export function prettyExpr(expr: Expr, maxWidth = 100): string {
  const printer = new PrettyPrinter(maxWidth)
  printer.print(expr, 0)
  return printer.text()
}

/**
 * The same for a block of YAML, whose first line cannot be indented: operands and operators stand at one level, what is
 * right of an operator behind it where it fits.
 */
export function blockExpr(expr: Expr, maxWidth = 100): string {
  const printer = new PrettyPrinter(maxWidth, true)
  printer.print(expr, 0)
  return printer.text()
}

class PrettyPrinter {
  readonly #maxWidth: number
  readonly #isBlock: boolean
  readonly #printed: PrintedNodes = new Map()
  readonly #parts: string[] = []

  constructor(maxWidth: number, isBlock = false) {
    this.#maxWidth = maxWidth
    this.#isBlock = isBlock
  }

  text(): string {
    return this.#parts.join('')
  }

  /** Writes an expression at a level of indentation; a subquery that fits gets none (seen in promtool 3.14). */
  print(expr: Expr, level: number): void {
    const indent = '  '.repeat(level)
    const line = printExpr(expr, this.#printed)
    if (!isWider(line, this.#maxWidth)) this.#write(expr.kind === 'Subquery' ? line : indent + line)
    else if (expr.kind === 'Unary') this.#signed(expr.op, expr.expr, level)
    else if (expr.kind === 'Binary') this.#chain(expr, level)
    else if (expr.kind === 'Subquery') {
      this.print(expr.expr, level)
      this.#write(subquerySuffix(expr))
    } else if (expr.kind === 'Paren') this.#block(indent, [expr.expr], level)
    else if (expr.kind === 'Call') this.#block(indent + expr.func.value, expr.args, level)
    else if (expr.kind === 'Aggregate')
      this.#block(
        indent + aggregateHead(expr),
        expr.param ? [expr.param, expr.expr] : [expr.expr],
        level,
      )
    else this.#write(indent + line)
  }

  /** The sign stands at this level, right before the operand, however deep its first line would stand. */
  #signed(sign: string, operand: Expr, level: number): void {
    const first = this.#parts.length
    this.print(operand, level)
    this.#parts[first] = '  '.repeat(level) + sign + (this.#parts[first] ?? '').trimStart()
  }

  /** Operators that lean to the left, from the first operand on; what fits in the width stays on one line. */
  #chain(expr: Expr, level: number): void {
    const links: { node: Expr & { kind: 'Binary' }; level: number }[] = []
    let first = expr
    let depth = level
    while (first.kind === 'Binary' && isWider(printExpr(first, this.#printed), this.#maxWidth)) {
      links.push({ node: first, level: depth })
      if (!this.#isBlock) depth++
      first = first.lhs
    }
    this.print(first, depth)
    for (const { node, level: at } of links.reverse()) {
      const indent = '  '.repeat(at)
      const operator = `\n${indent}${operatorOf(node)}`
      const line = this.#isBlock ? `${operator} ${printExpr(node.rhs, this.#printed)}` : ''
      if (this.#isBlock && !isWider(line, this.#maxWidth)) this.#write(line)
      else {
        this.#write(`${operator}\n`)
        this.print(node.rhs, this.#isBlock ? at : at + 1)
      }
    }
  }

  /** Parentheses with an item on each line between them. */
  #block(open: string, items: readonly Expr[], level: number): void {
    this.#write(`${open}(\n`)
    for (const [i, item] of items.entries()) {
      if (i > 0) this.#write(',\n')
      this.print(item, level + 1)
    }
    this.#write(`\n${'  '.repeat(level)})`)
  }

  #write(text: string): void {
    this.#parts.push(text)
  }
}

/** Whether a text has more bytes of UTF-8 than `limit`. */
function isWider(text: string, limit: number): boolean {
  if (text.length > limit) return true
  let bytes = text.length
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (unit >= 0x800) bytes += unit >= 0xd800 && unit <= 0xdfff ? 1 : 2
    else if (unit >= 0x80) bytes++
  }
  return bytes > limit
}
