import type { RuleGroup } from '../../rules/rule-file.ts'

/** How far back Prometheus looks for the newest sample, in milliseconds: the default of `--query.lookback-delta`. */
export const defaultLookback = 300_000

/** Milliseconds between the evaluations of a group, where it says so. */
export function groupInterval({ interval }: RuleGroup): number | undefined {
  return interval && interval.value > 0 ? interval.value : undefined
}
