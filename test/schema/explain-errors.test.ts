import { Ajv, type AnySchemaObject } from 'ajv'
import { describe, expect, test } from 'vitest'
import { validateNode } from '../../src/schema/explain-errors.ts'
import type { Validator } from '../../src/schema/validator.ts'
import { applyEdits } from '../../src/text/edit.ts'
import { sourceFile } from '../../src/text/source-file.ts'
import { parseYaml } from '../../src/yaml/parse-yaml.ts'
import { showProblems } from './load-tests.ts'

const schema: AnySchemaObject = {
  title: 'Settings',
  type: 'object',
  properties: {
    version: { type: 'string', pattern: '^[0-9]+\\.[0-9]+$' },
    level: { enum: ['error', 'warning', 'info'] },
    files: { type: 'array', items: { type: 'string', minLength: 1 }, minItems: 1 },
    limit: { type: 'integer', minimum: 1 },
    check: { anyOf: [{ type: 'string' }, { $ref: '#/definitions/check' }] },
  },
  required: ['version'],
  additionalProperties: false,
  definitions: {
    check: {
      title: 'Check',
      type: 'object',
      properties: { severity: { enum: ['off', 'error'] }, options: { type: 'object' } },
      additionalProperties: false,
    },
  },
}
const validate = new Ajv({ allErrors: true, verbose: true, strict: false }).compile(
  schema,
) as Validator

function problemsOf(text: string) {
  const source = sourceFile('settings.yml', text)
  const [document] = parseYaml({ source, text }, { goYaml: 'v3' })
  if (!document?.root) throw new Error('no document')
  return {
    source,
    problems: validateNode(document.root, validate, { source, check: 'settings/schema' }),
  }
}

function shown(text: string): readonly string[] {
  const { source, problems } = problemsOf(text)
  return showProblems(source, problems)
}

describe('errors of a schema', () => {
  test('show an unknown key at the key, and what it may have meant', () => {
    const { source, problems } = problemsOf('version: "1.0"\nlevle: error\n')
    expect(showProblems(source, problems)).toEqual([
      '2:1 settings/schema "levle" field `levle` not found in settings',
    ])
    expect(problems[0]?.label).toBe('did you mean `level`?')
    expect(applyEdits(source.text, problems[0]?.fix?.edits ?? [])).toBe(
      'version: "1.0"\nlevel: error\n',
    )
  })

  test('offer no renaming to a key that is there already', () => {
    const { problems } = problemsOf('version: "1.0"\nlevle: error\nlevel: info\n')
    expect(problems[0]?.fix).toBeUndefined()
  })

  test('show a missing key at the first key of its parent', () => {
    expect(shown('level: info\n')).toEqual([
      '1:1 settings/schema "level" settings misses the field `version`',
    ])
  })

  test('tell the wrong type and the right one', () => {
    expect(shown('version: "1.0"\nfiles: a.yml\nlimit: many\n')).toEqual([
      '2:8 settings/schema "a.yml" `files` must be a list, not the text `a.yml`',
      '3:8 settings/schema "many" `limit` must be a whole number, not the text `many`',
    ])
  })

  test('list the values of an enumeration', () => {
    const { problems } = problemsOf('version: "1.0"\nlevel: warn\n')
    expect(problems.map(({ message }) => message)).toEqual(['`level` cannot be the text `warn`'])
    expect(problems[0]?.help).toContain('`error`, `warning`, `info`')
  })

  test('show an item of a list at the item', () => {
    expect(shown('version: "1.0"\nfiles:\n  - a\n  - [b]\n  - ""\n')).toEqual([
      '4:5 settings/schema "[b]" an item of `files` must be text, not a list',
      '5:5 settings/schema "\\"\\"" an item of `files` must not be empty',
    ])
  })

  test('of a choice keep the branch that was meant', () => {
    expect(shown('version: "1.0"\ncheck:\n  severity: of\n')).toEqual([
      '3:13 settings/schema "of" `severity` cannot be the text `of`',
    ])
    expect(shown('version: "1.0"\ncheck: [x]\n')).toEqual([
      '2:8 settings/schema "[x]" `check` must be text or a mapping, not a list',
    ])
  })

  test('are silent about a document that fits', () => {
    expect(shown('version: "1.0"\nlevel: error\nfiles: [a]\nlimit: 3\ncheck: x\n')).toEqual([])
  })

  test('read keys that an object has by nature as keys of the file', () => {
    expect(shown('version: "1.0"\n__proto__: x\n')).toEqual([
      '2:1 settings/schema "__proto__" field `__proto__` not found in settings',
    ])
  })
})
