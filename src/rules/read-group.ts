import type { Span } from '../text/span.ts'
import type { YamlMapping, YamlNode } from '../yaml/node.ts'
import { placeOf } from '../yaml/node-place.ts'
import { type Fields, hasMisspelt, readFields, readItems, reportKind } from './read-fields.ts'
import { readLabels } from './read-labels.ts'
import { readRule } from './read-rule.ts'
import { isPlaceholder, located, readDuration, readInteger, readText } from './read-scalar.ts'
import type { RuleContext } from './rule-context.ts'
import type { Rule, RuleFile, RuleGroup } from './rule-file.ts'

/** Reads one group with its rules; nothing where it is no mapping. */
export function readGroup(
  context: RuleContext,
  node: YamlNode,
  file: RuleFile,
  names: Map<string, Span>,
): RuleGroup | undefined {
  context.subject = undefined
  if (node.kind !== 'mapping') {
    reportKind(context, node, 'a group', 'a mapping with `name` and `rules`')
    return undefined
  }
  const named = node.entries.find((entry) => entry.key.text === 'name')?.value
  if (named?.kind === 'scalar' && named.text !== '')
    context.subject = { kind: 'group', name: named.text }
  const fields = readFields(context, node, 'group')
  const name = readName(context, node, fields, names)
  const interval = readDuration(context, fields.get('interval'))
  const queryOffset = readDuration(context, fields.get('query_offset'))
  const limit = readInteger(context, fields.get('limit'))
  const labels = readLabels(context, fields.get('labels'), { role: 'label', templates: false })
  const rules: Rule[] = []
  const group: RuleGroup = {
    kind: 'RuleGroup',
    name,
    ...(interval ? { interval } : {}),
    ...(queryOffset ? { queryOffset } : {}),
    ...(limit ? { limit } : {}),
    labels,
    rules,
    file,
    span: placeOf(node),
  }
  const list = fields.get('rules')
  for (const item of list ? readItems(context, list.value, '`rules`', 'a list of rules') : []) {
    const rule = readRule(context, item, group)
    if (rule) rules.push(rule)
  }
  return group
}

function readName(
  context: RuleContext,
  node: YamlMapping,
  fields: Fields,
  names: Map<string, Span>,
): RuleGroup['name'] {
  const entry = fields.get('name')
  const scalar = readText(context, entry)
  if (!scalar || scalar.text === '') {
    const first = node.entries[0]
    const span = entry ? placeOf(entry.key) : first ? placeOf(first.key) : placeOf(node)
    const misspelt = !entry && hasMisspelt(context, node, 'group', ['name'])
    if (!misspelt && (!entry || entry.value.kind === 'scalar'))
      context.reportMissing(
        'syntax/name',
        entry?.value.broken ? entry.value : node,
        span,
        'Groupname must not be empty',
        'give the group a name that no other group of this file has',
      )
    return { value: '', span }
  }
  const name = located(scalar)
  const first = names.get(name.value)
  if (first === undefined) names.set(name.value, name.span)
  else if (!isPlaceholder(context, scalar) && !scalar.broken)
    context.report(
      'syntax/duplicate-group',
      name.span,
      `groupname: "${name.value}" is repeated in the same file`,
      {
        related: context.related(first, 'first group of this name'),
        help: 'rename one of the groups, or put their rules into one',
      },
    )
  return name
}
