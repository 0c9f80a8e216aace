import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type AnySchemaObject, type ValidateFunction } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { configSchemas } from '../../scripts/gen-config-schemas.ts'
import { schemaOf } from '../../scripts/schema-of-shape.ts'
import { alertmanagerShape } from '../../src/config/alertmanager/shape/alertmanager-shape.ts'
import { prometheusShape } from '../../src/config/prometheus/prometheus-shape.ts'
import type { ScalarShape, Shape } from '../../src/config/shape/shape.ts'
import { targetFile } from '../../src/config/targets/target-file-shape.ts'
import { webConfig } from '../../src/config/web/web-config-shape.ts'
import { jsonValue } from '../../src/schema/json-value.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import type { YamlNode } from '../../src/yaml/node.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import { acceptedAs } from './accepted-as.ts'

const schemas = [...configSchemas()]
const ajv = new Ajv({ strict: false, strictNumbers: false, unicodeRegExp: true })

describe('the schemas of configuration files', () => {
  test.each(schemas)('schemas/%s is up to date', (name, text) => {
    expect(readFileSync(join('schemas', name), 'utf8') === text, 'run `npm run schemas`').toBe(true)
  })

  test.each(schemas)(
    'schemas/%s is a schema of draft 07 that tells what every field is',
    (_, text) => {
      const schema = JSON.parse(text) as AnySchemaObject
      expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
      expect(ajv.validateSchema(schema)).toBe(true)
      expect(undescribed(schema)).toEqual([])
    },
  )
})

/** Fields of which an editor has nothing to show. */
function undescribed(schema: AnySchemaObject): readonly string[] {
  const parts: Readonly<Record<string, AnySchemaObject>> = { '': schema, ...schema.definitions }
  const isDescribed = ({ description, $ref }: AnySchemaObject): boolean =>
    description !== undefined ||
    ($ref !== undefined && isDescribed(parts[String($ref).replace('#/definitions/', '')] ?? {}))
  return Object.entries(parts).flatMap(([name, { properties }]) =>
    Object.entries((properties ?? {}) as Readonly<Record<string, AnySchemaObject>>)
      .filter(([, field]) => !isDescribed(field))
      .map(([field]) => `${name}.${field}`),
  )
}

const scalars = scalarsOf([prometheusShape, alertmanagerShape, targetFile, webConfig])

const usualTexts =
  `true True TRUE false yes Yes YES no NO on On OFF y N 0 00 1 -1 +7 15 1_000 0x1F 0b11 017 0o17 1.5 -0.5 .5 1e3 1_0.5
  .inf -.INF .nan 5s 1m30s 1h 5m 1y2w 1d12h 300ms 1.5h 15MB 1KB 10GiB text '' '5' 'true' '1h' /path https://example.com/
  http://localhost:9090 ftp://x ":9093" mail.example.org:587 a.b 2020-01-01 12:30 1:30 -5 monday MONDAY "monday:friday"
  January 1:12 "2020:2030" UTC Europe/Berlin Local ^(.*)$ TLS12 TLS_AES_128_GCM_SHA256 SRV srv aAaA Replace DROP "{{ x }}" "\${X}" <secret> utf8
  $2y$10$QOauhQNbBCuQDKes6eFzPeMqBSjb7Mr5DUmpZ/VcEd00UAV/LDeSi`
    .split(/\s+/)
    .map((text) => (text === '' ? "''" : text))

describe('the schema of a scalar', () => {
  test.each(scalars)('$title takes what is read', ({ shape }) => {
    const validate = ajv.compile(schemaOf(shape))
    let read = 0
    for (const text of [...usualTexts, ...(shape.values?.all ?? [])]) {
      const node = scalarNode(text)
      if (node?.kind !== 'scalar' || !isRead(shape, node)) continue
      read++
      expect(validate(jsonValue(node)), `${text} in YAML 1.1`).toBe(true)
      expect(validate(parse(text)), `${text} in YAML 1.2`).toBe(true)
    }
    expect(read).toBeGreaterThan(0)
  })
})

function scalarNode(text: string): YamlNode | undefined {
  const source = sourceFile('a.yml', text)
  return parseYaml({ source, text }, { goYaml: 'v2' })[0]?.root
}

