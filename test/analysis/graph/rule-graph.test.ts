import { describe, expect, test } from 'vitest'
import { ruleGraph } from '../../../src/analysis/graph/rule-graph.ts'
import { analysed } from './rules-of.ts'

describe('the graph of rules', () => {
  test('leads from readers to records, across files, once for each pair', () => {
    const { files, analysis } = analysed(
      ['record a:x:sum: sum(x)', 'alert A: a:x:sum > 1 and a:x:sum < 5'],
      ['record b:x:sum: a:x:sum * 2'],
    )
    const { edges } = ruleGraph(files, analysis)
    expect(edges.map(({ from, to }) => `${from.name.value} ${to.name.value}`)).toEqual([
      'A a:x:sum',
      'b:x:sum a:x:sum',
    ])
  })

  test('has the names that nothing records, with those that are near', () => {
    const { files, analysis } = analysed([
      'record a:total:sum: sum(x)',
      'alert A: a:totl:sum > 1 and c:d > 1',
    ])
    expect(ruleGraph(files, analysis).dangling.map(({ name, near }) => [name, near])).toEqual([
      ['a:totl:sum', 'a:total:sum'],
      ['c:d', undefined],
    ])
  })
})
