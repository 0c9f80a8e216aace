import { readAlertmanagerConfig } from '../../src/config/alertmanager/read-alertmanager-config.ts'
import {
  readPrometheusConfig,
  readScrapeConfigFile,
} from '../../src/config/prometheus/read-config.ts'
import { readTargetFile } from '../../src/config/targets/read-target-file.ts'
import { readWebConfig } from '../../src/config/web/read-web-config.ts'
import type { Problem } from '../../src/diagnostic/diagnostic.ts'
import { type SourceFile, sourceFile } from '../../src/text/source-file.ts'
import type { YamlNode } from '../../src/yaml/node.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'

type Reader = (
  root: YamlNode,
  source: SourceFile,
) => {
  readonly problems: readonly Problem[]
}

/** The readers of configuration files, by the names of their schemas. */
const readers: Readonly<Record<string, Reader>> = {
  'prometheus.json': (root, source) => readPrometheusConfig(root, { source, carrier: 'file' }),
  'scrape-config-file.json': (root, source) => readScrapeConfigFile(root, { source }),
  'alertmanager.json': (root, source) => readAlertmanagerConfig(root, { source }),
  'file-sd.json': (root, source) => readTargetFile(root, { source }),
  'web-config.json': (root, source) => readWebConfig(root, { source }),
}

/** The schemas of all readers that accept a text, and its first YAML document. */
export function acceptedAs(
  path: string,
  text: string,
): { readonly root?: YamlNode; readonly names: readonly string[] } {
  const source = sourceFile(path, text)
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
  const root = document?.root
  if (!root || document.problems.length > 0) return { names: [] }
  const names = Object.entries(readers)
    .filter(([, read]) => read(root, source).problems.length === 0)
    .map(([name]) => name)
  return { root, names }
}
