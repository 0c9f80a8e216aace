import { resolveReferences } from '../../src/project/resolve-references.ts'
import { TestConfigs } from '../../src/project/test-configs.ts'
import { applyEdits } from '../../src/text/edit.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { readTestFile } from '../../src/unittest/format/read-test-file.ts'
import { ruleReader } from '../../src/unittest/load-rules.ts'
import type { RunOptions } from '../../src/unittest/run-options.ts'
import { runTestFile } from '../../src/unittest/run-tests.ts'
import type { TestRun } from '../../src/unittest/test-run.ts'
import { updateExpectations } from '../../src/unittest/update-expectations.ts'
import type { AlertVerdict, ExprVerdict, FileVerdict } from '../../src/unittest/verdict.ts'
import { memoryHost } from '../../src/workspace/memory-host.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

export const options: RunOptions = {
  target: { major: 3, minor: 14 },
  features: [],
  compat: false,
  clock: () => 0,
}

/** A test file `tests/test.yml` with rule files beside it, ready to run. */
export function prepare(
  test: string,
  files: Readonly<Record<string, string>> = {},
  compat = false,
): TestRun {
  const source = sourceFile('tests/test.yml', test)
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
  const parser = { durationExpr: true }
  const beside = Object.entries(files).map(([name, text]) => [`tests/${name}`, text] as const)
  const host = memoryHost(Object.fromEntries(beside))
  const tests = readTestFile(document?.root, { source, parser, compat })
  return {
    tests,
    problems: document?.problems ?? [],
    references: resolveReferences(tests.tests.ruleFiles, source.path, host, 'tests'),
    readRules: ruleReader(host, { parser, nameScheme: 'utf8' }),
    configs: new TestConfigs({ host, target: options.target, maxBytes: 1_000_000 }),
  }
}

/** Runs a test file over rule files. */
export function run(
  test: string,
  files: Readonly<Record<string, string>> = {},
  changed: Partial<RunOptions> = {},
): FileVerdict {
  return runTestFile(prepare(test, files, changed.compat), { ...options, ...changed })
}

/** The text of a test file after its expectations were updated. */
export function updated(test: string, files: Readonly<Record<string, string>>): string {
  const prepared = prepare(test, files)
  return applyEdits(test, updateExpectations(prepared, runTestFile(prepared, options)))
}

/** `line:column severity check message` of each diagnostic. */
export function told({ diagnostics }: FileVerdict): readonly string[] {
  return diagnostics.map(({ file, span, severity, check, message }) => {
    const { line, column } = file.lines.position(span.start)
    return `${line}:${column} ${severity} ${check} ${message}`
  })
}

/** The alert assertions of all groups. */
export function alertsOf({ groups }: FileVerdict): readonly AlertVerdict[] {
  return groups.flatMap(({ assertions }) =>
    assertions.filter((one): one is AlertVerdict => one.kind === 'alert'),
  )
}

/** The expression assertions of all groups. */
export function exprsOf({ groups }: FileVerdict): readonly ExprVerdict[] {
  return groups.flatMap(({ assertions }) =>
    assertions.filter((one): one is ExprVerdict => one.kind === 'expr'),
  )
}
