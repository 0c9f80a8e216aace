import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readScript } from '../conformance/promqltest/read-script.ts'
import { runCommands, runScript } from '../conformance/promqltest/run-script.ts'

const folder = join(import.meta.dirname, 'scripts')
const names = readdirSync(folder).sort()

describe.each(names)('%s', (name) => {
  const outcomes = [...runCommands(readScript(readFileSync(join(folder, name), 'utf8')))]

  test.each(
    outcomes.map(({ command, error }) => ({
      line: command.line,
      what: command.kind === 'eval' ? command.expr : 'load',
      error,
    })),
  )('line $line: $what', ({ error }) => {
    expect(error).toBeUndefined()
  })
})

describe('the runner', () => {
  const load = 'load 1m\n  a{x="1"} 1 2\n  b 3\n\n'

  test.each([
    ['a missing series', 'eval instant at 0 a', 'unexpected metric'],
    ['a series too many', 'eval instant at 0 b\n  b 3\n  c 3', 'not found'],
    ['another value', 'eval instant at 1m a\n  a{x="1"} 3', 'expected 3'],
    ['another value at a step', 'eval range from 0 to 1m step 1m a\n  a{x="1"} 1 3', 'at index 1'],
    ['no error where one is expected', 'eval instant at 0 a\n  expect fail', 'but got none'],
    ['an error where none is expected', 'eval instant at 0 topk(NaN, a)', 'NaN'],
    ['a missing warning', 'eval instant at 0 b\n  expect warn\n  b 3', 'expected warn annotations'],
    ['another kind of value', 'eval instant at 0 b\n  3', 'expected scalar result'],
    [
      'another order',
      'eval instant at 0 sort(a or b)\n  expect ordered\n  b 3\n  a{x="1"} 1',
      'position',
    ],
  ])('tells %s', (_, script, message) => {
    expect(runScript(load + script)).toContain(message)
  })

  test('tells commands that it does not know', () => {
    expect(runScript('lod 1m')).toContain('invalid command "lod 1m"')
  })
})