function isRead({ type, values }: ScalarShape, node: YamlNode): boolean {
  if (node.kind !== 'scalar' || node.type === 'null') return false
  if ('error' in type.read(node, {})) return false
  return !values || values.all.includes(node.text) || (values.empty === true && node.text === '')
}

/** The kinds of scalars of some shapes: those that differ in their schema. */
function scalarsOf(
  shapes: readonly Shape[],
): readonly { readonly title: string; readonly shape: ScalarShape }[] {
  const found = new Map<string, { readonly title: string; readonly shape: ScalarShape }>()
  const seen = new Set<Shape>()
  const visit = (shape: Shape): void => {
    if (seen.has(shape)) return
    seen.add(shape)
    if (shape.kind === 'scalar') {
      const title = shape.values?.all.join('|') ?? `${shape.type.expected} (${shape.type.goName})`
      found.set(title, { title, shape })
    } else if (shape.kind === 'list') visit(shape.item)
    else if (shape.kind === 'map') visit(shape.value)
    else if (shape.kind === 'lazy') visit(shape.of())
    else if (shape.kind === 'struct') {
      if (shape.scalar) visit(shape.scalar)
      for (const field of Object.values(shape.fields)) visit(field.shape)
    }
  }
  for (const shape of shapes) visit(shape)
  return [...found.values()]
}

const data = process.env.PROMPROOF_DATA
if (data === undefined) console.warn('PROMPROOF_DATA is not set: no public files are tried')

const validators = new Map<string, ValidateFunction>(
  schemas.map(([name, text]) => [name, ajv.compile(JSON.parse(text) as AnySchemaObject)]),
)

describe('a file that is accepted', () => {
  test('is taken by its schema: those of the fixtures', () => {
    const { accepted, refused } = judge(yamlFiles('rules-fixtures'))
    expect(refused).toEqual([])
    expect(accepted.get('prometheus.json')).toBeGreaterThan(40)
    expect(accepted.get('alertmanager.json')).toBeGreaterThan(10)
  })

  test.runIf(data !== undefined)('is taken by its schema: public files', () => {
    const { accepted, refused } = judge([
      ...yamlFiles(join(data ?? '', 'conformance', 'config')),
      ...publicFiles(join(data ?? '', 'corpus')),
    ])
    expect(refused).toEqual([])
    expect(accepted.get('prometheus.json')).toBeGreaterThan(100)
    expect(accepted.get('alertmanager.json')).toBeGreaterThan(15)
  })
})

/** How many files each reader accepts, and those that the schema refuses nevertheless. */
function judge(paths: readonly string[]): {
  readonly accepted: ReadonlyMap<string, number>
  readonly refused: readonly string[]
} {
  const accepted = new Map<string, number>()
  const refused: string[] = []
  for (const path of paths) {
    const text = readFileSync(path, 'utf8')
    if (/^(?:groups|tests):/m.test(text)) continue
    const { root, names } = acceptedAs(path, text)
    if (!root) continue
    const values = [jsonValue(root), ...seenByEditors(text)]
    for (const name of names) {
      const validate = validators.get(name)
      accepted.set(name, (accepted.get(name) ?? 0) + 1)
      if (!values.every((value) => validate?.(value)))
        refused.push(`${path}: ${ajv.errorsText(validate?.errors)}`)
    }
  }
  return { accepted, refused }
}

/** The first document as YAML 1.2, where it can be read. */
function seenByEditors(text: string): readonly unknown[] {
  const [document] = parseAllDocuments(text, { merge: true, uniqueKeys: false, logLevel: 'silent' })
  return document && document.errors.length === 0 ? [document.toJS()] : []
}

function yamlFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.ya?ml$/.test(path))
    .map((path) => join(folder, path))
    .sort()
}

/** Configurations, and files beside them that may be of Alertmanager or hold targets. */
function publicFiles(corpus: string): readonly string[] {
  const { configs } = JSON.parse(readFileSync(join(corpus, 'outcomes.json'), 'utf8')) as {
    readonly configs: object
  }
  const others = yamlFiles(join(corpus, 'repos')).filter((path) =>
    /alertmanager|targets|file.sd|web/.test(path.slice(path.lastIndexOf('/'))),
  )
  const named = Object.keys(configs).map((path) => join(corpus, path))
  return [...new Set([...named, ...others])].filter((path) => existsSync(path))
}
