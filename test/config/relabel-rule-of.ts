import { ConfigContext } from '../../src/config/decode/config-context.ts'
import { decode } from '../../src/config/decode/decode.ts'
import { checkRelabelRule } from '../../src/config/relabel/check-relabel-rule.ts'
import { type RelabelRules, readRelabelRules } from '../../src/config/relabel/read-relabel-rules.ts'
import { relabelRule } from '../../src/config/relabel/relabel-shape.ts'
import { listOf } from '../../src/config/shape/shape.ts'
import type { Problem } from '../../src/diagnostic/diagnostic.ts'
import type { NameScheme } from '../../src/model/metric-name.ts'
import type { TargetVersion } from '../../src/model/target-version.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

export interface ReadRules extends RelabelRules {
  readonly problems: readonly Problem[]
  readonly text: string
}

/** Reads rules as they are written in a list. */
export function rulesOf(
  text: string,
  scheme: NameScheme = 'utf8',
  target?: TargetVersion,
): ReadRules {
  const source = sourceFile('rules.yml', text)
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
  const context = new ConfigContext({ source, ...(target ? { target } : {}) })
  const value = decode(document?.root, listOf(relabelRule), context)
  const list = value?.kind === 'list' ? value : undefined
  for (const item of list?.items ?? [])
    if (item.kind === 'struct') checkRelabelRule(item, scheme, context)
  return { ...readRelabelRules(list, scheme), problems: context.finish(), text }
}
