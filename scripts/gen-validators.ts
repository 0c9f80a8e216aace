/**
 * Compiles the JSON Schemas of `schemas/` into validators without dependencies: `npm run generate [-- --check]`. What is only
 * for editors (descriptions, examples) is left out; titles stay, because messages name things by them.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type AnySchemaObject } from 'ajv'
import standalone from 'ajv/dist/standalone/index.js'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const schemas = join(root, 'schemas')
const out = join(root, 'src', 'schema', 'generated')
/** The schemas that validators are made of; the others describe what promproof writes, or are for editors alone. */
const compiled = ['rules', 'rules-test']

const forEditors = new Set([
  'description',
  'examples',
  'default',
  '$comment',
  '$schema',
  '$id',
  // A comparison by structure would need code of ajv at run time; the readers judge repetitions themselves.
  'uniqueItems',
])
/** Below these keywords the keys are names, not keywords. */
const nameMaps = new Set([
  'properties',
  'patternProperties',
  'definitions',
  '$defs',
  'dependencies',
])

function strip(schema: unknown, names = false): unknown {
  if (Array.isArray(schema)) return schema.map((inner) => strip(inner))
  if (schema === null || typeof schema !== 'object') return schema
  return Object.fromEntries(
    Object.entries(schema)
      .filter(([key]) => names || !forEditors.has(key))
      .map(([key, inner]) => [key, strip(inner, !names && nameMaps.has(key))]),
  )
}

/** The source of the validator of a schema, as an ES module without imports. */
export async function compileSchema(schema: AnySchemaObject): Promise<string> {
  const ajv = new Ajv({
    allErrors: true,
    verbose: true,
    messages: false,
    unicodeRegExp: true,
    allowUnionTypes: true,
    strictTypes: false,
    strictRequired: false,
    strictNumbers: false,
    unicode: false,
    logger: false,
    code: { source: true, esm: true, lines: false, optimize: 2 },
  } as ConstructorParameters<typeof Ajv>[0])
  const validate = ajv.compile(strip(schema) as AnySchemaObject)
  const code = standalone.default(ajv, validate)
  const bundled = await build({
    stdin: { contents: code, resolveDir: root },
    bundle: true,
    format: 'esm',
    target: 'node20',
    write: false,
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    charset: 'utf8',
  })
  return bundled.outputFiles[0]?.text ?? ''
}

const declaration = `import type { Validator } from '../validator.ts'

declare const validate: Validator
export default validate
`

/** Every generated file with its content. */
export async function generateValidators(): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>()
  for (const name of compiled) {
    const path = join(schemas, `${name}.json`)
    if (!existsSync(path)) continue
    const schema = JSON.parse(readFileSync(path, 'utf8')) as AnySchemaObject
    files.set(`${name}.js`, await compileSchema(schema))
    files.set(`${name}.d.ts`, declaration)
  }
  return files
}

async function main(): Promise<number> {
  const files = await generateValidators()
  const present = existsSync(out) ? readdirSync(out) : []
  const stale = [...files].filter(
    ([name, text]) => !present.includes(name) || readFileSync(join(out, name), 'utf8') !== text,
  )
  const superfluous = present.filter((name) => !files.has(name))
  if (process.argv.includes('--check')) {
    for (const name of [...stale.map(([name]) => name), ...superfluous])
      process.stderr.write(`src/schema/generated/${name} is behind its schema\n`)
    return stale.length + superfluous.length > 0 ? 1 : 0
  }
  mkdirSync(out, { recursive: true })
  for (const [name, text] of stale) writeFileSync(join(out, name), text)
  for (const name of superfluous) rmSync(join(out, name))
  return 0
}

if (process.argv[1]?.includes('gen-validators')) process.exitCode = await main()
