import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { diskHost } from '../../src/workspace/disk-host.ts'
import { compatRunner } from './compat-runner.ts'
import type { CaseResult, Suite, SuiteResult } from './suite.ts'

interface TestRules {
  readonly name: string
  readonly files: readonly string[]
  readonly exitCode: number
  readonly run?: readonly string[]
  readonly engine: { readonly enableAtModifier: boolean; readonly enableNegativeOffset: boolean }
  readonly ignoreUnknownFields?: boolean
  readonly junit?: unknown
}

export const suite: Suite = { name: 'unittests', run }

/** What promtool itself cannot be asked for, or belongs to the command line. */
function reasonToSkip({ name, junit, ignoreUnknownFields }: TestRules): string | undefined {
  if (name.startsWith('Disabled feature'))
    return "the case switches off what promtool's command line always has on"
  if (junit !== undefined) return 'the case is about JUnit files, with such features off'
  return ignoreUnknownFields ? '`--ignore-unknown-fields` is a flag of the command line' : undefined
}

function run(data: string): SuiteResult {
  const folder = join(data, 'conformance', 'unittests')
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    readonly testRules: readonly TestRules[]
  }
  const runFile = compatRunner(diskHost(folder), { major: 3, minor: 14 })
  const cases = manifest.testRules.map((test): CaseResult => {
    const reason = reasonToSkip(test)
    if (reason !== undefined) return { name: test.name, outcome: 'skipped', reason }
    const request = test.run ? { filter: test.run.join('|') } : {}
    const verdicts = test.files.map((path) => runFile(path, request).verdict)
    const got = verdicts.every(({ passed }) => passed) ? 'exit 0' : 'exit 1'
    const expected = `exit ${test.exitCode}`
    return got === expected
      ? { name: test.name, outcome: 'passed' }
      : { name: test.name, outcome: 'failed', expected, got, input: test.files.join(' ') }
  })
  return { suite: 'unittests', cases }
}
