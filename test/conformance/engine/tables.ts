import type { Histogram } from '../../../src/model/histogram.ts'

/** A number as JSON has it, or `+Inf`, `-Inf`, `NaN`. */
export type DataNumber = number | string

/** A query with its time or times in milliseconds. */
export interface QueryRow {
  readonly query: string
  readonly tMs?: number
  readonly startMs?: number
  readonly endMs?: number
  readonly stepMs?: number
  readonly expected: { readonly type: string; readonly result: readonly ResultRow[] }
  readonly line: number
}

/** A series of a result; a sample of a vector has its value in `v`. */
export interface ResultRow {
  readonly labels: Readonly<Record<string, string>>
  readonly floats?: readonly { readonly t: number; readonly v: number }[]
  readonly t?: number
  readonly v?: number
}

interface RateRow {
  readonly name: string
  readonly load: string
  readonly query: string
  readonly tMs: number
  readonly typeAndUnitLabels: boolean
  readonly warnings: readonly string[]
  readonly infos: readonly string[]
}
interface TimeRangeRow {
  readonly name: string
  readonly query: string
  readonly parentStartMs: number
  readonly parentEndMs: number
  readonly parentIntervalMs: number
  readonly startMs: number
  readonly endMs: number
  readonly intervalMs: number
}
interface BinopRow {
  readonly name: string
  readonly op: '+' | '-'
  readonly lhs: Histogram
  readonly rhs: Histogram
  readonly expected?: Histogram
  readonly warning?: string
  readonly info?: string
}
interface InterpolateRow {
  readonly p1: { readonly T: number; readonly F: number }
  readonly p2: { readonly T: number; readonly F: number }
  readonly t: number
  readonly isCounter: boolean
  readonly expected: number
}
interface KahanRow {
  readonly name: string
  readonly first: DataNumber
  readonly second: DataNumber
  readonly expected: DataNumber
}
interface QuantileRow {
  readonly name: string
  readonly buckets: readonly (readonly [bound: DataNumber, count: number])[]
  readonly forcedMonotonic: boolean
  readonly fixedPrecision: boolean
  readonly values: readonly (readonly [quantile: number, result: number])[]
}

interface Table<Row> {
  readonly cases: readonly Row[]
}

/** `engine_cases.json` */
export interface EngineData {
  readonly extendedRangeSelectors: Table<QueryRow> & { readonly load: string }
  readonly atModifier: Table<QueryRow> & { readonly load: string }
  readonly subquerySelector: {
    readonly groups: readonly (Table<QueryRow> & { readonly load: string })[]
  }
  readonly engineOptions: Table<{
    readonly query: string
    readonly enableAtModifier: boolean
    readonly enableNegativeOffset: boolean
    readonly ok: boolean
    readonly error?: string
  }>
  readonly rateAnnotations: Table<RateRow>
  readonly lookbackDelta: Table<{
    readonly name: string
    readonly tMs: number
    readonly engineLookbackMs: number
    readonly queryLookbackMs: number
    readonly expectSamples: boolean
  }> & { readonly load: string; readonly query: string }
  readonly counterResetHint: Table<{
    readonly name: string
    readonly query: string
    readonly hint: string
  }> & { readonly load: string }
  readonly subqueryTimeRange: Table<TimeRangeRow>
  readonly histogramBinop: Table<BinopRow>
  readonly interpolate: Table<InterpolateRow>
  readonly kahanSum: Table<KahanRow>
  readonly bucketQuantile: Table<QuantileRow>
}

/** A number of the data. */
export function numberOf(value: DataNumber): number {
  return typeof value === 'number' ? value : Number(value.replace('Inf', 'Infinity'))
}
