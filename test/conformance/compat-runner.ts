import type { TargetVersion } from '../../src/model/target-version.ts'
import { resolveReferences } from '../../src/project/resolve-references.ts'
import type { ParserOptions } from '../../src/promql/parser-options.ts'
import type { FileHost } from '../../src/text/file-host.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { readTestFile } from '../../src/unittest/format/read-test-file.ts'
import { ruleReader } from '../../src/unittest/load-rules.ts'
import { runTestFile } from '../../src/unittest/run-tests.ts'
import type { TestRun } from '../../src/unittest/test-run.ts'
import type { FileVerdict } from '../../src/unittest/verdict.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

/** A test file that was run. */
export interface CompatRun {
  readonly run: TestRun
  readonly verdict: FileVerdict
}

/** What is run of a file: all of it as it is on disk, unless said otherwise. */
export interface CompatRequest {
  readonly filter?: string
  readonly text?: string
}

/** Runs test files as promtool of a version would without feature flags. */
export function compatRunner(
  host: FileHost,
  target: TargetVersion,
): (path: string, request?: CompatRequest) => CompatRun {
  const parser: ParserOptions = { target }
  const nameScheme = target.major >= 3 ? 'utf8' : 'legacy'
  const readRules = ruleReader(host, { parser, nameScheme })
  return (path, { filter, text = new TextDecoder().decode(host.read(path)) } = {}) => {
    const source = sourceFile(path, text)
    const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
    const problems = document?.problems ?? []
    const tests = readTestFile(document?.root, { source, parser, incomplete: problems.length > 0 })
    const references = resolveReferences(tests.tests.ruleFiles, path, host, 'tests')
    const options = { target, features: [], compat: true, clock: () => performance.now() }
    const run = { tests, problems, references, readRules }
    const verdict = runTestFile(run, filter === undefined ? options : { ...options, filter })
    return { run, verdict }
  }
}
