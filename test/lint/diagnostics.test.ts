import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { fingerprints, hash128 } from '../../src/diagnostic/fingerprint.ts'
import { compareDiagnostics, sortDiagnostics } from '../../src/diagnostic/sort.ts'
import { sourceFile } from '../../src/text/source-file.ts'

function finding(text: string, over: Partial<Diagnostic> = {}): Diagnostic {
  const file = sourceFile('a.yml', text)
  const start = text.indexOf('bad')
  return {
    check: 'group/name',
    severity: 'warning',
    file,
    span: { start, end: start + 3 },
    message: 'm',
    ...over,
  }
}

describe('the order of findings', () => {
  const files = ['a.yml', 'b.yml', 'B.yml'].map((path) => sourceFile(path, 'x'.repeat(9)))
  const findings = fc
    .record({
      file: fc.constantFrom(...files),
      start: fc.nat(3),
      severity: fc.constantFrom('error' as const, 'warning' as const, 'info' as const),
      check: fc.constantFrom('a/b', 'a/c'),
      message: fc.constantFrom('x', 'y'),
    })
    .map(({ start, ...rest }): Diagnostic => ({ ...rest, span: { start, end: start + 1 } }))

  test('does not depend on the order in which they came', () => {
    fc.assert(
      fc.property(fc.array(findings), fc.integer(), (list, seed) => {
        const shuffled = list
          .map((one, at) => ({ one, key: Math.imul(at + 1, seed | 1) }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one)
        expect(sortDiagnostics(shuffled)).toEqual(sortDiagnostics(list))
      }),
      { seed: 3 },
    )
  })

  test('is by path, start, severity, check and message', () => {
    fc.assert(
      fc.property(fc.array(findings, { minLength: 2 }), (list) => {
        const sorted = sortDiagnostics(list)
        sorted.slice(1).forEach((later, at) => {
          const earlier = sorted[at]
          expect(earlier && compareDiagnostics(earlier, later)).toBeLessThanOrEqual(0)
          expect(earlier && earlier.file.path <= later.file.path).toBe(true)
        })
      }),
      { seed: 3 },
    )
  })
})

describe('a fingerprint', () => {
  const [base] = fingerprints([finding('one bad thing')])

  test('stays the same when lines are put before it', () => {
    expect(fingerprints([finding('\n# new\n\none bad thing')])).toEqual([base])
  })

  test('does not depend on the message', () => {
    expect(fingerprints([finding('one bad thing', { message: 'reworded' })])).toEqual([base])
  })

  test.each([
    ['the check', { check: 'group/other' }],
    ['the path', { file: sourceFile('b.yml', 'one bad thing') }],
    ['the subject', { subject: { kind: 'alert' as const, name: 'A' } }],
    ['the text', { span: { start: 0, end: 7 } }],
  ])('changes with %s', (_, over) => {
    expect(fingerprints([finding('one bad thing', over)])).not.toEqual([base])
  })

  test('of a repeat is another one', () => {
    const one = finding('bad')
    const names = fingerprints([one, one, one])
    expect(new Set(names).size).toBe(3)
    expect(fingerprints([one])).toEqual(names.slice(0, 1))
  })

  test('ignores how white space is laid out', () => {
    const wide = finding('x', {
      file: sourceFile('a.yml', 'a  \n   b'),
      span: { start: 0, end: 8 },
    })
    const narrow = finding('x', { file: sourceFile('a.yml', 'a b'), span: { start: 0, end: 3 } })
    expect(fingerprints([wide])).toEqual(fingerprints([narrow]))
  })
})

test('the hash has 128 bits and spreads short texts', () => {
  const hashes = new Set<string>()
  for (let at = 0; at < 20_000; at++) hashes.add(hash128(`text ${at}`))
  expect(hashes.size).toBe(20_000)
  for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{32}$/)
})
