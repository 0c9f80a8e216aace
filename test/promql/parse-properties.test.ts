import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Expr } from '../../src/promql/ast.ts'
import { equalExpr } from '../../src/promql/equal.ts'
import { parsePromql } from '../../src/promql/parse-promql.ts'
import { childrenOf, walk } from '../../src/promql/visit.ts'
import { expressionText } from './generate-expr.ts'

const options = {
  experimentalFunctions: true,
  durationExpr: true,
  extendedRangeSelectors: true,
  binopFillModifiers: true,
}

function nodesOf(text: string): readonly Expr[] {
  const { ast, problems } = parsePromql(text, options)
  expect({ text, problems }).toEqual({ text, problems: [] })
  const nodes: Expr[] = []
  if (ast) walk(ast, (node) => nodes.push(node))
  return nodes
}

function standingAlone(text: string): readonly Expr[] {
  const nodes = nodesOf(text)
  const ofRanges = new Set(
    nodes.flatMap((node) => (node.kind === 'MatrixSelector' ? childrenOf(node) : [])),
  )
  return nodes.filter((node) => !ofRanges.has(node))
}

describe('the parser', () => {
  test('places children in order and inside their parent', () => {
    fc.assert(
      fc.property(expressionText, (text) => {
        for (const node of nodesOf(text)) {
          let from = node.span.start
          for (const child of childrenOf(node)) {
            expect(child.span.start).toBeGreaterThanOrEqual(from)
            expect(child.span.end).toBeLessThanOrEqual(node.span.end)
            from = child.kind === 'VectorSelector' ? child.span.start : child.span.end
          }
        }
      }),
      { seed: 11, numRuns: 2000 },
    )
  })

  test('reads the text of a node as the same node', () => {
    fc.assert(
      fc.property(expressionText, (text) => {
        for (const node of standingAlone(text)) {
          const part = text.slice(node.span.start, node.span.end)
          const again = parsePromql(part, options).ast
          expect({ part, same: again !== undefined && equalExpr(node, again) }).toEqual({
            part,
            same: true,
          })
        }
      }),
      { seed: 12, numRuns: 500 },
    )
  })

  test('never throws, and places every problem in the text', () => {
    const piece = fc.constantFrom(
      ...['sum', 'by', '(', ')', '{', '}', '[', ']', ',', ':', 'a', '5m', '"x', '"y"', '+', '-'],
      ...[
        '==',
        '=',
        '!',
        '@',
        'offset',
        'on',
        'group_left',
        'fill(',
        'step()',
        ' ',
        '\n',
        '#',
        '\udcff',
      ],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.boolean(), (pieces, spaced) => {
        const text = pieces.join(spaced ? ' ' : '')
        const { ast, problems } = parsePromql(text, options)
        expect(ast !== undefined || problems.length > 0).toBe(true)
        for (const { span } of problems) {
          expect(span.start).toBeGreaterThanOrEqual(0)
          expect(span.end).toBeGreaterThanOrEqual(span.start)
          expect(span.end).toBeLessThanOrEqual(text.length)
        }
      }),
      { seed: 13, numRuns: 5000 },
    )
  })
})
