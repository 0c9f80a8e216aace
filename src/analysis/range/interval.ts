import type { Because } from '../because.ts'

/** Floats between two bounds; `int`: whole numbers only (and infinities); `nan`: NaN may occur besides. */
export interface Interval {
  readonly min: number
  readonly max: number
  /** The bound itself is excluded. */
  readonly minOpen: boolean
  readonly maxOpen: boolean
  readonly int: boolean
  readonly nan: boolean
}

/** Any float. */
export const anyValue: Interval = {
  min: -Infinity,
  max: Infinity,
  minOpen: false,
  maxOpen: false,
  int: false,
  nan: true,
}

/** No float: there is no sample. */
export const noValue: Interval = {
  min: Infinity,
  max: -Infinity,
  minOpen: false,
  maxOpen: false,
  int: false,
  nan: false,
}

/**
 * The floats that a value can be (native histograms are not spoken of). `sound` follows from PromQL; `likely` is within
 * it and rests on conventions and known exporters besides.
 */
export interface RangeFact {
  readonly sound: Interval
  readonly likely: Interval
  readonly because?: Because
}

/** Nothing is known. */
export const unknownRange: RangeFact = { sound: anyValue, likely: anyValue }
