import { type Labels, labelValue } from '../../model/labels.ts'
import type { AlertMatcher, AlertmanagerConfig, AlertRoute } from './alertmanager-config.ts'

/** Whether an alert with these labels meets all conditions; without conditions every alert does. */
export function matchesAll(matchers: readonly AlertMatcher[], labels: Labels): boolean {
  return matchers.every(({ matcher }) => matcher.matches(labelValue(labels, matcher.name)))
}

/**
 * The nodes of the routing tree that an alert ends at, in the order of the tree, as `amtool config routes test` finds them. Each
 * stands for one notification: two may have the same receiver.
 */
export function routesOf(
  { route }: Pick<AlertmanagerConfig, 'route'>,
  labels: Labels,
): readonly AlertRoute[] {
  return route ? routesBelow(route, labels) : []
}

function routesBelow(route: AlertRoute, labels: Labels): readonly AlertRoute[] {
  if (!matchesAll(route.matchers, labels)) return []
  const found: AlertRoute[] = []
  for (const child of route.routes) {
    const below = routesBelow(child, labels)
    found.push(...below)
    if (below.length > 0 && !child.continue) break
  }
  return found.length === 0 ? [route] : found
}

/** The names of the labels that a route groups alerts by; `...` alone stands for all labels. */
export function groupByNames({ groupBy }: Pick<AlertRoute, 'groupBy'>): readonly string[] {
  return groupBy.value === 'all' ? ['...'] : groupBy.value.map(({ value }) => value)
}

/** The labels of the group that a route puts an alert in. */
export function groupLabels(route: Pick<AlertRoute, 'groupBy'>, labels: Labels): Labels {
  if (route.groupBy.value === 'all') return labels
  const names = new Set(groupByNames(route))
  return labels.filter(({ name }) => names.has(name))
}
