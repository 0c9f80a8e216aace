import type { RuleFile } from '../rules/rule-file.ts'
import type { RoutedRules } from './lint-input.ts'
import type { ReadRules } from './read-rules.ts'

/**
 * The rule files whose alerts each configuration of Alertmanager may get: those of the greatest folder around it that holds no
 * other configuration of Alertmanager. In a Markdown document those of its project.
 */
export function routedRules(read: readonly ReadRules[]): readonly RoutedRules[] {
  const configs = read.flatMap(({ alertmanagers }) => alertmanagers)
  const files = configs.filter(({ document }) => document.carrier !== 'markdown')
  const paths = files.map(({ config }) => config.source.path)
  const rules = read.flatMap(({ documents }) => documents)
  const outside = rules.filter(({ document }) => document.carrier !== 'markdown')
  return configs.map(({ document, config }): RoutedRules => {
    const near =
      document.carrier === 'markdown'
        ? rules.filter(
            (one) =>
              one.document.source === document.source && one.document.project === document.project,
          )
        : below(ownFolder(config.source.path, paths), outside)
    const beside = configs
      .filter((one) => one.document !== document && one.document.source === document.source)
      .map((one) => one.config)
    return { config, ruleFiles: near.map((one) => one.rules), beside }
  })
}

function below<T extends { readonly rules: RuleFile }>(
  folder: string,
  documents: readonly T[],
): readonly T[] {
  return documents.filter(({ rules }) => rules.source.path.startsWith(folder))
}

/** The greatest folder around a path, with its slash, that holds none of the other paths; empty where it is the root. */
function ownFolder(path: string, paths: readonly string[]): string {
  const others = paths.filter((one) => one !== path)
  const parts = path.split('/').slice(0, -1)
  for (let count = 0; count <= parts.length; count++) {
    const folder = parts
      .slice(0, count)
      .map((part) => `${part}/`)
      .join('')
    if (!others.some((other) => other.startsWith(folder))) return folder
  }
  return path
}
