import { existsSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { sourceFile } from '../../src/text/source-file.ts'
import { readTestFile } from '../../src/unittest/format/read-test-file.ts'
import { ruleReader } from '../../src/unittest/load-rules.ts'
import type { RunOptions } from '../../src/unittest/run-options.ts'
import { runTestFile } from '../../src/unittest/run-tests.ts'
import type { FileVerdict } from '../../src/unittest/verdict.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

const root = join(import.meta.dirname, '..', '..', 'rules-fixtures', 'tests')

const defaults: RunOptions = {
  target: { major: 3, minor: 14 },
  features: [],
  compat: false,
  clock: () => 0,
}

/** Runs `test.yml` of a folder below `rules-fixtures/tests`. */
export function runFixture(name: string, options: Partial<RunOptions> = {}): FileVerdict {
  const path = `${name}/test.yml`
  const source = sourceFile(path, readFileSync(join(root, path), 'utf8'))
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
  const tests = readTestFile(document?.root, { source, parser: {} })
  const references = tests.tests.ruleFiles.map((pattern) => {
    const file = posix.join(name, pattern.value)
    return { pattern, paths: existsSync(join(root, file)) ? [file] : [] }
  })
  const readRules = ruleReader(
    { read: (file) => readFileSync(join(root, file)) },
    { parser: {}, nameScheme: 'utf8' },
  )
  const run = { tests, problems: document?.problems ?? [], references, readRules }
  return runTestFile(run, { ...defaults, ...options })
}
