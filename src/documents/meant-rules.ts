import { editDistance } from '../text/suggest.ts'
import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/node.ts'
import { firstItems, hasOnlyKeys } from './node-access.ts'

const fileKeys = new Set(['groups', 'namespace'])
const groupKeys = new Set(['name', 'interval', 'query_offset', 'limit', 'labels', 'rules'])
const inspected = 50

/**
 * Why a mapping is meant as a rule file though a key of it is misspelt or a list has become a mapping: groups with
 * rules stand in it all the same. Undefined where too little says so.
 */
export function meantAsRules(root: YamlMapping): string | undefined {
  for (const entry of root.entries) {
    const key = entry.key.text
    if (!isNear(key, 'groups') && !looksShortened(key)) continue
    const { value } = entry
    if (firstItems(value, inspected).some(isMeantGroup))
      return key === 'groups' ? 'has `groups:` with rules' : `has rule groups below \`${key}:\``
    if (key === 'groups' && value.kind === 'mapping' && hasOnlyKeys(root, fileKeys)) {
      if (holdsGroups(value)) return 'has `groups:`, which is no list, with rules'
    }
  }
  return undefined
}

function looksShortened(key: string): boolean {
  return /^gr?o?u?p?s?$/i.test(key) && key.length >= 4
}

/** A group where its list should be, or groups by their names. */
function holdsGroups(value: YamlMapping): boolean {
  return (
    isMeantGroup(value) ||
    value.entries
      .slice(0, inspected)
      .some(
        ({ value: one }) =>
          one.kind === 'mapping' && hasOnlyKeys(one, groupKeys) && isMeantGroup(one),
      )
  )
}

function isMeantGroup(node: YamlNode): boolean {
  const rules = nearEntry(node, 'rules')?.value
  if (firstItems(rules, inspected).some(isMeantRule) || isMeantRule(rules)) return true
  return node.kind === 'mapping' && nearEntry(node, 'name') !== undefined && holdsRules(node)
}

function holdsRules(group: YamlMapping): boolean {
  return group.entries
    .slice(0, inspected)
    .some(({ value }) => firstItems(value, inspected).some(isMeantRule))
}

function isMeantRule(node: YamlNode | undefined): boolean {
  return (
    (nearEntry(node, 'alert') ?? nearEntry(node, 'record')) !== undefined &&
    nearEntry(node, 'expr') !== undefined
  )
}

function nearEntry(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  if (node?.kind !== 'mapping') return undefined
  return node.entries.slice(0, inspected).find((entry) => isNear(entry.key.text, key))
}

/** Whether a key is a field, or one slip of the pen away from it, two where the field is long. */
function isNear(key: string, field: string): boolean {
  const limit = field.length > 5 ? 2 : 1
  return key === field || editDistance(key.toLowerCase(), field, limit) <= limit
}
