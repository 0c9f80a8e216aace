import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Expr } from '../../src/promql/ast.ts'
import { equalExpr } from '../../src/promql/equal.ts'
import { parsePromql } from '../../src/promql/parse-promql.ts'
import { prettyExpr } from '../../src/promql/pretty-print.ts'
import { printExpr } from '../../src/promql/print.ts'
import { expressionText as anyExpression } from './generate-expr.ts'
import { expressionText } from './print-expression-text.ts'

const options = {
  experimentalFunctions: true,
  durationExpr: true,
  extendedRangeSelectors: true,
  binopFillModifiers: true,
}

function parsed(text: string): Expr {
  const { ast, problems } = parsePromql(text, options)
  expect({ text, problems }).toEqual({ text, problems: [] })
  if (!ast) throw new Error('no expression')
  return ast
}

const accepted = expressionText.filter((text) => parsePromql(text, options).problems.length === 0)

describe('printing', () => {
  it('is read back as the same expression', () => {
    fc.assert(
      fc.property(accepted, (text) => {
        const expr = parsed(text)
        const again = parsed(printExpr(expr))
        expect(equalExpr(expr, again)).toBe(true)
        expect(printExpr(again)).toBe(printExpr(expr))
      }),
      { seed: 21, numRuns: 3000 },
    )
  })

  it('of any expression is read back as the same expression', () => {
    fc.assert(
      fc.property(anyExpression, (text) => {
        const expr = parsed(text)
        expect(equalExpr(expr, parsed(printExpr(expr)))).toBe(true)
        expect(equalExpr(expr, parsed(prettyExpr(expr, 30)))).toBe(true)
      }),
      { seed: 24, numRuns: 2000 },
    )
  })

  it('over several lines is read back as the same expression', () => {
    fc.assert(
      fc.property(accepted, fc.integer({ min: 0, max: 60 }), (text, width) => {
        const expr = parsed(text)
        expect(equalExpr(expr, parsed(prettyExpr(expr, width)))).toBe(true)
      }),
      { seed: 22, numRuns: 1500 },
    )
  })

  it('of equal expressions is equal, and of others is not', () => {
    fc.assert(
      fc.property(accepted, accepted, (a, b) => {
        const left = parsed(a)
        const right = parsed(b)
        expect(equalExpr(left, right)).toBe(equalExpr(right, left))
        expect(equalExpr(left, left)).toBe(true)
        expect(equalExpr(left, right)).toBe(equalExpr(parsed(printExpr(left)), right))
      }),
      { seed: 23, numRuns: 1000 },
    )
  })
})
