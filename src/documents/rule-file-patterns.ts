import type { Located } from '../text/located.ts'
import type { YamlNode } from '../yaml/node.ts'
import { valueAt } from './node-access.ts'

/** The patterns in `rule_files:` of a configuration or a unit-test file, each with its place. */
export function ruleFilePatterns(root: YamlNode | undefined): readonly Located<string>[] {
  const list = valueAt(root, 'rule_files')
  if (list?.kind !== 'sequence') return []
  return list.items.flatMap((item) =>
    item.kind === 'scalar' && item.type !== 'null' ? [{ value: item.text, span: item.span }] : [],
  )
}
