import { readFileSync } from 'node:fs'
import { Storage } from '../../src/engine/storage.ts'
import { labelsOf } from '../../src/model/labels.ts'
import { expandStartTimestamps, parseStartTimestamps } from '../../src/promql/start-timestamps.ts'
import { caseOfRun } from './case-of-run.ts'
import type { Command, LoadCommand } from './promqltest/commands.ts'
import { loadSeries, timedSeries } from './promqltest/load-series.ts'
import { readScript } from './promqltest/read-script.ts'
import { runScript } from './promqltest/run-script.ts'
import { ScriptError } from './promqltest/script-error.ts'
import { storedSamples } from './stored-samples.ts'
import { type CaseResult, caseOf } from './suite.ts'

interface RunTest {
  readonly name: string
  readonly input: string
  readonly ok: boolean
  readonly error?: string
  readonly v3_14_0?: Partial<RunTest> | null
}
interface SequenceCase {
  readonly input: string
  readonly ok: boolean
  readonly offsetsMs?: readonly (number | null)[]
}
interface LoadLinesCase {
  readonly name: string
  readonly lines: readonly string[]
  readonly ok: boolean
  readonly samples?: readonly { readonly t: number; readonly st: number; readonly v: number }[]
}
interface LazyCase {
  readonly load: string
  readonly steps: readonly {
    readonly tillUnixSeconds: number
    readonly series?: readonly {
      readonly labels: Readonly<Record<string, string>>
      readonly floats: readonly { readonly t: number; readonly v: number }[]
    }[]
  }[]
}
interface HarnessData {
  readonly runTest: readonly RunTest[]
  readonly startTimestampSequences: readonly SequenceCase[]
  readonly startTimestampLoadLines: readonly LoadLinesCase[]
  readonly lazyLoader: readonly LazyCase[]
}

/** The tests of the scripts' runner: what passes, and the exact texts of what does not. */
export function harnessCases(path: string): readonly CaseResult[] {
  const data = JSON.parse(readFileSync(path, 'utf8')) as HarnessData
  return [
    ...data.runTest.map(runCase),
    ...data.startTimestampSequences.map(sequenceCase),
    ...data.startTimestampLoadLines.map(loadLinesCase),
    ...data.lazyLoader.flatMap(lazyCases),
  ]
}

function runCase(row: RunTest, index: number): CaseResult {
  const name = `harness_cases.json runTest ${index} (${row.name})`
  if (row.v3_14_0 === null) return { name, outcome: 'skipped', reason: 'not in 3.14.0' }
  const { input, ok, error } = { ...row, ...row.v3_14_0 }
  return caseOfRun(name, input, ok ? undefined : (error ?? 'any error'), () => {
    const got = runScript(input)
    return ok || error || got === undefined ? got : 'any error'
  })
}

function sequenceCase({ input, ok, offsetsMs }: SequenceCase, index: number): CaseResult {
  const { items, problems } = parseStartTimestamps(input)
  const got = problems.length > 0 ? 'refused' : expandStartTimestamps(items, 1000)
  return caseOf(
    `harness_cases.json startTimestampSequences ${index}`,
    input,
    ok ? offsetsMs : 'refused',
    got,
  )
}

function loadLinesCase({ name, lines, ok, samples }: LoadLinesCase): CaseResult {
  const text = lines.join('\n')
  return caseOf(
    `harness_cases.json startTimestampLoadLines (${name})`,
    text,
    ok ? samples : 'refused',
    loadedSamples(text),
  )
}

function loadedSamples(text: string): unknown {
  try {
    return loadsOf(readScript(text)).flatMap((load) =>
      timedSeries(load).flatMap(({ samples }) =>
        samples.map(({ time, startTime, value }) => ({ t: time, st: startTime, v: value })),
      ),
    )
  } catch (error) {
    if (error instanceof ScriptError) return 'refused'
    throw error
  }
}

/** What is seen at a time is never less than what was seen before. */
function lazyCases({ load, steps }: LazyCase, index: number): readonly CaseResult[] {
  const loads = loadsOf(readScript(load))
  let until = Number.NEGATIVE_INFINITY
  return steps.map((step) => {
    until = Math.max(until, step.tillUnixSeconds * 1000)
    const storage = new Storage()
    const errors = loads.flatMap((one) => loadSeries(one, storage, until) ?? [])
    const got = step.series?.map(({ labels }) => ({
      labels,
      floats: storedSamples(storage, labelsOf(Object.entries(labels))),
    }))
    const name = `harness_cases.json lazyLoader ${index} at ${step.tillUnixSeconds}s`
    return caseOf(name, load, { errors: [], series: step.series }, { errors, series: got })
  })
}

function loadsOf(commands: readonly Command[]): readonly LoadCommand[] {
  return commands.flatMap((command) => (command.kind === 'load' ? [command] : []))
}
