import type { Problem } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import type { YamlNode } from '../yaml/node.ts'
import { readFields, readItems, readMapping } from './read-fields.ts'
import { readGroup } from './read-group.ts'
import { type ReadRuleOptions, RuleContext } from './rule-context.ts'
import type { RuleFile, RuleGroup } from './rule-file.ts'

export type { ReadRuleOptions } from './rule-context.ts'

/** Builds the rule model of a YAML node that has `groups:` (or of nothing), with every problem that makes Prometheus refuse the file. */
export function readRuleFile(
  root: YamlNode | undefined,
  options: ReadRuleOptions,
): { readonly rules: RuleFile; readonly problems: readonly Problem[] } {
  const context = new RuleContext(options)
  const groups: RuleGroup[] = []
  const rules: RuleFile = {
    kind: 'RuleFile',
    source: options.source,
    carrier: options.carrier,
    dialect: options.dialect,
    groups,
    span: root?.span ?? { start: 0, end: 0 },
  }
  const mapping = root && readMapping(context, root, 'a rule file', 'a mapping with `groups`')
  if (mapping) {
    const names = new Map<string, Span>()
    const list = readFields(context, mapping, 'file').get('groups')
    for (const item of list ? readItems(context, list.value, '`groups`', 'a list of groups') : []) {
      const group = readGroup(context, item, rules, names)
      if (group) groups.push(group)
    }
  }
  return { rules, problems: context.finish() }
}
