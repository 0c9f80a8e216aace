import { formatDuration } from '../model/duration.ts'
import { formatFloat } from '../model/go-number.ts'
import type { DurationClause, DurationNode, NumberLiteral } from './ast.ts'

/** A number as Prometheus prints it: with `%f`, or as a duration where it was written as one. */
export function printNumber(node: Pick<NumberLiteral, 'value' | 'duration'>): string {
  return node.duration ? formatDuration(node.value * 1000) : formatFloat(node.value)
}

/** What stands in brackets: a constant as a duration, an expression as it was written. */
export function printDurationClause(clause: DurationClause): string {
  const ms = constantMs(clause)
  return ms === undefined ? printDurationNode(clause.value) : formatDuration(ms)
}

/** Milliseconds of a clause that is a plain number or duration; undefined for an expression. */
export function constantMs(clause: DurationClause): number | undefined {
  const { value } = clause
  return value.kind === 'NumberLiteral' ? (clause.ms ?? Math.trunc(value.value * 1000)) : undefined
}

/** A duration expression on one line; a leading `+` says nothing and is left out. */
export function printDurationNode(node: DurationNode): string {
  switch (node.kind) {
    case 'NumberLiteral':
      return printNumber(node)
    case 'DurationUnary': {
      const operand = printDurationNode(node.operand)
      return node.op === '-' ? `-${operand}` : operand
    }
    case 'DurationBinary':
      return `${printDurationNode(node.lhs)} ${node.op} ${printDurationNode(node.rhs)}`
    case 'DurationCall':
      return `${node.func.value}(${node.args.map(printDurationNode).join(', ')})`
    case 'DurationParen':
      return `(${printDurationNode(node.operand)})`
  }
}
