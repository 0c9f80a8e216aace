import type { AlertInstance } from '../engine/alert-history.ts'
import { formatFloatGo } from '../model/go-format-float.ts'
import type { Histogram } from '../model/histogram.ts'
import type { AlertingRule } from '../rules/rule-file.ts'
import { identityOf } from './alert-identity.ts'
import type { AlertScene } from './alert-scene.ts'
import { withoutComparison } from './final-comparison.ts'
import { sampleOf } from './sample-of.ts'
import { samplesAt } from './sample-search.ts'
import type { Field, Timeline } from './verdict.ts'

const columnLimit = 12

/** What happened to an alert up to the assertion; `instance` is absent where there never was such an alert. */
export function timelineOf(
  labels: readonly Field[],
  instance: AlertInstance | undefined,
  rule: AlertingRule,
  scene: AlertScene,
): Timeline {
  const { step, common } = scene
  const identity = identityOf(labels, common)
  const steps = chosenSteps(instance, step)
  const { expr, comparison } = rule.expr.ast
    ? withoutComparison(rule.expr.ast)
    : { expr: undefined, comparison: undefined }
  return {
    labels: identity,
    times: steps.map((at) => scene.sinceStart(at)),
    values: steps.map((at) => {
      const samples = expr ? samplesAt(expr, scene.search(rule, at)) : []
      const sample = sampleOf(samples, identity, common)
      return sample && columnText(sample.value)
    }),
    states: steps.map((at) => instance?.stateAt(at) ?? 'inactive'),
    ...(comparison === undefined ? {} : { comparison }),
  }
}

/** The first and last steps, those at which the state changes, and others evenly between them. */
function chosenSteps(instance: AlertInstance | undefined, last: number): readonly number[] {
  if (last < columnLimit) return Array.from({ length: last + 1 }, (_, at) => at)
  const chosen = new Set([last, 0])
  for (let at = last; at > 0 && chosen.size < columnLimit - 2; at--)
    if (instance && instance.stateAt(at) !== instance.stateAt(at - 1)) chosen.add(at)
  const parts = columnLimit - 1
  for (let i = 1; i < parts && chosen.size < columnLimit; i++)
    chosen.add(Math.round((last * i) / parts))
  return [...chosen].sort((a, b) => a - b)
}

/** A value with at most five digits. */
function columnText(value: number | Histogram): string {
  if (typeof value !== 'number') return 'histogram'
  if (Number.isInteger(value) && Math.abs(value) < 1e9) return String(value)
  return formatFloatGo(Number.isFinite(value) ? Number(value.toPrecision(5)) : value, 'g', -1)
}
