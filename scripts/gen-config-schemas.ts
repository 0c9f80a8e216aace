/** Writes the JSON Schemas of configuration files, for editors, from their shapes: `npm run schemas [-- --check]`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { alertmanagerShape } from '../src/config/alertmanager/shape/alertmanager-shape.ts'
import {
  prometheusShape,
  scrapeConfigFileShape,
} from '../src/config/prometheus/prometheus-shape.ts'
import type { Shape } from '../src/config/shape/shape.ts'
import { targetFile } from '../src/config/targets/target-file-shape.ts'
import { webConfig } from '../src/config/web/web-config-shape.ts'
import { printJson } from './print-json.ts'
import { schemaOf } from './schema-of-shape.ts'

const folder = join(import.meta.dirname, '..', 'schemas')

interface ConfigFile {
  readonly title: string
  readonly description: string
  readonly shape: Shape
  /** Whose versions its fields tell. */
  readonly program?: string
}

/** The kinds of files, by the names of their schemas. */
const files: Readonly<Record<string, ConfigFile>> = {
  'prometheus.json': {
    title: 'Prometheus configuration',
    description: 'prometheus.yml, as Prometheus 3.14 reads it.',
    shape: prometheusShape,
    program: 'Prometheus',
  },
  'scrape-config-file.json': {
    title: 'File of scrape configurations',
    description: 'A file that `scrape_config_files` of prometheus.yml names.',
    shape: scrapeConfigFileShape,
    program: 'Prometheus',
  },
  'alertmanager.json': {
    title: 'Alertmanager configuration',
    description: 'alertmanager.yml: routes, receivers, inhibitions and time intervals.',
    shape: alertmanagerShape,
  },
  'file-sd.json': {
    title: 'Target file',
    description: 'Targets, in YAML or JSON, for `file_sd_configs` and HTTP discovery.',
    shape: targetFile,
  },
  'web-config.json': {
    title: 'Web configuration',
    description:
      'TLS, users and HTTP options of a server: the file of `--web.config.file` of Prometheus, Alertmanager and exporters.',
    shape: webConfig,
  },
}

/** Every schema of a configuration file, as text, by the name of its file. */
export function configSchemas(): ReadonlyMap<string, string> {
  const texts = new Map<string, string>()
  for (const [name, { title, description, shape, program }] of Object.entries(files)) {
    const head = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: `https://promproof.dev/schemas/${name}`,
      title,
      description,
    }
    texts.set(name, printJson({ ...head, ...schemaOf(shape, program) }))
  }
  return texts
}

if (process.argv[1]?.includes('gen-config-schemas'))
  for (const [name, text] of configSchemas()) {
    const path = join(folder, name)
    if (existsSync(path) && readFileSync(path, 'utf8') === text) continue
    if (process.argv.includes('--check')) {
      process.stderr.write(`schemas/${name} is behind the shapes: run \`npm run schemas\`\n`)
      process.exitCode = 1
    } else writeFileSync(path, text)
  }
