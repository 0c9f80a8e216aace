import type { Rule, RuleFile } from '../../rules/rule-file.ts'
import type { RuleScope } from '../analysis.ts'
import { isExposedWithColons, isKnownRecord } from './known-records.ts'
import { type NearRecord, NearRecords } from './near-record.ts'
import { censusOf } from './rule-census.ts'

/** Names with a colon that the rules of a scope read and none of them records. */
export class UndefinedRecords {
  readonly #scope: RuleScope
  readonly #written: readonly RegExp[]
  readonly #near: NearRecords
  readonly #recordedLevels = new Set<string>()
  readonly #undefinedLevels = new Map<string, number>()
  readonly #names: readonly string[]
  readonly #readingRules = new Set<Rule>()

  constructor(scope: RuleScope) {
    this.#scope = scope
    const recorded = [...scope.recorded]
    this.#written = recorded.filter((name) => placeholder.test(name)).map(toPattern)
    this.#near = new NearRecords(recorded)
    for (const name of recorded) if (name.includes(':')) this.#recordedLevels.add(levelOf(name))
    const census = censusOf(scope.ruleFiles)
    this.#names = [...census.names].filter((name) => this.has(name) && !isKnownRecord(name))
    for (const name of this.#names) {
      const level = levelOf(name)
      this.#undefinedLevels.set(level, (this.#undefinedLevels.get(level) ?? 0) + 1)
      for (const { rule } of census.readers(name)) this.#readingRules.add(rule)
    }
  }

  /** Whether a name looks recorded, and no rule records it. */
  has(name: string): boolean {
    return (
      name.includes(':') &&
      !this.#scope.recorded.has(name) &&
      !isExposedWithColons(name) &&
      !placeholder.test(name) &&
      !this.#written.some((pattern) => pattern.test(name))
    )
  }

  /** A recorded name near it, unless only a rule that reads the name gives that. */
  near(name: string): NearRecord | undefined {
    return this.#near.find(name, (candidate) => {
      const readers = new Set(
        censusOf(this.#scope.ruleFiles)
          .readers(name)
          .map(({ rule }) => rule),
      )
      const definitions = this.#scope.definitions(candidate)
      return definitions.length > 0 && definitions.every((rule) => readers.has(rule))
    })
  }

  /**
   * Whether the rules look as if they should record it themselves: they record names of its level, or it is one of few
   * strangers among them. Where many names of a level come from nowhere, another set of rules gives them.
   */
  isExpected(name: string): boolean {
    if (isKnownRecord(name)) return false
    if (this.#recordedLevels.has(levelOf(name))) return true
    if ((this.#undefinedLevels.get(levelOf(name)) ?? 0) > fewNames) return false
    if (this.#recordedLevels.size > 0) return true
    const { rules } = censusOf(this.#scope.ruleFiles)
    return this.#names.length <= fewNames && this.#readingRules.size * fewShare <= rules
  }
}

const known = new WeakMap<readonly RuleFile[], UndefinedRecords>()
const fewNames = 2
const fewShare = 5
const placeholder = /\$\{|\{\{|<%|\[\[|%\(|%s|\$[A-Z_]{2,}|__[A-Z]+__/

/** The undefined names of a scope, sought once for all files that share it. */
export function undefinedRecords(scope: RuleScope): UndefinedRecords {
  const before = known.get(scope.ruleFiles)
  if (before) return before
  const found = new UndefinedRecords(scope)
  known.set(scope.ruleFiles, found)
  return found
}

/** What stands before the first colon: the labels that the series are aggregated to. */
function levelOf(name: string): string {
  return name.slice(0, name.indexOf(':'))
}

function toPattern(name: string): RegExp {
  const parts = name.split(
    /\$\{[^}]*\}|\{\{.*?\}\}|<%.*?%>|\[\[.*?\]\]|%\(\w*\)s|%s|\$[A-Z_]{2,}|__[A-Z]+__/,
  )
  return new RegExp(`^${parts.map((part) => part.replace(/[^\w:]/g, '\\$&')).join('.*')}$`)
}
