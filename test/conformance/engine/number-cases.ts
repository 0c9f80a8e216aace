import { interpolate } from '../../../src/engine/functions/interpolate.ts'
import { KahanSum } from '../../../src/model/kahan.ts'
import { caseOfRun } from '../case-of-run.ts'
import type { CaseResult } from '../suite.ts'
import { type EngineData, numberOf } from './tables.ts'

/** Parts of the engine that take plain numbers. */
export function numberCases({ interpolate: lines, kahanSum }: EngineData): readonly CaseResult[] {
  return [
    ...lines.cases.map(({ p1, p2, t, isCounter, expected }, i) =>
      caseOfRun(
        `engine_cases.json interpolate ${i}`,
        JSON.stringify({ p1, p2, t, isCounter }),
        expected,
        () => interpolate(p1.T, p1.F, p2.T, p2.F, t, isCounter),
      ),
    ),
    ...kahanSum.cases.map(({ name, first, second, expected }) => {
      const a = numberOf(first)
      const b = numberOf(second)
      const wanted = numberOf(expected)
      return caseOfRun(
        `engine_cases.json kahanSum (${name})`,
        `${first} + ${second}`,
        [wanted, wanted],
        () => [total(a, b), total(b, a)],
      )
    }),
  ]
}

function total(first: number, second: number): number {
  const sum = new KahanSum()
  sum.add(first)
  sum.add(second)
  return sum.total
}
