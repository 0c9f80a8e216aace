import { instantQuery, rangeQuery } from '../../../src/engine/query.ts'
import type { QueryResult } from '../../../src/engine/query-result.ts'
import type { Storage } from '../../../src/engine/storage.ts'
import { labelsOf } from '../../../src/model/labels.ts'
import { metricNameLabel } from '../../../src/model/metric-name.ts'
import { caseOfRun } from '../case-of-run.ts'
import { scriptEngineOptions } from '../promqltest/script-options.ts'
import type { CaseResult } from '../suite.ts'
import { loaded, parsed } from './loaded.ts'
import type { EngineData, QueryRow } from './tables.ts'

/** Queries whose whole result is given. */
export function queryCases(data: EngineData): readonly CaseResult[] {
  const { extendedRangeSelectors, atModifier, subquerySelector } = data
  const groups = [
    {
      name: 'extendedRangeSelectors',
      rows: extendedRangeSelectors.cases,
      storage: loaded(extendedRangeSelectors.load),
    },
    { name: 'atModifier', rows: atModifier.cases, storage: withOddTimes(loaded(atModifier.load)) },
    ...subquerySelector.groups.map(({ load, cases }, i) => ({
      name: `subquerySelector ${i}`,
      rows: cases,
      storage: loaded(load),
    })),
  ]
  return groups.flatMap(({ name, rows, storage }) =>
    rows.map((row) => {
      const { type, result } = row.expected
      return caseOfRun(
        `engine_cases.json ${name} ${row.line}`,
        row.query,
        { type, result: result.map(({ labels, floats, t, v }) => ({ labels, floats, t, v })) },
        () => neutral(run(storage, row)),
      )
    }),
  )
}

/** Adds what the notation cannot say: samples before 1970, and one sample at an hour. */
function withOddTimes(storage: Storage): Storage {
  const named = (name: string) => labelsOf([[metricNameLabel, name]])
  storage.append(named('metric_neg'), -1_000_000, 1000)
  for (let time = -999_000; time <= 0; time += 1000)
    storage.append(named('metric_neg'), time, -time / 1000 + 1)
  storage.append(named('metric_timestamp'), 3_600_000, 1000)
  return storage
}

function run(storage: Storage, { query, tMs, startMs, endMs, stepMs }: QueryRow): QueryResult {
  const expr = parsed(query)
  if (tMs !== undefined) return instantQuery(storage, expr, tMs, scriptEngineOptions)
  const range = { start: startMs ?? 0, end: endMs ?? 0, step: stepMs ?? 0 }
  return rangeQuery(storage, expr, range, scriptEngineOptions)
}

function neutral(got: QueryResult): unknown {
  if ('error' in got) return got
  const { value } = got
  if (value.kind === 'vector')
    return {
      type: 'vector',
      result: value.samples.map((one) => ({
        labels: pairs(one.labels),
        t: one.time,
        v: one.value,
      })),
    }
  if (value.kind !== 'matrix') return value
  return {
    type: 'matrix',
    result: value.series.map(({ labels, points }) => ({
      labels: pairs(labels),
      floats: points.map((point) => ({ t: point.time, v: point.value })),
    })),
  }
}

function pairs(labels: readonly { name: string; value: string }[]): Record<string, string> {
  return Object.fromEntries(labels.map(({ name, value }) => [name, value]))
}
