import { seriesLength } from '../promql/series-values.ts'
import type { TestGroup } from '../unittest/format/test-file.ts'
import type { TestRun } from '../unittest/test-run.ts'

const minute = 60_000

/** How much there is to do in a test file: samples that are loaded and evaluated, roughly. */
export function estimateWork({ tests }: TestRun): number {
  const interval = tests.tests.evaluationInterval?.value || minute
  return tests.tests.tests.reduce((sum, group) => sum + groupWork(group, interval), 0)
}

function groupWork({ inputSeries, alertTests, exprTests }: TestGroup, interval: number): number {
  const last = Math.max(0, ...[...alertTests, ...exprTests].map((one) => one.evalTime?.value ?? 0))
  const steps = Math.floor(last / interval) + 1
  return inputSeries.reduce(
    (sum, { parsed }) => sum + Math.min(steps, seriesLength(parsed?.items ?? [])),
    steps,
  )
}
