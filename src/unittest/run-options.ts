import type { EngineOptions } from '../engine/engine-options.ts'
import { unitTestOptions } from '../engine/engine-options.ts'
import { compileRegexp } from '../model/regexp.ts'
import type { TargetVersion } from '../model/target-version.ts'
import type { ParserOptions } from '../promql/parser-options.ts'

/** How unit tests are run. */
export interface RunOptions {
  /** The version of Prometheus; before 3.0 ranges and lookback include their left edge. */
  readonly target: TargetVersion
  /** Feature flags of Prometheus, such as `promql-delayed-name-removal`. */
  readonly features: readonly string[]
  /**
   * promtool's own verdict: at run time expressions have no feature flags of the parser, and tests that prove nothing
   * pass.
   */
  readonly compat: boolean
  /** RE2 that is searched for in the name of a group and the title of an assertion. Absent: everything runs. */
  readonly filter?: string
  /** Timelines of all alerts that are asserted, not only those of failures. */
  readonly trace?: boolean
  /** Nothing runs after the first group that fails. */
  readonly bail?: boolean
  /** Milliseconds; only differences count. */
  readonly clock: () => number
}

/** Why a filter is none, in the words of Go's regexp package; undefined where it is one. */
export function filterError(filter: string): string | undefined {
  const regexp = compileRegexp(filter)
  return 'error' in regexp ? regexp.error : undefined
}

/** A test for texts in which a filter is found. */
export function filterTest(filter: string | undefined): (text: string) => boolean {
  if (filter === undefined) return () => true
  const regexp = compileRegexp(`.*(?:${filter}).*`)
  return 'error' in regexp ? () => false : (text) => regexp.matches(text)
}

/** The engine's options in a test file with the given interval between evaluations (milliseconds). */
export function engineOptions(options: RunOptions, intervalMs: number): EngineOptions {
  return {
    ...unitTestOptions,
    leftOpen: options.target.major >= 3,
    delayedNameRemoval: options.features.includes('promql-delayed-name-removal'),
    subqueryStepMs: intervalMs,
  }
}

/** What promtool's parser reads while tests run: nothing that a feature flag has to switch on. */
export function strictParser({ target }: RunOptions): ParserOptions {
  const isOld = target.major < 3 || (target.major === 3 && target.minor < 14)
  return isOld ? { target } : {}
}
