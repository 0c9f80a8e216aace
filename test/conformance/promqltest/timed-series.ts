import type { Labels } from '../../../src/model/labels.ts'
import type { SeriesValue } from '../../../src/promql/series-values.ts'

/** A sample that is to be loaded; times in milliseconds, a start time of 0 is none. */
export interface TimedSample {
  readonly time: number
  readonly value: Exclude<SeriesValue, null>
  readonly startTime: number
}

/** A series that is to be loaded. */
export interface TimedSeries {
  readonly labels: Labels
  readonly samples: readonly TimedSample[]
}
