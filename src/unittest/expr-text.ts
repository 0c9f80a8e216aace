import type { Expr } from '../promql/ast.ts'
import { printExpr } from '../promql/print.ts'

const longest = 60

/** An expression on one line for a message, cut in the middle where it is long. */
export function shortExpr(expr: Expr): string {
  return shortened(printExpr(expr))
}

/** A text cut in the middle where it is long. */
export function shortened(text: string): string {
  if (text.length <= longest) return text
  return `${text.slice(0, longest - 21)}…${text.slice(-20)}`
}
