import { describe, expect, it } from 'vitest'
import { sourceFile } from '../../src/text/source-file.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import type { GoYaml } from '../../src/yaml/yaml-document.ts'
import { goVerdicts } from './go-verdicts.ts'

function firstDocument(text: string, goYaml: GoYaml) {
  const source = sourceFile('rules.yml', text)
  const [document] = parseYaml({ source, text: source.text }, { goYaml })
  return { source, document }
}

const syntaxMessage =
  /^(?!unmarshal errors|invalid map key|cannot decode|!!binary|map merge|anchor)./

describe.each(['v3', 'v2'] as const)('the reader of YAML beside go-yaml %s', (goYaml) => {
  const column = goYaml === 'v3' ? 1 : 2

  it('accepts and refuses the same texts', () => {
    const differing = goVerdicts.filter((row) => {
      const { document } = firstDocument(row[0], goYaml)
      return (row[column] === '') !== ((document?.problems.length ?? 0) === 0)
    })
    expect(differing).toEqual([])
  })

  it('knows what go-yaml says of a text that is not YAML, with its line', () => {
    const rows = goVerdicts.filter((row) => syntaxMessage.test(row[column]))
    expect(rows.length).toBeGreaterThan(150)
    const said = rows.map(([text]) => [text, firstDocument(text, goYaml).document?.goMessage])
    expect(said).toEqual(rows.map((row) => [row[0], row[column]]))
  })

  it('names duplicate keys on the line on which go-yaml does', () => {
    const pattern = /line (\d+): (?:mapping )?key "\w+" already/
    const rows = goVerdicts.filter((row) => pattern.test(row[column]))
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) {
      const { source, document } = firstDocument(row[0], goYaml)
      const start = document?.problems[0]?.span.start ?? -1
      expect(source.lines.position(start).line).toBe(Number(pattern.exec(row[column])?.[1]))
    }
  })
})
