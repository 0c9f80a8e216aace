import { describe, expect, test } from 'vitest'
import validate from '../../src/schema/generated/rules.js'
import { jsonValue } from '../../src/schema/json-value.ts'
import { loadRules, show } from '../rules/load.ts'
import { readVerdicts } from '../rules/verdict-table.ts'

const outsideSchema =
  /duration out of range|9{20}s|: "00"|`9223372036854775808`|invalid label value/
const judgedBySchema = readVerdicts()
  .filter(({ yaml }) => !/^ *~ *:/m.test(yaml))
  .map((one) => ({ ...one, loaded: loadRules('rules.yml', one.yaml) }))
  .filter(({ loaded }) =>
    loaded.problems.every(
      ({ check, message }) =>
        (check === 'syntax/schema' || check === 'syntax/name') && !outsideSchema.test(message),
    ),
  )

describe('the schema of rule files', () => {
  test('is tried on most of the table of verdicts', () => {
    expect(judgedBySchema.length).toBeGreaterThan(200)
  })

  test.each(judgedBySchema)('agrees with the reader about $title', ({ loaded }) => {
    const value = loaded.root === undefined ? null : jsonValue(loaded.root)
    expect(validate(value), show(loaded).join('\n')).toBe(loaded.problems.length === 0)
  })
})
