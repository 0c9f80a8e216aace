import { describe, expect, test } from 'vitest'
import { parsePromql } from '../../src/promql/parse-promql.ts'
import { walk } from '../../src/promql/visit.ts'

function kinds(text: string, skip?: string): readonly string[] {
  const { ast } = parsePromql(text, {})
  const seen: string[] = []
  if (ast)
    walk(ast, (node, parents) => {
      seen.push([...parents.map((parent) => parent.kind), node.kind].join('/'))
      return node.kind !== skip
    })
  return seen
}

describe('walk', () => {
  test('visits parents before children, in the order of the text, with all parents', () => {
    expect(kinds('topk(3, rate(a[5m])) - 1')).toEqual([
      'Binary',
      'Binary/Aggregate',
      'Binary/Aggregate/NumberLiteral',
      'Binary/Aggregate/Call',
      'Binary/Aggregate/Call/MatrixSelector',
      'Binary/Aggregate/Call/MatrixSelector/VectorSelector',
      'Binary/NumberLiteral',
    ])
  })

  test('passes over the children of a node for which the visitor returns false', () => {
    expect(kinds('abs(a) + (b)', 'Call')).toEqual([
      'Binary',
      'Binary/Call',
      'Binary/Paren',
      'Binary/Paren/VectorSelector',
    ])
  })

  test('goes along a chain of a hundred thousand operators', () => {
    const { ast } = parsePromql(`${'a+'.repeat(100_000)}a`, {})
    let count = 0
    if (ast) walk(ast, () => count++)
    expect(count).toBe(200_001)
  })
})
