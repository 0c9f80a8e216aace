import { describe, expect, test } from 'vitest'
import { parseTemplate } from '../../src/template/parse-template.ts'

function told(template: string): readonly string[] {
  return parseTemplate(template).runtimeProblems.map(({ span, sometimes }) => {
    const characters = template.slice(span.start, span.end)
    return sometimes ? `sometimes ${characters}` : characters
  })
}

describe('what fails in every run', () => {
  test.each([
    '{{ humanize }}',
    '{{ if humanize }}a{{ end }}',
    '{{ if $labels.a }}a{{ end }}{{ humanize }}',
    '{{ if true }}{{ humanize }}{{ end }}',
    '{{ if eq "a" "b" }}a{{ else }}{{ humanize }}{{ end }}',
    '{{ with 5 }}{{ humanize }}{{ end }}',
    '{{ and (humanize) $labels.a }}',
    '{{ or "" (humanize) }}',
    '{{ and 1 true (humanize) }}',
    '{{ print (humanize) $labels.a }}',
  ])('is certain in %s', (template) => {
    expect(told(template)).toEqual(['humanize'])
  })
})

describe('what fails where the data lead there', () => {
  test.each([
    '{{ if $labels.a }}{{ humanize }}{{ end }}',
    '{{ if $labels.a }}a{{ else }}{{ humanize }}{{ end }}',
    '{{ if $labels.a }}{{ if true }}{{ humanize }}{{ end }}{{ end }}',
    '{{ with $labels.a }}{{ humanize }}{{ end }}',
    '{{ range query "up" }}{{ humanize }}{{ end }}',
    '{{ range query "up" }}a{{ else }}{{ humanize }}{{ end }}',
    '{{ and $labels.a (humanize) }}',
    '{{ or $labels.a (humanize) }}',
    '{{ and true $labels.a (humanize) }}',
    '{{ define "a" }}{{ humanize }}{{ end }}{{ template "a" }}',
    '{{ block "a" . }}{{ humanize }}{{ end }}',
  ])('is not certain in %s', (template) => {
    expect(told(template)).toEqual(['sometimes humanize'])
  })
})

describe('what never runs', () => {
  test.each([
    '{{ if false }}{{ humanize }}{{ end }}',
    '{{ if not true }}{{ humanize }}{{ end }}',
    '{{ if ne 1 1 }}{{ humanize }}{{ end }}',
    '{{ if and true false }}{{ humanize }}{{ end }}',
    '{{ if true }}a{{ else }}{{ humanize }}{{ end }}',
    '{{ if false }}{{ if $labels.a }}{{ humanize }}{{ end }}{{ end }}',
    '{{ with "" }}{{ humanize }}{{ end }}',
    '{{ and (eq 1 2) (humanize) }}',
    '{{ and false true (humanize) }}',
    '{{ or "a" (humanize) }}',
    '{{ define "a" }}{{ humanize }}{{ end }}',
  ])('is passed over in %s', (template) => {
    expect(told(template)).toEqual([])
  })
})

test('variables of code that never runs end with it', () => {
  expect(told('{{ if false }}{{ $a := "x" }}{{ end }}{{ $a := 5 }}{{ toUpper $a }}')).toEqual([
    '$a',
  ])
})
