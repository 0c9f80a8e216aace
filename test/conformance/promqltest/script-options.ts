import type { EngineOptions } from '../../../src/engine/engine-options.ts'
import type { ParserOptions } from '../../../src/promql/parser-options.ts'

/** Scripts are read with everything on that Prometheus has off by default. */
export const scriptParserOptions: ParserOptions = {
  experimentalFunctions: true,
  durationExpr: true,
  extendedRangeSelectors: true,
  binopFillModifiers: true,
}

/** How the engine of the scripts is set up. */
export const scriptEngineOptions: EngineOptions = {
  lookbackMs: 300_000,
  leftOpen: true,
  delayedNameRemoval: true,
  startTimestamps: true,
  typeAndUnitLabels: false,
  subqueryStepMs: 60_000,
  maxSamples: 10_000,
  atModifier: true,
  negativeOffset: true,
}
