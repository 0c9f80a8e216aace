import { resolve } from 'node:path'
import { metadata } from '../checks/metadata.ts'
import { Policies } from '../lint/policy.ts'
import type { Settings } from '../lint/settings.ts'
import { displayPath } from '../workspace/discover.ts'
import type { LoadedSettings } from '../workspace/load-settings.ts'
import { loadPathMatcher } from '../workspace/path-matcher.ts'
import type { Arguments } from './flags.ts'
import type { LintFlags } from './lint-flags.ts'
import type { Session } from './session.ts'
import { UsageError } from './usage-error.ts'

/** `--print-config`: what holds for a file, as JSON: where the settings come from, and every check with its severity. */
export async function printConfig(
  { positionals }: Arguments,
  { selection }: LintFlags,
  loaded: LoadedSettings,
  settings: Settings,
  { console, environment }: Session,
): Promise<void> {
  const [given, ...others] = positionals
  if (given === undefined || others.length > 0)
    throw new UsageError('`--print-config` needs the path of one file')
  const path = displayPath(resolve(environment.cwd, given), loaded.root)
  const policy = new Policies(settings, selection, await loadPathMatcher()).of(path)
  const checks = metadata.map(({ id }) => {
    const options = policy.options(id)
    const severity = policy.enabled(id) ? (policy.severity(id, undefined) ?? 'off') : 'off'
    return [id, Object.keys(options).length === 0 ? severity : { severity, options }]
  })
  const { prometheus, ruleSet, failOn, features, rules, tests, configs, exclude } = settings
  const shown = {
    root: loaded.root,
    files: loaded.files,
    path,
    prometheus: `${prometheus.major}.${prometheus.minor}`,
    ruleSet,
    failOn,
    features,
    rules,
    tests,
    configs,
    exclude,
    baseline: settings.baseline ?? null,
    pathMap: settings.pathMap ?? [],
    checks: Object.fromEntries(checks),
  }
  console.out(`${JSON.stringify(shown, null, 2)}\n`)
}
