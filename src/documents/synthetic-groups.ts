import { coarseMap } from '../text/scalar-map.ts'
import type { Span } from '../text/span.ts'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar, YamlSequence } from '../yaml/node.ts'
import { groupsEvidence, isRule, isRuleList } from './classify.ts'
import { entryOf, hasOnlyKeys } from './node-access.ts'

const groupKeys = new Set(['name', 'interval', 'query_offset', 'limit', 'labels', 'rules'])

/** A fragment of a rule file, completed so that it reads as one. */
export interface RuleFragment {
  readonly root: YamlMapping
  /** "is a list of rules" */
  readonly reason: string
}

/**
 * Completes what documentation shows of a rule file: a rule, a list of rules, a group, a list of groups.
 * Undefined where the fragment could be anything else, or where a rule lacks its name or expression.
 */
export function completeRules(
  root: YamlNode | undefined,
  groupName: string,
): RuleFragment | undefined {
  if (root?.kind === 'sequence' && isRuleList(root))
    return {
      root: groupsMapping([group(root, groupName)], root.span),
      reason: 'is a list of rules',
    }
  if (root?.kind === 'mapping' && isRule(root)) {
    const list = sequence([root], root.span)
    return { root: groupsMapping([group(list, groupName)], root.span), reason: 'is a rule' }
  }
  if (root?.kind === 'sequence' && groupsEvidence(root) === 'rules' && root.items.every(isGroup))
    return { root: groupsMapping(root.items, root.span), reason: 'is a list of groups' }
  if (root?.kind === 'mapping' && isGroup(root) && isRuleList(entryOf(root, 'rules')?.value)) {
    const named = entryOf(root, 'name') ? root : withName(root, groupName)
    return { root: groupsMapping([named], root.span), reason: 'is a group of rules' }
  }
  return undefined
}

/** A mapping with nothing but `groups:`, for a node that has other keys beside it. */
export function onlyGroups(groups: YamlEntry): YamlMapping {
  return { kind: 'mapping', flow: false, span: groups.span, entries: [groups] }
}

function isGroup(node: YamlNode): boolean {
  return (
    node.kind === 'mapping' && entryOf(node, 'rules') !== undefined && hasOnlyKeys(node, groupKeys)
  )
}

function withName(node: YamlMapping, name: string): YamlMapping {
  return { ...node, entries: [entry('name', scalar(name, node.span), node.span), ...node.entries] }
}

function group(rules: YamlNode, name: string): YamlMapping {
  const entries = [
    entry('name', scalar(name, rules.span), rules.span),
    entry('rules', rules, rules.span),
  ]
  return { kind: 'mapping', flow: false, span: rules.span, entries }
}

function groupsMapping(groups: readonly YamlNode[], span: Span): YamlMapping {
  const entries = [entry('groups', sequence(groups, span), span)]
  return { kind: 'mapping', flow: false, span, entries }
}

function sequence(items: readonly YamlNode[], span: Span): YamlSequence {
  return { kind: 'sequence', flow: false, span, items }
}

function entry(key: string, value: YamlNode, span: Span): YamlEntry {
  return { key: scalar(key, span), value, span }
}

/** A scalar that is not in the file: it stands at the beginning of what it completes. */
function scalar(text: string, { start }: Span): YamlScalar {
  const span = { start, end: start }
  return { kind: 'scalar', text, type: 'str', style: 'plain', span, map: coarseMap(span) }
}
