import { readFileSync } from 'node:fs'
import { binopCases } from './engine/binop-cases.ts'
import { modifierCases } from './engine/modifier-cases.ts'
import { numberCases } from './engine/number-cases.ts'
import { quantileCases } from './engine/quantile-cases.ts'
import { queryCases } from './engine/query-cases.ts'
import { rateCases } from './engine/rate-cases.ts'
import { subqueryTimeCases } from './engine/subquery-time-cases.ts'
import type { EngineData } from './engine/tables.ts'
import type { CaseResult } from './suite.ts'

/** The tables of `engine_cases.json`: queries on loaded series, and parts of the engine by themselves. */
export function engineCases(path: string): readonly CaseResult[] {
  const data = JSON.parse(readFileSync(path, 'utf8')) as EngineData
  return [
    ...queryCases(data),
    ...modifierCases(data),
    ...rateCases(data.rateAnnotations),
    ...subqueryTimeCases(data.subqueryTimeRange),
    ...binopCases(data.histogramBinop),
    ...numberCases(data),
    ...quantileCases(data),
  ]
}
