import { describe, expect, test } from 'vitest'
import { asciiOnly, type Environment, useColor } from '../../src/cli/environment.ts'
import { type ExitCode, graverExit } from '../../src/cli/exit-code.ts'
import { lintFlags, readArguments } from '../../src/cli/flags.ts'
import { reportFailure } from '../../src/cli/report-failure.ts'
import type { Session } from '../../src/cli/session.ts'
import { UsageError } from '../../src/cli/usage-error.ts'

describe('readArguments', () => {
  test('reads flags with values, switches and paths in any order', () => {
    const read = readArguments(
      [
        'a.yml',
        '-q',
        '--only',
        'promql/*',
        '--format=json',
        '-f',
        'full:out.txt',
        '-',
        '--error-on-unmatched=false',
      ],
      lintFlags,
    )
    expect(read?.positionals).toEqual(['a.yml', '-'])
    expect(Object.fromEntries(read?.values ?? [])).toEqual({
      quiet: ['true'],
      only: ['promql/*'],
      format: ['json', 'full:out.txt'],
      'error-on-unmatched': ['false'],
    })
  })

  test('keeps the last value of a flag that cannot be repeated', () => {
    expect(
      readArguments(['--color', 'never', '--color=always'], lintFlags)?.values.get('color'),
    ).toEqual(['always'])
  })

  test.each([
    [['--selct', 'x']],
    [['--only']],
    [['--only', '-q']],
    [['--color', 'sometimes']],
    [['--quiet=yes']],
    [['--help']],
    [['-x']],
    [['--']],
    [['-qv']],
  ])('leaves %j to commander', (args) => {
    expect(readArguments(args, lintFlags)).toBeUndefined()
  })
})

describe('colour', () => {
  const base: Environment = { cwd: '/', variables: {}, terminal: false, today: '2026-03-01' }
  const cases: readonly [string, string, Partial<Environment>, boolean][] = [
    ['no terminal', 'auto', {}, false],
    ['a terminal', 'auto', { terminal: true }, true],
    ['a dumb terminal', 'auto', { terminal: true, variables: { TERM: 'dumb' } }, false],
    ['NO_COLOR', 'auto', { terminal: true, variables: { NO_COLOR: '1' } }, false],
    ['FORCE_COLOR', 'auto', { variables: { FORCE_COLOR: '1' } }, true],
    ['FORCE_COLOR=0', 'auto', { terminal: true, variables: { FORCE_COLOR: '0' } }, false],
    ['GitHub', 'auto', { variables: { GITHUB_ACTIONS: 'true' } }, true],
    ['always over NO_COLOR', 'always', { variables: { NO_COLOR: '1' } }, true],
    ['never on a terminal', 'never', { terminal: true }, false],
  ]
  test.each(cases)('with %s', (_, when, environment, expected) => {
    expect(useColor(when, { ...base, ...environment })).toBe(expected)
  })

  test('and other characters than ASCII depend on the terminal and its locale', () => {
    expect(asciiOnly(base)).toBe(false)
    expect(asciiOnly({ ...base, variables: { TERM: 'dumb' } })).toBe(true)
    expect(asciiOnly({ ...base, terminal: true, variables: { LANG: 'C' } })).toBe(true)
    expect(asciiOnly({ ...base, terminal: true, variables: { LANG: 'de_DE.UTF-8' } })).toBe(false)
  })
})

test('of two exit codes the graver one counts: 3, 130, 2, 1, 0', () => {
  const order: readonly ExitCode[] = [0, 1, 2, 130, 3]
  for (const [at, low] of order.entries())
    for (const high of order.slice(at)) {
      expect(graverExit(low, high)).toBe(high)
      expect(graverExit(high, low)).toBe(high)
    }
})

describe('a run that ends early', () => {
  function failure(error: unknown, working?: string, debug = false) {
    let text = ''
    const session: Session = {
      console: {
        out: () => {},
        err: (part) => {
          text += part
        },
      },
      environment: { cwd: '/', variables: {}, terminal: false, today: '2026-03-01' },
      ...(working === undefined ? {} : { working }),
    }
    return { code: reportFailure(error, session, debug), text }
  }

  test('for wrong usage says so in a line, with a hint', () => {
    expect(failure(new UsageError('no', 'try this'))).toEqual({
      code: 2,
      text: 'promproof: error: no\n  try this\n',
    })
  })

  test('by a crash names the file, asks for a report, and hides the stack', () => {
    const { code, text } = failure(new RangeError('boom'), 'rules/a.yml')
    expect(code).toBe(3)
    expect(text).toContain('internal error while working on rules/a.yml: boom')
    expect(text).toContain('Please report it')
    expect(text).not.toContain('    at ')
  })

  test('shows the stack when asked', () => {
    expect(failure(new Error('boom'), undefined, true).text).toContain('    at ')
    expect(failure('boom', undefined, true)).toMatchObject({ code: 3 })
  })
})
