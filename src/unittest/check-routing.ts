import { inhibitedBy } from '../config/alertmanager/inhibition.ts'
import { groupByNames, routesOf } from '../config/alertmanager/route.ts'
import { relabel } from '../config/relabel/relabel.ts'
import type { Replay } from '../engine/replay.ts'
import { type Labels, labelsOf, labelValue } from '../model/labels.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { AlertCheck } from './check-alerts.ts'
import { equalAlerts } from './compare-alerts.ts'
import type { ExpectedRouting, LocatedList } from './format/test-file.ts'
import type { Routing } from './test-configs.ts'
import type { AlertDifference, FieldDifference, Place } from './verdict.ts'

/** What routing is judged with. */
export interface RoutingScene {
  readonly routing: Routing
  readonly replay: Replay
  /** Of the test group, where no prometheus.yml is named. */
  readonly externalLabels: Labels
  /** The test file. */
  readonly source: SourceFile
}

/** Compares where Alertmanager sends the firing alerts of an assertion with what is expected of them. */
export function checkRouting(check: AlertCheck, scene: RoutingScene): AlertCheck {
  const { verdict, step } = check
  if (!check.expected.some(({ item }) => item.routing)) return check
  const firing = sentAlerts(scene, step)
  const rest = [...verdict.received]
  const differing = check.expected.flatMap(({ data, item }): readonly AlertDifference[] => {
    const at = rest.findIndex((alert) => equalAlerts(alert, data))
    const [received] = at < 0 ? [] : rest.splice(at, 1)
    if (!received || !item.routing) return []
    const fields = routeDifferences(received.labels, item.routing, firing, scene)
    return fields.length === 0 ? [] : [{ expected: data, received, fields }]
  })
  if (differing.length === 0) return check
  return {
    ...check,
    verdict: { ...verdict, passed: false, differing: [...verdict.differing, ...differing] },
  }
}

/** All alerts that fire at a step, as Alertmanager gets them. */
function sentAlerts(scene: RoutingScene, step: number): readonly Labels[] {
  return [...scene.replay.alerts.values()]
    .flatMap(({ instances }) => instances.filter((one) => one.stateAt(step) === 'firing'))
    .flatMap(({ labels }) => {
      const arriving = sent(labels, scene)
      return arriving ? [arriving] : []
    })
}

/** The labels of an alert when it leaves the server: with external labels, after `alert_relabel_configs`; undefined where those drop it. */
function sent(
  labels: Labels,
  { routing: { prometheus }, externalLabels }: RoutingScene,
): Labels | undefined {
  const external = prometheus
    ? prometheus.externalLabels.map(({ name, value }) => [name.value, value.value] as const)
    : externalLabels.map(({ name, value }) => [name, value] as const)
  const own = labels.map(({ name, value }) => [name, value] as const)
  const all = labelsOf(new Map([...external, ...own]))
  const only = prometheus?.alertmanagers.length === 1 ? prometheus.alertmanagers[0] : undefined
  const rules = [...(prometheus?.alertRelabelRules ?? []), ...(only?.alertRelabelRules ?? [])]
  const { labels: relabelled, dropped } = relabel(all, rules)
  return dropped ? undefined : relabelled
}

function routeDifferences(
  labels: Labels,
  expected: ExpectedRouting,
  firing: readonly Labels[],
  scene: RoutingScene,
): readonly FieldDifference[] {
  const { alertmanager } = scene.routing
  const arriving = sent(labels, scene)
  const routes = arriving ? routesOf(alertmanager, arriving) : []
  const routeAt = placeOf(routes[0], alertmanager.source)
  const inhibitions = arriving ? inhibitedBy(alertmanager, arriving, firing) : []
  const [inhibition] = inhibitions
  const ruleAt = placeOf(inhibition?.rule, alertmanager.source)
  const differs = (
    name: string,
    list: LocatedList | undefined,
    received: readonly string[],
    place: Place | undefined,
  ): readonly FieldDifference[] => {
    if (!list) return []
    const wanted = listed(list.items.map(({ value }) => value))
    const got = listed(received)
    if (wanted === got) return []
    return [
      {
        kind: 'route',
        name,
        expected: wanted,
        received: arriving ? got : `${got} (dropped by alert_relabel_configs)`,
        expectedAt: { file: scene.source, span: list.span },
        ...(place ? { ruleAt: place } : {}),
      },
    ]
  }
  return [
    ...differs(
      'receivers',
      expected.receivers,
      routes.map((one) => one.receiver.value),
      routeAt,
    ),
    ...differs('group_by', expected.groupBy, routes.flatMap(groupByNames), routeAt),
    ...differs(
      'inhibited_by',
      expected.inhibitedBy,
      inhibitions.map(({ source }) => labelValue(source, 'alertname')),
      ruleAt,
    ),
  ]
}

/** Where a section begins. */
function placeOf(
  section: { readonly span: Span } | undefined,
  file: SourceFile,
): Place | undefined {
  return section && { file, span: { start: section.span.start, end: section.span.start + 1 } }
}

/** A list without repetitions, in the order of code units. */
function listed(names: readonly string[]): string {
  const sorted = [...new Set(names)].sort()
  return sorted.length === 0 ? 'none' : sorted.join(', ')
}
