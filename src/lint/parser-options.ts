import type { ParserOptions } from '../promql/parser-options.ts'
import type { Dialect } from '../rules/rule-file.ts'
import type { PathMatcher } from './policy.ts'
import type { Settings } from './settings.ts'

/** What the target version and the feature flags switch on in the parser. */
export function parserOptions({ prometheus, features }: Settings): ParserOptions {
  const { major, minor } = prometheus
  const has = (feature: string) => features.includes(feature)
  const isOld = major < 3 || (major === 3 && minor < 14)
  return {
    ...(isOld ? { target: prometheus } : {}),
    experimentalFunctions: has('promql-experimental-functions'),
    durationExpr: !isOld || has('promql-duration-expr'),
    extendedRangeSelectors: has('promql-extended-range-selectors'),
    binopFillModifiers: has('promql-binop-fill-modifiers'),
  }
}

/** Whose rules a file holds; the last entry that applies wins. */
export function dialectOf(settings: Settings, path: string, matches: PathMatcher): Dialect {
  const entry = settings.dialects.findLast(({ files }) => !files || matches(files, path))
  return entry?.dialect ?? 'prometheus'
}
