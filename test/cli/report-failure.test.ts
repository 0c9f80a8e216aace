import { describe, expect, test } from 'vitest'
import { reportFailure } from '../../src/cli/report-failure.ts'
import type { Session } from '../../src/cli/session.ts'
import { UsageError } from '../../src/cli/usage-error.ts'

function told(error: unknown, debug: boolean): { readonly text: string; readonly code: number } {
  let text = ''
  const session: Session = {
    console: {
      out: () => undefined,
      err: (part) => {
        text += part
      },
    },
    environment: { cwd: '/', variables: {}, terminal: false, today: '2026-03-01' },
    working: 'rules/api.yml',
  }
  const code = reportFailure(error, session, debug)
  return { text, code }
}

describe('a run that ends early', () => {
  test('tells of wrong usage in two lines', () => {
    expect(told(new UsageError('unknown check `x`', 'did you mean `y`?'), true)).toEqual({
      text: 'promproof: error: unknown check `x`\n  did you mean `y`?\n',
      code: 2,
    })
  })

  test('names the file of a crash, and asks for a report', () => {
    const { text, code } = told(new TypeError('nothing there'), false)
    expect(code).toBe(3)
    expect(text).toContain('internal error while working on rules/api.yml: nothing there\n')
    expect(text).toContain('Please report it')
    expect(text).not.toContain('    at ')
  })

  test('shows with --debug where it crashed', () => {
    const { text } = told(new TypeError('nothing there'), true)
    expect(text).toMatch(/TypeError: nothing there\n\s+at .*report-failure\.test\.ts/)
  })
})
