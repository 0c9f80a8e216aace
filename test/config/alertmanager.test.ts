import { describe, expect, it } from 'vitest'
import { loadAlertmanager, showProblem } from './alertmanager-load.ts'

function problemsOf(text: string): readonly string[] {
  return loadAlertmanager(text).problems.map(showProblem)
}

describe('a configuration of Alertmanager', () => {
  it('reports every problem at its place', () => {
    expect(
      problemsOf(`
global:
  slack_api_urll: https://hooks.example/a
route:
  recever: a
  group_interval: 0s
  matchers: [a]
  routes:
    - receiver: b
      group_by: [x, x]
      mute_time_intervals: [nights]
    -
receivers:
  - name: a
    slack_configs: [{channel: c}]
    webhook_configs:
      - url_file: f
        url: http://h/
  - name: a
    email_configs: [{to: x}]
time_intervals:
  - name: n
    time_intervals:
      - weekdays: [mon]
        days_of_month: ['31:-1']
        times: [{start_time: '9:00', end_time: '17:00'}]
        location: Europe/Berlinn
`),
    ).toMatchInlineSnapshot(`
      [
        "slack_api_urll | field \`slack_api_urll\` not found in type config.plain",
        "recever | field \`recever\` not found in type config.plain",
        "recever | root route must specify a default receiver",
        "0s | group_interval cannot be zero",
        "[a] | root route must not have any matchers",
        "a | bad matcher format: a",
        "b | undefined receiver \`b\` used in route",
        "x | duplicated label \`x\` in group_by",
        "nights | undefined time interval \`nights\` used in route",
        " | empty route",
        "channel | no Slack API URL nor App token set either inline or in a file",
        "http://h/ | at most one of url & url_file must be configured",
        "a | notification config name \`a\` is not unique",
        "to | no global SMTP smarthost set",
        "to | no global SMTP from set",
        "mon | mon is not a valid weekday",
        "'31:-1' | end day -1 is always before start day 31",
        "'9:00' | couldn't parse timestamp 9:00, invalid format",
        "Europe/Berlinn | unknown time zone Europe/Berlinn",
      ]
    `)
  })

  it('keeps secrets out of its words', () => {
    const { problems } = loadAlertmanager(`
global: {slack_api_url: 'hunter2://x', opsgenie_api_key: [hunter2]}
route: {receiver: a}
receivers:
  - name: a
    webhook_configs: [{url: 'http://hunter2:p%zz@h/hunter2'}, {url: 'http://h:hunter2'}]
    pagerduty_configs: [{routing_key: '{{ hunter2 }}', service_key: {a: hunter2}}]
`)
    expect(problems.length).toBeGreaterThan(3)
    for (const { message, label, help, why } of problems)
      expect([message, label, help, why].join(' ')).not.toContain('hunter2')
  })

  it('leaves alone what another tool fills in', () => {
    const { problems, config } = loadAlertmanager(
      `
route:
  receiver: '{{ .Values.receiver }}'
  group_wait: '{{ .Values.wait }}'
  routes: [{matchers: ['{{ .Values.matcher }}']}]
receivers: [{name: '{{ .Values.receiver }}', webhook_configs: [{url: '{{ .Values.url }}'}]}]
`,
      { placeholders: true },
    )
    expect(problems).toEqual([])
    expect(config.complete).toBe(false)
    expect(config.route?.routes[0]?.complete).toBe(false)
  })

  it.each([
    ["slack_configs: [{api_url: '{{ slack_url }}'}]", true],
    ["slack_configs: [{api_url: 'http://h/', channel: '{{ slack_channel }}'}]", true],
    ["webhook_configs: [{url: '{{ webhook_url | mandatory }}'}]", true],
    ["slack_configs: [{api_url: '${SLACK_URL}'}]", false],
    ["slack_configs: [{api_url: 'hooks.example'}]", false],
  ])('knows texts of other tools: %s', (integration, foreign) => {
    const { problems } = loadAlertmanager(
      `{route: {receiver: a}, receivers: [{name: a, ${integration}}]}`,
    )
    expect(problems.length === 0).toBe(foreign)
  })

  it('misses nothing in a part of a file', () => {
    const { problems } = loadAlertmanager('receivers: [{name: a, slack_configs: [{}]}]', {
      incomplete: true,
    })
    expect(problems).toEqual([])
  })

  it('takes words of examples for what they stand for', () => {
    const text =
      "receivers: [{name: a, slack_configs: [{api_url: '<webhook>'}, {api_url: YOUR_URL}]}]"
    expect(loadAlertmanager(text, { incomplete: true }).problems).toEqual([])
    expect(loadAlertmanager(text).problems).not.toEqual([])
  })

  it('gives routes the values of their parents', () => {
    const { config } = loadAlertmanager(`
route:
  receiver: a
  group_wait: 1m
  routes:
    - group_interval: 1h
      matchers: ['x="1", y="2"']
receivers: [{name: a}]
`)
    const [child] = config.route?.routes ?? []
    expect(child?.receiver).toEqual({ value: 'a' })
    expect([child?.groupWaitMs.value, child?.groupIntervalMs.value]).toEqual([60_000, 3_600_000])
    expect(
      child?.matchers.map(({ span }) => config.source.text.slice(span.start, span.end)),
    ).toEqual(['x="1"', 'y="2"'])
  })

  it.each(['', 'null', '[]', 'a', '{}', '&a [*a]', 'route: {routes: [{routes: [null]}]}'])(
    'takes %j without failing',
    (text) => {
      expect(problemsOf(text).length).toBeGreaterThan(0)
    },
  )
})
