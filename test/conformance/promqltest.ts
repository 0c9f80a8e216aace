import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { commandCases } from './command-cases.ts'
import { durationCases } from './duration-cases.ts'
import { engineCases } from './engine-cases.ts'
import { harnessCases } from './harness-cases.ts'
import { readScript } from './promqltest/read-script.ts'
import { runCommands } from './promqltest/run-script.ts'
import { scriptEngineOptions } from './promqltest/script-options.ts'
import type { CaseResult, Suite } from './suite.ts'

interface Script {
  /** Below `conformance/promqltest/`, without the folder of the version. */
  readonly name: string
  readonly path: string
  readonly delayedNameRemoval: boolean
}

const withoutDelay = 'inline/delayed_name_removal_disabled.test'

/**
 * The engine: Prometheus' own scripts in the form of 3.14.0, the tests of their runner, and tables for parts of the engine. The
 * environment's `PROMPROOF_ONLY` names the files to run, separated by commas.
 */
export const suite: Suite = {
  name: 'promqltest',
  run(data) {
    const folder = join(data, 'conformance', 'promqltest')
    const only = process.env.PROMPROOF_ONLY?.split(',')
    const asked = (name: string) => !only || only.includes(name)
    const figures: string[] = []
    const parts: [name: string, cases: () => readonly CaseResult[]][] = [
      ...scriptsIn(folder).map((script): [string, () => readonly CaseResult[]] => [
        script.name,
        () => scriptCases(script),
      ]),
      ['commands.json', () => commandCases(folder)],
      ['harness_cases.json', () => harnessCases(join(folder, 'harness_cases.json'))],
      ['engine_cases.json', () => engineCases(join(folder, 'engine_cases.json'))],
      [
        'durations.json',
        () => durationCases(join(data, 'conformance', 'parser', 'durations.json')),
      ],
    ]
    const cases = parts.flatMap(([name, run]) => {
      if (!asked(name)) return []
      const found = run()
      figures.push(figureOf(name, found))
      return found
    })
    return { suite: 'promqltest', cases, figures }
  },
}

function scriptsIn(folder: string): readonly Script[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.test'))
  return [...names.sort(), withoutDelay].map((name) => {
    const released = join(folder, 'v3.14.0', name)
    return {
      name,
      path: existsSync(released) ? released : join(folder, name),
      delayedNameRemoval: name !== withoutDelay,
    }
  })
}

function scriptCases({ name, path, delayedNameRemoval }: Script): readonly CaseResult[] {
  const options = { ...scriptEngineOptions, delayedNameRemoval }
  const commands = readScript(readFileSync(path, 'utf8'))
  return [...runCommands(commands, options)].map(({ command, error }) => {
    const place = `${name}:${command.line}`
    return error === undefined
      ? { name: place, outcome: 'passed' }
      : {
          name: place,
          outcome: 'failed',
          input: command.kind === 'eval' ? command.expr : 'load',
          expected: 'as the script says',
          got: error,
        }
  })
}

function figureOf(name: string, cases: readonly CaseResult[]): string {
  const count = (outcome: CaseResult['outcome']) =>
    cases.filter((one) => one.outcome === outcome).length
  const skipped = count('skipped')
  return `${name}: ${count('passed')} passed, ${count('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}
