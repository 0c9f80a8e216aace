import { describe, expect, test } from 'vitest'
import { readTemplate } from '../../../src/analysis/template/read-template.ts'
import { parseTemplate } from '../../../src/template/parse-template.ts'

function read(text: string) {
  return readTemplate(parseTemplate(text).nodes ?? [])
}

function printed(text: string) {
  return read(text).printed.map(({ of, formats, before, after }) => ({
    of: of.kind === 'alert' ? 'alert' : of.text,
    formats: formats.map(({ name, verb }) => verb ?? name),
    before,
    after,
  }))
}

function labels(text: string) {
  return read(text).labels.map(({ name, of }) =>
    of.kind === 'alert' ? name : `${of.text}: ${name}`,
  )
}

describe('printed values', () => {
  test.each([
    ['{{ $value }}%'],
    ['{{ .Value }}%'],
    ['{{ $.Value }}%'],
    ['{{ $v := $value }}{{ $v }}%'],
    ['{{ with $value }}{{ . }}{{ end }}%'],
    ['{{ ($value) }}%'],
    ['{{ print $value }}%'],
  ])('sees the value of the alert in %s', (text) => {
    expect(printed(text)).toEqual([{ of: 'alert', formats: [], before: '', after: '%' }])
  })

  test.each([
    ['a {{ $value | humanizePercentage }} b', ['humanizePercentage']],
    ['a {{ humanizePercentage $value }} b', ['humanizePercentage']],
    ['a {{ $value | printf "%.2f" }} b', ['%.2f']],
    ['a {{ printf "%.2f" $value | humanizeDuration }} b', ['%.2f', 'humanizeDuration']],
    ['a {{ ($value | toTime).Format "15:04" }} b', ['toTime']],
  ])('sees how %s writes it', (text, formats) => {
    expect(printed(text)).toEqual([{ of: 'alert', formats, before: 'a ', after: ' b' }])
  })

  test('takes the text of a format for text around the value', () => {
    expect(printed('now {{ printf "at %.1f%% of %s" $value $labels.job }}')).toEqual([
      { of: 'alert', formats: ['%.1f'], before: 'now at ', after: '% of ' },
    ])
  })

  test('finds the text behind the end of a branch', () => {
    expect(printed('{{ if $value }}{{ $value }}{{ else }}no{{ end }}s')[0]?.after).toBe('s')
  })

  test('does not look for the unit behind another action', () => {
    expect(printed('{{ $value }}{{ $labels.unit }}%')[0]?.after).toBe('')
  })

  test('does not look for the unit behind the end of a loop', () => {
    expect(printed('{{ range query "up" }}{{ .Value }}{{ end }}%')).toEqual([
      { of: 'up', formats: [], before: '', after: '' },
    ])
  })

  test('knows the values of queries', () => {
    expect(printed('{{ query "up" | first | value | humanize }}B')).toEqual([
      { of: 'up', formats: ['humanize'], before: '', after: 'B' },
    ])
    expect(printed('{{ with query "up" }}{{ (index . 0).Value }}{{ end }}')[0]?.of).toBe('up')
    expect(
      printed('{{ $q := query "up" }}{{ range $i, $s := $q }}{{ $s.Value }} {{ end }}'),
    ).toEqual([{ of: 'up', formats: [], before: '', after: ' ' }])
  })

  test('knows nothing of a variable that is assigned to', () => {
    expect(printed('{{ $v := $value }}{{ if true }}{{ $v = 1.0 }}{{ end }}{{ $v }}%')).toEqual([])
  })

  test('gives back the outer variable behind the end of a block', () => {
    const text = '{{ $v := $value }}{{ if true }}{{ $v := "x" }}{{ $v }}{{ end }}{{ $v }}%'
    expect(printed(text)).toEqual([{ of: 'alert', formats: [], before: '', after: '%' }])
  })

  test('reads templates with thousands of actions', () => {
    const text = '{{ if $labels.a }}{{ $value }}% {{ end }}'.repeat(5000)
    expect(read(text).printed).toHaveLength(5000)
  })
})

describe('labels', () => {
  test.each([
    ['{{ $labels.job }}', ['job']],
    ['{{ .Labels.job }}', ['job']],
    ['{{ $.Labels.job }}', ['job']],
    ['{{ index $labels "job" }}', ['job']],
    ['{{ $l := $labels }}{{ $l.job }}', ['job']],
    ['{{ $j := $labels.job }}{{ $j | toUpper }}', ['job']],
    ['{{ reReplaceAll "a" "b" $labels.job }}', ['job']],
    ['{{ printf "up{job=%q}" $labels.job | query | first | value }}', ['job']],
    ['{{ $j := $labels.job }}never printed', []],
  ])('of the alert in %s', (text, names) => {
    expect(labels(text)).toEqual(names)
  })

  test.each([
    ['{{ range query "up" }}{{ .Labels.job }}{{ end }}'],
    ['{{ query "up" | first | label "job" }}'],
    ['{{ with query "up" }}{{ (first .).Labels.job }}{{ end }}'],
    ['{{ range query "up" | sortByLabel "zone" }}{{ .Labels.job }}{{ end }}'],
  ])('of what is queried in %s', (text) => {
    expect(labels(text)).toEqual(['up: job'])
  })

  test.each([
    ['{{ if $labels.job }}{{ $labels.job }}{{ end }}'],
    ['{{ with $labels.job }}{{ . }}{{ end }}'],
    ['{{ if $labels.a }}x{{ else if $labels.job }}{{ $labels.job }}{{ end }}'],
    ['{{ if ne $labels.job "" }}{{ $labels.job }}{{ end }}'],
    ['{{ or $labels.job "all" }}'],
    ['{{ if eq $labels.job "a" }}a{{ else }}b{{ end }}'],
  ])('are left out where something asks for them first: %s', (text) => {
    expect(labels(text)).toEqual([])
  })

  test('are asked for inside the condition only', () => {
    expect(labels('{{ if $labels.job }}x{{ end }}{{ $labels.job }}')).toEqual(['job'])
  })

  test('are all read by whoever prints the map or goes through it', () => {
    expect(read('{{ $labels }}').allLabels).toBe(true)
    expect(read('{{ range $k, $v := $labels }}{{ $k }}{{ end }}').allLabels).toBe(true)
    expect(read('{{ . }}').allLabels).toBe(true)
    expect(read('{{ $labels.job }}').allLabels).toBe(false)
  })

  test('are mentioned even where they are only asked for', () => {
    expect([...read('{{ if $labels.job }}x{{ end }}').mentioned]).toEqual(['job'])
  })
})
