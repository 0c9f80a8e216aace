import { describe, expect, it } from 'vitest'
import { inhibitedBy } from '../../src/config/alertmanager/inhibition.ts'
import { groupByNames, groupLabels, routesOf } from '../../src/config/alertmanager/route.ts'
import { formatLabels, type Labels, labelsOf } from '../../src/model/labels.ts'
import { loadAlertmanager } from './alertmanager-load.ts'

const { config } = loadAlertmanager(`
route:
  receiver: default
  group_by: [cluster]
  routes:
    - matchers: [severity="page"]
      receiver: pager
      continue: true
      group_by: ['...']
      routes:
        - match: {team: db}
          receiver: db
    - match_re: {severity: page|ticket}
      receiver: tickets
    - matchers: [severity=~"t.*"]
      receiver: never
inhibit_rules:
  - source_matchers: [severity="page"]
    target_matchers: [severity=~"page|ticket"]
    equal: [cluster]
receivers: [{name: default}, {name: pager}, {name: db}, {name: tickets}, {name: never}]
`)

function labels(values: Readonly<Record<string, string>>): Labels {
  return labelsOf(Object.entries(values))
}

describe('routing', () => {
  it.each([
    [{}, ['default']],
    [{ severity: 'page' }, ['pager', 'tickets']],
    [{ severity: 'page', team: 'db' }, ['db', 'tickets']],
    [{ severity: 'ticket' }, ['tickets']],
    [{ severity: 'info' }, ['default']],
  ])('sends %j to %j', (values, expected) => {
    expect(routesOf(config, labels(values)).map(({ receiver }) => receiver.value)).toEqual(expected)
  })

  it('inherits the labels of groups', () => {
    const alert = labels({ severity: 'page', team: 'db', cluster: 'eu' })
    const [db, tickets] = routesOf(config, alert)
    expect(db && groupByNames(db)).toEqual(['...'])
    expect(db && groupLabels(db, alert)).toEqual(alert)
    expect(tickets && formatLabels(groupLabels(tickets, alert))).toBe('{cluster="eu"}')
  })

  it('finds nothing without a route', () => {
    expect(routesOf({}, labels({}))).toEqual([])
  })
})

describe('inhibition', () => {
  const page = labels({ severity: 'page', cluster: 'eu' })
  const ticket = labels({ severity: 'ticket', cluster: 'eu' })

  it('mutes the target while a source with equal labels fires', () => {
    expect(inhibitedBy(config, ticket, [page]).map(({ source }) => source)).toEqual([page])
    expect(inhibitedBy(config, ticket, [labels({ severity: 'page' })])).toEqual([])
  })

  it('takes a missing label as an empty one', () => {
    const alert = labels({ severity: 'ticket', cluster: '' })
    expect(inhibitedBy(config, alert, [labels({ severity: 'page' })])).toHaveLength(1)
  })

  it('does not let alerts that match both sides mute each other', () => {
    expect(
      inhibitedBy(config, page, [page, labels({ severity: 'page', cluster: 'eu', a: 'b' })]),
    ).toEqual([])
  })
})
