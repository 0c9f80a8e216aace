import type { ScrapeJob } from '../../src/config/prometheus/prometheus-config.ts'
import { readPrometheusConfig } from '../../src/config/prometheus/read-config.ts'
import type { TargetVersion } from '../../src/model/target-version.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import type { GeneratedJob } from './generate-relabelling.ts'

export function readGeneratedJobs(
  jobs: readonly GeneratedJob[],
  target: TargetVersion,
): readonly ScrapeJob[] {
  const source = sourceFile('prometheus.yml', JSON.stringify({ scrape_configs: jobs }, null, 1))
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
  const options = { source, target, carrier: 'file' as const }
  const { config, problems } = readPrometheusConfig(document?.root, options)
  const refused = problems.find(({ message }) => !message.startsWith('instance '))
  if (refused) throw new Error(refused.message)
  return config.jobs
}
