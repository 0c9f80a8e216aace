import { gridTimes } from '../../../src/engine/query.ts'
import { subqueryTimes } from '../../../src/engine/subquery.ts'
import { caseOfRun } from '../case-of-run.ts'
import { scriptEngineOptions } from '../promqltest/script-options.ts'
import type { CaseResult } from '../suite.ts'
import { parsed } from './loaded.ts'
import type { EngineData } from './tables.ts'

/** The first and the last time at which a subquery evaluates its expression. */
export function subqueryTimeCases({
  cases,
}: EngineData['subqueryTimeRange']): readonly CaseResult[] {
  return cases.map((row) => {
    const { name, query, parentStartMs, parentEndMs, parentIntervalMs } = row
    const expr = parsed(query)
    if (expr.kind !== 'Subquery') throw new Error(`the data has no subquery: ${query}`)
    const offset = expr.offset?.ms ?? 0
    return caseOfRun(
      `engine_cases.json subqueryTimeRange (${name})`,
      query,
      { first: row.startMs, last: Math.floor(row.endMs / row.intervalMs) * row.intervalMs },
      () => {
        const range = { start: parentStartMs, end: parentEndMs, step: parentIntervalMs }
        const times = subqueryTimes(
          gridTimes(range).map((time) => time - offset),
          expr.range.ms ?? 0,
          expr.step?.ms ?? scriptEngineOptions.subqueryStepMs,
          true,
        )
        return { first: times[0], last: times.at(-1) }
      },
    )
  })
}
