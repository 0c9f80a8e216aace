import { describe, expect, test } from 'vitest'
import { undefinedRecords } from '../../../src/analysis/graph/undefined-records.ts'
import { analysed } from './rules-of.ts'

function among(...lines: readonly string[]) {
  const { files, analysis } = analysed(lines)
  const [file] = files
  if (!file) throw new Error('no file')
  return undefinedRecords(analysis.scope(file))
}

const plain = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((name) => `alert ${name}: ${name} > 1`)

describe('a name that nothing records', () => {
  test('has a colon, and is no name of a program', () => {
    const found = among('record job:x:sum: sum(x)')
    expect(
      ['job:x:sum', 'job:y:sum', 'y', ':a:b', 'a_io:b'].filter((name) => found.has(name)),
    ).toEqual(['job:y:sum'])
  })

  test('may be given by a record whose name is filled in later', () => {
    const found = among('record job:x:${WINDOW}: sum(x)')
    expect([found.has('job:x:rate5m'), found.has('job:y:rate5m')]).toEqual([false, true])
  })

  test('is expected where its level is recorded', () => {
    const found = among('record job:x:sum: sum(x)', ...strangers('job', 5))
    expect(found.isExpected('job:s1:sum')).toBe(true)
  })

  test('is expected as one of few of its level', () => {
    const found = among('record job:x:sum: sum(x)', ...strangers('team', 2))
    expect(found.isExpected('team:s1:sum')).toBe(true)
  })

  test('is not expected as one of many of a level that nothing records', () => {
    const found = among('record job:x:sum: sum(x)', ...strangers('team', 3))
    expect(found.isExpected('team:s1:sum')).toBe(false)
  })

  test('is a stranger among rules that record nothing', () => {
    expect(among(...plain, ...strangers('job', 1)).isExpected('job:s1:sum')).toBe(true)
    expect(among(...strangers('job', 1)).isExpected('job:s1:sum')).toBe(false)
    expect(among(...plain, ...strangers('job', 3)).isExpected('job:s1:sum')).toBe(false)
  })

  test('is not expected where well-known rules record it', () => {
    const name = 'instance:node_cpu:ratio'
    expect(among('record instance:x:sum: x', `alert a: ${name} > 1`).isExpected(name)).toBe(false)
  })

  test('is not near a record that only adds to it', () => {
    const found = among('record job:xs:sum: sum(job:x1:sum)', 'alert a: job:x1:sum > 1')
    expect(found.near('job:x1:sum')).toBeUndefined()
  })
})

function strangers(level: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => `alert s${at}: ${level}:s${at + 1}:sum > 1`)
}
