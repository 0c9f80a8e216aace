import type { TargetVersion } from '../../src/model/target-version.ts'
import { resolveReferences } from '../../src/project/resolve-references.ts'
import type { ParserOptions } from '../../src/promql/parser-options.ts'
import type { FileHost } from '../../src/text/file-host.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { readTestFile } from '../../src/unittest/format/read-test-file.ts'
import { ruleReader } from '../../src/unittest/load-rules.ts'
import { runTestFile } from '../../src/unittest/run-tests.ts'
import type { FileVerdict } from '../../src/unittest/verdict.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

/** Runs test files as promtool of a version would without feature flags. */
export function compatRunner(
  host: FileHost,
  target: TargetVersion,
): (path: string, filter?: string) => FileVerdict {
  const parser: ParserOptions = { target }
  const nameScheme = target.major >= 3 ? 'utf8' : 'legacy'
  const readRules = ruleReader(host, { parser, nameScheme })
  return (path, filter) => {
    const source = sourceFile(path, new TextDecoder().decode(host.read(path)))
    const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
    const problems = document?.problems ?? []
    const tests = readTestFile(document?.root, { source, parser, incomplete: problems.length > 0 })
    const references = resolveReferences(tests.tests.ruleFiles, path, host, 'tests')
    const options = { target, features: [], compat: true, clock: () => performance.now() }
    return runTestFile(
      { tests, problems, references, readRules },
      filter === undefined ? options : { ...options, filter },
    )
  }
}
