import { describe, expect, test } from 'vitest'
import { prepareAlertTemplate } from '../../src/template/prepare-template.ts'
import {
  type TemplateDependence,
  templateDependence,
} from '../../src/template/template-dependence.ts'

const nothing = { readsValue: false, readsLabels: false, readsTime: false, queries: 'none' }

function dependence(text: string): TemplateDependence {
  return templateDependence(prepareAlertTemplate('T', text))
}

describe('templateDependence', () => {
  test.each([
    ['{{ $value | humanize }}', { ...nothing, readsValue: true }],
    ['{{ .Value }}', { ...nothing, readsValue: true }],
    ['{{ with $labels.job }}{{ . }}{{ end }}', { ...nothing, readsLabels: true }],
    ['{{ range 2 }}{{ $.Labels.job }}{{ end }}', { ...nothing, readsLabels: true }],
    ['{{ now }}', { ...nothing, readsTime: true }],
    ['{{ $externalLabels.region }}', nothing],
    [
      '{{ template "x" . }}{{ define "x" }}{{ end }}',
      { ...nothing, readsValue: true, readsLabels: true },
    ],
    ['{{ query "up" | first | value }}', { ...nothing, readsTime: true, queries: ['up'] }],
    ['{{ "up" | query | len }}', { ...nothing, readsTime: true, queries: ['up'] }],
    [
      '{{ query (printf "up{job=%q}" $labels.job) | len }}',
      { ...nothing, readsLabels: true, readsTime: true, queries: 'unknown' },
    ],
    [
      '{{ query "a" }}{{ if $value }}{{ query "b" }}{{ end }}',
      { ...nothing, readsValue: true, readsTime: true, queries: ['a', 'b'] },
    ],
    ['critical', { ...nothing, constantText: 'critical' }],
    ['{{ printf "%05d" 3 }}', { ...nothing, constantText: '00003' }],
    ['{{ toUpper 1 }}', nothing],
  ])('tells what %s reads', (text, expected) => {
    expect(dependence(text)).toEqual(expected)
  })
})
