import { describe, expect, test } from 'vitest'
import { expand } from './run-template.ts'

describe('a template whose ranges run on and on', () => {
  test.each([
    ['an integer without end', '{{ range 9223372036854775807 }}{{ end }}'],
    ['ranges in ranges', '{{ range 100000 }}{{ range 100000 }}{{ end }}{{ end }}'],
  ])('%s fails', (_name, text) => {
    expect(JSON.stringify(expand(text))).toContain('range ran more than 1000000 times')
  })

  test('a text that grows without end fails', () => {
    const text = `{{ range 500000 }}${'x'.repeat(1000)}{{ end }}`
    expect(JSON.stringify(expand(text))).toContain('the text is longer than 67108864 characters')
  })
})
