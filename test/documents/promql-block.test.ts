import { expect, test } from 'vitest'
import { expressionSplits } from '../../src/documents/promql-block.ts'

const splits = (text: string) =>
  expressionSplits(text).map((way) => way.map(({ start, end }) => text.slice(start, end)))

test('one expression is the first way to read a block', () => {
  expect(splits('sum(\n  up\n)\n')[0]).toEqual(['sum(\n  up\n)'])
})

test('expressions with a blank line between them are the second way, without pieces of comments', () => {
  expect(splits('# Rate\nrate(x[5m])\n\n# nothing\n\n# Errors\nsum(a)\n  / sum(b)\n')[1]).toEqual([
    '# Rate\nrate(x[5m])',
    '# Errors\nsum(a)\n  / sum(b)',
  ])
})

test('an expression on each line is the last way', () => {
  expect(splits('up\r\ndown\r\n').at(-1)).toEqual(['up', 'down'])
})

test('a block of white space holds nothing', () => {
  expect(splits(' \n\n')).toEqual([])
})
