import type { Problem } from '../../src/diagnostic/diagnostic.ts'
import { readRuleFile } from '../../src/rules/read-rule-file.ts'
import type { ReadRuleOptions } from '../../src/rules/rule-context.ts'
import type { RuleFile } from '../../src/rules/rule-file.ts'
import { type SourceFile, sourceFile } from '../../src/text/source-file.ts'
import type { YamlNode } from '../../src/yaml/node.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

export interface LoadedRules {
  readonly source: SourceFile
  readonly root: YamlNode | undefined
  readonly rules: RuleFile
  /** Those of the YAML reader first. */
  readonly problems: readonly Problem[]
}

/** Reads the first document of a text as Prometheus reads a rule file. */
export function loadRules(
  path: string,
  text: string,
  options: Partial<ReadRuleOptions> = {},
): LoadedRules {
  const source = sourceFile(path, text)
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v3' })
  const { rules, problems } = readRuleFile(document?.root, {
    source,
    carrier: 'file',
    dialect: 'prometheus',
    parser: { durationExpr: true },
    nameScheme: 'utf8',
    incomplete: (document?.problems.length ?? 0) > 0,
    ...options,
  })
  return {
    source,
    root: document?.root,
    rules,
    problems: [...(document?.problems ?? []), ...problems],
  }
}

/** `line:column check "characters": message` of each problem. */
export function show({ source, problems }: LoadedRules): readonly string[] {
  return problems.map(({ span, check, message }) => {
    const { line, column } = source.lines.position(span.start)
    return `${line}:${column} ${check} ${JSON.stringify(source.text.slice(span.start, span.end))} ${message}`
  })
}
