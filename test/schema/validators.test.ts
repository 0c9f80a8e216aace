import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv, type AnySchemaObject } from 'ajv'
import { describe, expect, test } from 'vitest'
import { generateValidators } from '../../scripts/gen-validators.ts'

const root = join(import.meta.dirname, '..', '..')
const generated = join(root, 'src', 'schema', 'generated')

function readSchema(name: string): AnySchemaObject {
  return JSON.parse(readFileSync(join(root, 'schemas', name), 'utf8')) as AnySchemaObject
}

describe('the generated validators', () => {
  test('are those of the schemas as they stand', async () => {
    const files = await generateValidators()
    expect(readdirSync(generated).sort()).toEqual([...files.keys()].sort())
    for (const [name, text] of files)
      expect(readFileSync(join(generated, name), 'utf8') === text, name).toBe(true)
  })

  test('need nothing at run time', () => {
    for (const name of readdirSync(generated).filter((file) => file.endsWith('.js')))
      expect(readFileSync(join(generated, name), 'utf8')).not.toMatch(/\brequire\(|\bimport\b|ajv/)
  })
})

describe.each(['rules.json', 'rules-test.json'])('%s', (name) => {
  const schema = readSchema(name)
  const ajv = new Ajv({ strict: false, unicodeRegExp: true })

  test('is a schema of draft 07 whose examples it accepts', () => {
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#')
    const validate = ajv.compile(schema)
    for (const example of schema.examples as unknown[]) expect(validate(example)).toBe(true)
  })

  test('tells an editor what every field is', () => {
    const undescribed: string[] = []
    const visit = (node: unknown, path: string): void => {
      if (node === null || typeof node !== 'object') return
      for (const [key, value] of Object.entries(node)) {
        if (key === 'properties' && !/\/(?:if|then|else)$/.test(path))
          for (const [field, inner] of Object.entries(value as Record<string, AnySchemaObject>))
            if (typeof inner.title !== 'string') undescribed.push(`${path}/${field}`)
        if (key !== 'examples') visit(value, `${path}/${key}`)
      }
    }
    visit(schema, '')
    expect(undescribed).toEqual([])
  })
})
