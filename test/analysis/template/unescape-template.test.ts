import { expect, test } from 'vitest'
import { unescapeTemplate } from '../../../src/analysis/template/unescape-template.ts'

test.each([
  ['{{ "{{" }} $labels.a {{ "}}" }}x', '{{         $labels.a         }}x'],
  ['{{`{{ $labels.a }}`}}x', '{{    $labels.a    }}x'],
  ['{{"{{"}}$value{{"}}"}}%', '{{      $value      }}%'],
])('takes the escapes of %s and leaves every other character in its place', (text, expected) => {
  expect(unescapeTemplate(text)).toBe(expected)
  expect(expected).toHaveLength(text.length)
})

test('leaves templates without escapes alone', () => {
  expect(unescapeTemplate('{{ $labels.a }}')).toBeUndefined()
  expect(unescapeTemplate('{{ printf "%s" "}" }}')).toBeUndefined()
})
