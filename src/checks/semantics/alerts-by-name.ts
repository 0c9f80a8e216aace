import { selectedName } from '../../analysis/selected-name.ts'
import { printExpr } from '../../promql/print.ts'
import { walk } from '../../promql/visit.ts'
import type { AlertingRule, RuleFile } from '../../rules/rule-file.ts'

type Index = ReadonlyMap<string, readonly AlertingRule[]>

const indices = new WeakMap<readonly RuleFile[], Index>()
const absences = new WeakMap<RuleFile, ReadonlySet<string>>()

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

/** What the alerts of a file ask `absent` about, as it prints. */
export function askedAbsent(file: RuleFile): ReadonlySet<string> {
  const known = absences.get(file)
  if (known) return known
  const found = new Set<string>()
  for (const { expr } of alertsIn(file))
    if (expr.ast && expr.text.includes('absent'))
      walk(expr.ast, (node) => {
        const [argument] = node.kind === 'Call' && node.func.value === 'absent' ? node.args : []
        if (argument) found.add(printExpr(argument))
      })
  absences.set(file, found)
  return found
}

function alertsIn(file: RuleFile): readonly AlertingRule[] {
  return file.groups.flatMap(({ rules }) =>
    rules.filter((rule): rule is AlertingRule => rule.kind === 'AlertingRule'),
  )
}
