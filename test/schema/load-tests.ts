import type { Problem } from '../../src/diagnostic/diagnostic.ts'
import { type SourceFile, sourceFile } from '../../src/text/source-file.ts'
import { type ReadTests, readTestFile } from '../../src/unittest/format/read-test-file.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

export interface LoadedTests extends ReadTests {
  readonly source: SourceFile
}

/** Reads the first document of a text as promtool reads a file of unit tests. */
export function loadTests(text: string): LoadedTests {
  const source = sourceFile('test.yml', text)
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
  const yaml = document?.problems ?? []
  const read = readTestFile(document?.root, { source, parser: {}, incomplete: yaml.length > 0 })
  return { ...read, source, problems: [...yaml, ...read.problems] }
}

/** `line:column check "characters": message` of each problem. */
export function showProblems(source: SourceFile, problems: readonly Problem[]): readonly string[] {
  return problems.map(({ span, check, message }) => {
    const { line, column } = source.lines.position(span.start)
    return `${line}:${column} ${check} ${JSON.stringify(source.text.slice(span.start, span.end))} ${message}`
  })
}
