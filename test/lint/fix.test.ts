import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Diagnostic } from '../../src/diagnostic/diagnostic.ts'
import { applyFixes, fixUntilStable } from '../../src/lint/fix.ts'
import type { Edit } from '../../src/text/edit.ts'
import { type SourceFile, sourceFile } from '../../src/text/source-file.ts'

const file = sourceFile('a.yml', 'one two three')

function fixing(edits: readonly Edit[], safe = true, source: SourceFile = file): Diagnostic {
  const span = edits[0]?.span ?? { start: 0, end: 0 }
  return {
    check: 'a/b',
    severity: 'warning',
    file: source,
    span,
    message: 'm',
    fix: { title: 't', safe, edits },
  }
}

const edit = (start: number, end: number, newText: string): Edit => ({
  span: { start, end },
  newText,
})

describe('applyFixes', () => {
  test('applies the edits of several findings', () => {
    const findings = [fixing([edit(8, 13, '3')]), fixing([edit(0, 3, '1'), edit(4, 7, '2')])]
    expect(applyFixes(file, findings, { unsafe: false }).text).toBe('1 2 3')
  })

  test('applies a fix whole or not at all', () => {
    const findings = [
      fixing([edit(0, 3, '1'), edit(8, 13, '3')]),
      fixing([edit(4, 7, '2'), edit(10, 11, 'x')]),
    ]
    const fixed = applyFixes(file, findings, { unsafe: false })
    expect(fixed.text).toBe('1 two 3')
    expect(fixed.applied).toEqual(findings.slice(0, 1))
  })

  test('leaves unsafe fixes alone unless asked', () => {
    const findings = [fixing([edit(0, 3, '1')], false)]
    expect(applyFixes(file, findings, { unsafe: false }).text).toBe(file.text)
    expect(applyFixes(file, findings, { unsafe: true }).text).toBe('1 two three')
  })

  test('leaves the findings of other files alone', () => {
    const findings = [fixing([edit(0, 3, '1')], true, sourceFile('b.yml', 'one'))]
    expect(applyFixes(file, findings, { unsafe: false }).applied).toEqual([])
  })

  test('never applies overlapping edits', () => {
    const spans = fc
      .tuple(fc.nat(13), fc.nat(13))
      .map(([a, b]) => edit(Math.min(a, b), Math.max(a, b), '#'))
    fc.assert(
      fc.property(fc.array(fc.array(spans, { minLength: 1, maxLength: 2 })), (fixes) => {
        const { applied } = applyFixes(
          file,
          fixes.map((edits) => fixing(edits)),
          { unsafe: false },
        )
        const edits = applied.flatMap(({ fix }) => fix?.edits ?? [])
        const sorted = [...edits].sort(
          (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
        )
        sorted.slice(1).forEach((later, at) => {
          expect(sorted[at]?.span.end).toBeLessThanOrEqual(later.span.start)
        })
      }),
      { seed: 5 },
    )
  })
})

describe('fixUntilStable', () => {
  const shorten = async (source: SourceFile): Promise<readonly Diagnostic[]> => {
    const at = source.text.indexOf('aa')
    return at < 0 ? [] : [fixing([edit(at, at + 2, 'a')], true, source)]
  }

  test('goes on until nothing is left to fix', async () => {
    const { text, applied } = await fixUntilStable(sourceFile('a.yml', 'aaaa'), shorten, {
      unsafe: false,
    })
    expect(text).toBe('a')
    expect(applied).toHaveLength(3)
  })

  test('gives up on fixes that undo each other', async () => {
    const flip = async (source: SourceFile): Promise<readonly Diagnostic[]> => [
      fixing([edit(0, 1, source.text.startsWith('a') ? 'b' : 'a')], true, source),
    ]
    const { text } = await fixUntilStable(sourceFile('a.yml', 'a'), flip, { unsafe: false })
    expect(['a', 'b']).toContain(text)
  })
})
