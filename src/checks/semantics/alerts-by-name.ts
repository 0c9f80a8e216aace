import { selectedName } from '../../analysis/selected-name.ts'
import { walk } from '../../promql/visit.ts'
import type { AlertingRule, RuleFile } from '../../rules/rule-file.ts'

type Index = ReadonlyMap<string, readonly AlertingRule[]>

const indices = new WeakMap<readonly RuleFile[], Index>()
const absences = new WeakMap<RuleFile, readonly AlertingRule[]>()

/** The alerts of some files whose expressions read a name. */
export function alertsReading(files: readonly RuleFile[], name: string): readonly AlertingRule[] {
  const known = indices.get(files)
  const index = known ?? buildIndex(files)
  if (!known) indices.set(files, index)
  return index.get(name) ?? []
}

function buildIndex(files: readonly RuleFile[]): Index {
  const index = new Map<string, AlertingRule[]>()
  for (const rule of files.flatMap(alertsIn)) {
    const names = new Set<string>()
    if (rule.expr.ast)
      walk(rule.expr.ast, (node) => {
        const name = node.kind === 'VectorSelector' ? selectedName(node) : undefined
        if (name !== undefined) names.add(name)
      })
    for (const name of names) {
      const others = index.get(name)
      if (others) others.push(rule)
      else index.set(name, [rule])
    }
  }
  return index
}

/** The alerts of a file that ask for the absence of something. */
export function alertsOnAbsence(file: RuleFile): readonly AlertingRule[] {
  const known = absences.get(file)
  if (known) return known
  const found = alertsIn(file).filter(({ expr }) => expr.text.includes('absent'))
  absences.set(file, found)
  return found
}

function alertsIn(file: RuleFile): readonly AlertingRule[] {
  return file.groups.flatMap(({ rules }) =>
    rules.filter((rule): rule is AlertingRule => rule.kind === 'AlertingRule'),
  )
}
