/** Writes all checks with their options into `schemas/promproof.json`: `node scripts/run.mjs scripts/gen-settings-schema.ts [--check]`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CheckMetadata } from '../src/checks/check.ts'
import { metadata } from '../src/checks/metadata.ts'
import { patternSchema, ruleMatchSchema } from '../src/checks/policy-schema.ts'
import { printJson } from './print-json.ts'

type Json = Readonly<Record<string, unknown>>

const path = join(import.meta.dirname, '..', 'schemas', 'promproof.json')

/** Schemas that many options share, by their names among the definitions. */
const shared = new Map<unknown, string>([
  [ruleMatchSchema, 'ruleMatch'],
  [patternSchema, 'pattern'],
])
const plain = {
  oneOf: [
    { $ref: '#/definitions/severity' },
    {
      type: 'object',
      additionalProperties: false,
      properties: {
        severity: { $ref: '#/definitions/severity' },
        options: { type: 'object', maxProperties: 0 },
        files: { $ref: '#/definitions/globs' },
      },
    },
  ],
}

/** The schema of settings with an entry for every check. */
export function withChecks(schema: Json): Json {
  const definitions = schema.definitions as Readonly<Record<string, Json>>
  const properties = Object.fromEntries(metadata.map((check) => [check.id, entryOf(check)]))
  return {
    ...schema,
    definitions: {
      ...definitions,
      checks: { ...definitions.checks, properties },
      checkWithoutOptions: plain,
      ...Object.fromEntries([...shared].map(([part, name]) => [name, copyOf(part)])),
    },
  }
}

function entryOf({ summary, options }: CheckMetadata): Json {
  if (!options) return { description: summary, $ref: '#/definitions/checkWithoutOptions' }
  const [severity, setting] = plain.oneOf
  const properties = { ...setting?.properties, options: forEditors(options) }
  return { description: summary, oneOf: [severity, { ...setting, properties }] }
}

function forEditors(schema: unknown): unknown {
  const name = shared.get(schema)
  return name === undefined ? copyOf(schema) : { $ref: `#/definitions/${name}` }
}

/** Without formats, which editors would take for those of JavaScript; a text may be written as a number. */
function copyOf(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(forEditors)
  if (schema === null || typeof schema !== 'object') return schema
  const entries = Object.entries(schema).filter(
    ([key, value]) => key !== 'format' || typeof value !== 'string',
  )
  const copy = Object.fromEntries(entries.map(([key, value]) => [key, forEditors(value)]))
  return copy.type === 'string' && copy.enum === undefined
    ? { ...copy, type: ['string', 'number', 'boolean'] }
    : copy
}

if (process.argv[1]?.includes('gen-settings-schema')) {
  const text = readFileSync(path, 'utf8')
  const wanted = printJson(withChecks(JSON.parse(text) as Json))
  if (text !== wanted && process.argv.includes('--check')) {
    process.stderr.write('schemas/promproof.json is behind the checks\n')
    process.exitCode = 1
  } else if (text !== wanted) writeFileSync(path, wanted)
}
