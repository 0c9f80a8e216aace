import { instantQuery } from '../../../src/engine/query.ts'
import { Storage } from '../../../src/engine/storage.ts'
import { caseOfRun } from '../case-of-run.ts'
import { scriptEngineOptions } from '../promqltest/script-options.ts'
import type { CaseResult } from '../suite.ts'
import { loaded, parsed } from './loaded.ts'
import type { EngineData } from './tables.ts'

const secondSample = 120_000

/** What the engine's options forbid, how far it looks back, and which hints its histograms carry. */
export function modifierCases(data: EngineData): readonly CaseResult[] {
  return [...optionCases(data), ...lookbackCases(data), ...hintCases(data)]
}

function optionCases({ engineOptions }: EngineData): readonly CaseResult[] {
  return engineOptions.cases.map(
    ({ query, enableAtModifier, enableNegativeOffset, ok, error }, i) => {
      const options = {
        ...scriptEngineOptions,
        atModifier: enableAtModifier,
        negativeOffset: enableNegativeOffset,
      }
      return caseOfRun(
        `engine_cases.json engineOptions ${i}`,
        query,
        ok ? undefined : error,
        () => {
          const got = instantQuery(new Storage(), parsed(query), 0, options)
          return 'error' in got ? got.error : undefined
        },
      )
    },
  )
}

function lookbackCases({ lookbackDelta }: EngineData): readonly CaseResult[] {
  const storage = loaded(lookbackDelta.load)
  const expr = parsed(lookbackDelta.query)
  return lookbackDelta.cases.map(
    ({ name, tMs, engineLookbackMs, queryLookbackMs, expectSamples }) => {
      const lookbackMs =
        [queryLookbackMs, engineLookbackMs].find((ms) => ms > 0) ?? scriptEngineOptions.lookbackMs
      return caseOfRun(
        `engine_cases.json lookbackDelta (${name})`,
        `${lookbackDelta.query} at ${tMs} ms`,
        expectSamples ? 1 : 0,
        () => {
          const got = instantQuery(storage, expr, tMs, { ...scriptEngineOptions, lookbackMs })
          return 'value' in got && got.value.kind === 'vector' ? got.value.samples.length : got
        },
      )
    },
  )
}

function hintCases({ counterResetHint }: EngineData): readonly CaseResult[] {
  const storage = loaded(counterResetHint.load)
  return counterResetHint.cases.map(({ name, query, hint }) =>
    caseOfRun(`engine_cases.json counterResetHint (${name})`, query, [hint], () => {
      const got = instantQuery(storage, parsed(query), secondSample, scriptEngineOptions)
      if ('error' in got || got.value.kind !== 'vector') return got
      return got.value.samples.map(({ value }) =>
        typeof value === 'number' ? value : value.counterResetHint,
      )
    }),
  )
}
