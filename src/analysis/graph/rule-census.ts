import type { RecordingRule, Rule, RuleFile } from '../../rules/rule-file.ts'
import { type Read, readsOf } from './reads.ts'

/** A selector in a rule. */
export interface RuleRead extends Read {
  readonly rule: Rule
}

/** What some rule files record and read, counted once for all checks that ask. */
export interface RuleCensus {
  readonly rules: number
  readonly records: readonly RecordingRule[]
  /** The selectors that ask for a name. */
  readers(name: string): readonly RuleRead[]
  /** The selectors that do not say the name that they read. */
  readonly anyName: readonly RuleRead[]
  /** All names that are read, in the order of the files. */
  readonly names: Iterable<string>
}

const known = new WeakMap<readonly RuleFile[], RuleCensus>()

/** The census of some rule files. */
export function censusOf(files: readonly RuleFile[]): RuleCensus {
  const before = known.get(files)
  if (before) return before
  const census = count(files)
  known.set(files, census)
  return census
}

function count(files: readonly RuleFile[]): RuleCensus {
  let rules = 0
  const records: RecordingRule[] = []
  const byName = new Map<string, RuleRead[]>()
  const anyName: RuleRead[] = []
  for (const file of files)
    for (const group of file.groups)
      for (const rule of group.rules) {
        rules++
        if (rule.kind === 'RecordingRule') records.push(rule)
        for (const read of rule.expr.ast ? readsOf(rule.expr.ast) : []) {
          const entry = { ...read, rule }
          const others = read.name === undefined ? anyName : byName.get(read.name)
          if (others) others.push(entry)
          else byName.set(read.name ?? '', [entry])
        }
      }
  return {
    rules,
    records,
    readers: (name) => byName.get(name) ?? [],
    anyName,
    names: byName.keys(),
  }
}
