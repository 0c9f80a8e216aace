import type { YamlNode } from '../yaml/node.ts'
import type { FoundDocument } from './document.ts'
import { entryOf, valueAt } from './node-access.ts'

/** How many groups and rules a document has. */
export interface RuleCounts {
  readonly groups: number
  readonly rules: number
  readonly alerts: number
  readonly records: number
}

/** Counts groups and rules as they stand in the file, right or wrong. Zero for all that is not rules. */
export function countRules(document: FoundDocument): RuleCounts {
  const counts = { groups: 0, rules: 0, alerts: 0, records: 0 }
  if (document.kind !== 'rules') return counts
  for (const group of itemsOf(valueAt(document.root, 'groups'))) {
    counts.groups++
    for (const rule of itemsOf(valueAt(group, 'rules'))) {
      counts.rules++
      if (entryOf(rule, 'alert')) counts.alerts++
      else if (entryOf(rule, 'record')) counts.records++
    }
  }
  return counts
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'sequence' ? node.items : []
}
