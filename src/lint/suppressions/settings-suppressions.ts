import { metadata } from '../../checks/metadata.ts'
import { compileRegexp } from '../../model/regexp.ts'
import type { PathMatcher } from '../policy.ts'
import { matchesCheck } from '../selection.ts'
import type { IgnoreSetting } from '../settings.ts'
import type { Suppression } from './suppression.ts'

/** The entries of `ignore:` in the settings, for files whose texts nobody writes by hand. */
export function settingsSuppressions(
  entries: readonly IgnoreSetting[],
  matches: PathMatcher,
): readonly Suppression[] {
  return entries.map((entry): Suppression => {
    const { files, rules, reason, until, declared } = entry
    const patterns = rules?.map((pattern) => compileRegexp(pattern))
    return {
      origin: 'settings',
      source: declared.source,
      span: declared.span,
      checks: entry.checks.flatMap(({ value, span }) =>
        metadata.filter(({ id }) => matchesCheck(value, id)).map(({ id }) => ({ id, span })),
      ),
      covers: (path, _, names) =>
        (!files || matches(files, path)) &&
        (!patterns ||
          patterns.some(
            (pattern) => !('error' in pattern) && names.some((name) => pattern.matches(name)),
          )),
      ...(reason === undefined ? {} : { reason }),
      ...(until ? { until: { date: until.value, span: until.span } } : {}),
    }
  })
}
