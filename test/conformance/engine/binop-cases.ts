import { combineSamples } from '../../../src/engine/binary-histograms.ts'
import { compactHistogram } from '../../../src/model/histogram.ts'
import { caseOfRun } from '../case-of-run.ts'
import type { CaseResult } from '../suite.ts'
import type { EngineData } from './tables.ts'

const operations = { '+': 'addition', '-': 'subtraction' }

/** Sums and differences of two histograms, with what is remarked on them. */
export function binopCases({ cases }: EngineData['histogramBinop']): readonly CaseResult[] {
  return cases.map(({ name, op, lhs, rhs, expected, warning, info }) => {
    const operation = operations[op]
    const remark = warning
      ? `conflicting counter resets during histogram ${operation}`
      : info && `mismatched custom buckets were reconciled during ${operation}`
    return caseOfRun(
      `engine_cases.json histogramBinop (${name})`,
      `lhs ${op} rhs`,
      { result: expected && compactHistogram(expected), remark },
      () => {
        const got = combineSamples(op, lhs, rhs)
        const { result } = got
        return {
          result: typeof result === 'object' ? compactHistogram(result) : result,
          remark: got.remark?.message,
        }
      },
    )
  })
}
