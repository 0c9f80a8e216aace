import type { CheckMetadata } from '../checks/check.ts'
import { metadata, metadataOf } from '../checks/metadata.ts'
import type { CheckId } from '../diagnostic/diagnostic.ts'
import { compareSeverity, type Severity } from '../diagnostic/severity.ts'
import { isInRuleSet, isLasting, type RuleSet } from './rule-sets.ts'
import { matchesCheck, namesCheck, type Selection } from './selection.ts'
import type { CheckSetting, Settings } from './settings.ts'

/** Tells whether a path, relative to the root, matches one of the globs. */
export type PathMatcher = (globs: readonly string[], path: string) => boolean

/** What settings and flags say about the checks in one file. */
export interface FilePolicy {
  enabled(id: CheckId): boolean
  /**
   * The severity of a finding that was reported with `reported`; undefined where the check is off. An error of the loader
   * stays one, whatever the settings say, unless the file `loads`; so does a test that fails.
   */
  severity(id: CheckId, reported: Severity | undefined, loads?: boolean): Severity | undefined
  options(id: CheckId): Readonly<Record<string, unknown>>
}

interface Decision {
  readonly enabled: boolean
  /** Set by the settings; replaces what is reported. */
  readonly severity?: Severity
  readonly options: Readonly<Record<string, unknown>>
}

/** What settings say about checks. */
export type CheckSettings = Pick<Settings, 'checks' | 'ruleSet'>

/** Resolves settings and selection, once for each set of settings that applies to some file. */
export class Policies {
  readonly #settings: readonly CheckSetting[]
  readonly #ruleSet: RuleSet
  readonly #selection: Selection
  readonly #matches: PathMatcher
  readonly #known = new Map<string, FilePolicy>()

  constructor(settings: CheckSettings, selection: Selection, matches: PathMatcher) {
    this.#settings = settings.checks
    this.#ruleSet = settings.ruleSet
    this.#selection = selection
    this.#matches = matches
  }

  /** The policy for a path; files to which the same settings apply share one object. */
  of(path: string): FilePolicy {
    const applying = this.#settings.filter(({ files }) => !files || this.#matches(files, path))
    const key = applying.map((setting) => this.#settings.indexOf(setting)).join()
    const known = this.#known.get(key)
    if (known) return known
    const policy = filePolicy({ checks: applying, ruleSet: this.#ruleSet }, this.#selection)
    this.#known.set(key, policy)
    return policy
  }
}

function filePolicy(settings: CheckSettings, selection: Selection): FilePolicy {
  const decisions = new Map(metadata.map((check) => [check.id, decide(check, settings, selection)]))
  return {
    enabled: (id) => decisions.get(id)?.enabled ?? true,
    options: (id) => decisions.get(id)?.options ?? {},
    severity(id, reported, loads = false) {
      const check = metadataOf(id)
      const ceiling = check?.severity ?? 'error'
      const own = reported && compareSeverity(reported, ceiling) > 0 ? reported : ceiling
      if (own === 'error' && check && isVerdict(check, loads)) return own
      const decision = decisions.get(id)
      if (decision && !decision.enabled) return undefined
      return decision?.severity ?? own
    },
  }
}

function isVerdict({ raisedBy }: CheckMetadata, loads: boolean): boolean {
  return raisedBy === 'tests' || (raisedBy === 'loader' && !loads)
}

/**
 * A pattern of the settings sets the severity of all that it matches, and brings back what the rule-set holds; other
 * checks are on only where they are named. A pattern of the flags switches on all that it matches, but for previews and
 * rules of the house; `all` and names mean those too.
 */
function decide(
  check: CheckMetadata,
  { checks, ruleSet }: CheckSettings,
  { select, ignore, only }: Selection,
): Decision {
  const { id } = check
  const usual = isInRuleSet(check, ruleSet)
  let enabled = usual
  let severity: Severity | undefined
  let options: Readonly<Record<string, unknown>> = {}
  for (const setting of checks) {
    if (!matchesCheck(setting.pattern, id)) continue
    if (setting.severity === 'off') enabled = false
    else enabled ||= setting.pattern === id || (usual && setting.severity !== undefined)
    if (setting.severity && setting.severity !== 'off') severity = setting.severity
    if (setting.options) options = { ...options, ...setting.options }
  }
  const matched = (patterns: readonly string[]) =>
    patterns.some((pattern) => matchesCheck(pattern, id))
  const asked = (patterns: readonly string[]) =>
    patterns.some((pattern) =>
      isLasting(check) ? matchesCheck(pattern, id) : namesCheck(pattern, id),
    )
  if (asked(select)) enabled = true
  if (only.length > 0) enabled = asked(only) || (enabled && matched(only))
  if (matched(ignore)) enabled = false
  return severity ? { enabled, severity, options } : { enabled, options }
}
