import { metricNameLabel } from '../model/metric-name.ts'
import type { Field } from './verdict.ts'

/** The labels of an alert or a sample that come from the expression: not the name, not what the rules set. */
export function identityOf(
  labels: readonly Field[],
  common: ReadonlySet<string>,
): readonly Field[] {
  return labels.filter(({ name }) => name !== metricNameLabel && !common.has(name))
}

/** Whether both have the same labels. */
export function sameFields(a: readonly Field[], b: readonly Field[]): boolean {
  return a.length === b.length && includesFields(a, b)
}

/** Whether all of some labels are among others. */
export function includesFields(all: readonly Field[], some: readonly Field[]): boolean {
  return some.every(({ name, value }) =>
    all.some((one) => one.name === name && one.value === value),
  )
}
