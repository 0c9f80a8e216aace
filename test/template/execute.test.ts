import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { emptyHistogram } from '../../src/model/histogram.ts'
import type { Expansion } from '../../src/template/execute.ts'
import { expand } from './run-template.ts'

interface Case {
  readonly template: string
  readonly text?: string
  readonly error?: string
}

const prefix = 'error executing template __alert_T: template: __alert_T:'

const cases = readFileSync(new URL('execute-cases.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case)

function outcome(one: Case): Expansion {
  return one.text === undefined ? { error: prefix + one.error } : { text: one.text }
}

describe('executeTemplate', () => {
  test.each(cases)('expands $template as Prometheus 3.14 does', (one) => {
    expect(expand(one.template)).toEqual(outcome(one))
  })

  test('prints a native histogram as Prometheus writes it', () => {
    const value = { ...emptyHistogram, count: 3, sum: 10 }
    expect(expand('{{ $value }} {{ .Value.Count }} {{ $value.Sum }}', { value })).toEqual({
      text: '{count:3, sum:10} 3 10',
    })
  })

  test('has an external URL where the context has one', () => {
    const url = { text: 'http://h:9090/p', path: '/p' }
    expect(expand('{{ externalURL }} {{ pathPrefix }}', { url })).toEqual({
      text: 'http://h:9090/p /p',
    })
  })

  test('stops templates that call each other for ever in the place where Go does', () => {
    const defined =
      '{{ define "a" }}{{ template "b" }}{{ end }}{{ define "b" }}{{ template "a" }}{{ end }}'
    expect(expand(`${defined}{{ template "a" }}`)).toEqual({
      error: `${prefix}1:183: executing "b" at <{{template "a"}}>: exceeded maximum template depth (100000)`,
    })
  })

  test('reads no negative duration for versions before 3.6', () => {
    const template = '{{ parseDuration "-5m" }}'
    expect([expand(template), expand(template, { target: { major: 3, minor: 5 } })]).toEqual([
      { text: '-300' },
      {
        error: `${prefix}1:115: executing "__alert_T" at <parseDuration "-5m">: error calling parseDuration: not a valid duration string: "-5m"`,
      },
    ])
  })

  test('tells what does not parse', () => {
    expect(expand('{{ foo }}')).toEqual({
      error: 'error parsing template __alert_T: template: __alert_T:1: function "foo" not defined',
    })
  })

  test('gives a text without actions as it is', () => {
    expect(expand('plain } text')).toEqual({ text: 'plain } text' })
  })
})
