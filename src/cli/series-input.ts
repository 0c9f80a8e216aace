import type { Problem } from '../diagnostic/diagnostic.ts'
import type { Storage } from '../engine/storage.ts'

/** Series to query. */
export interface SeriesInput {
  readonly storage: Storage
  /** Time of the first position in milliseconds since 1970; times of a query count from it. */
  readonly startMs: number
  /** Nothing is evaluated where there are any. */
  readonly problems: readonly Problem[]
}
