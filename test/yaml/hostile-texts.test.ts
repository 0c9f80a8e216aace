import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sourceFile } from '../../src/text/source-file.ts'
import type { Span } from '../../src/text/span.ts'
import type { YamlNode } from '../../src/yaml/node.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

const pieces = [
  ...'[{}],#"\'|>&*!%@\\?:- \t\n\r',
  '- ',
  ': ',
  '? ',
  'a',
  'a: ',
  '&a ',
  '*a',
  '<<: ',
  '---\n',
  '...\n',
  '\n  ',
  '\n    ',
  '!!str ',
  '!!int ',
  '%TAG ! x\n',
  '\u2028',
  '\x85',
  '\ufeff',
  '\0',
  '\ud800',
  '😀',
]
const piece = fc.oneof(
  fc.constantFrom(...pieces),
  fc
    .tuple(fc.constantFrom(...pieces), fc.integer({ min: 2, max: 200 }))
    .map(([text, times]) => text.repeat(times)),
)

function spansOf(node: YamlNode): Span[] {
  const whole =
    node.kind === 'scalar' ? [node.map.toSource({ start: 0, end: node.text.length })] : []
  const inner =
    node.kind === 'sequence'
      ? node.items.flatMap(spansOf)
      : node.kind === 'mapping'
        ? node.entries.flatMap(({ key, value, span }) => [span, ...spansOf(key), ...spansOf(value)])
        : []
  return [node.span, ...whole, ...inner]
}

describe('any text at all', () => {
  it.each(['v2', 'v3'] as const)('is read by %s, with every place inside the file', (goYaml) => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (parts) => {
        const source = sourceFile('a.yml', parts.join(''))
        const documents = parseYaml({ source, text: source.text }, { goYaml })
        for (const document of documents) {
          const spans = [
            document.span,
            ...document.comments.map(({ span }) => span),
            ...document.problems.map(({ span }) => span),
            ...(document.root ? spansOf(document.root) : []),
          ]
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0)
            expect(end).toBeGreaterThanOrEqual(start)
            expect(end).toBeLessThanOrEqual(source.text.length)
          }
        }
      }),
      { seed: 11, numRuns: 3000 },
    )
  })
})
