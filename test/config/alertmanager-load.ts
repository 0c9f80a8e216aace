import {
  type AlertmanagerReading,
  readAlertmanagerConfig,
} from '../../src/config/alertmanager/read-alertmanager-config.ts'
import type { ConfigOptions } from '../../src/config/decode/config-context.ts'
import type { Problem } from '../../src/diagnostic/diagnostic.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

/** Reads a configuration of Alertmanager from a text. */
export function loadAlertmanager(
  text: string,
  options: Partial<ConfigOptions> = {},
): AlertmanagerReading {
  const source = sourceFile('alertmanager.yml', text)
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
  return readAlertmanagerConfig(document?.root, { source, ...options })
}

/** What a problem points at, and what it says. */
export function showProblem({ file, span, message }: Problem): string {
  const written = file.text.slice(span.start, span.end).split('\n')[0] ?? ''
  return `${written} | ${message}`
}
