import type { Located } from '../../text/located.ts'
import { isNull, placeOf } from '../../yaml/node-place.ts'
import {
  boolAt,
  itemsAt,
  numberAt,
  placeOfField,
  structsAt,
  textAt,
} from '../decode/field-access.ts'
import type { Effective } from '../prometheus/prometheus-config.ts'
import type { StructValue } from '../shape/shape.ts'
import type { AlertRoute, DoubtfulMatcher, GroupBy } from './alertmanager-config.ts'
import { readConditions } from './read-matchers.ts'

/** Builds the routing tree; values that a route does not write are those of its parent. */
export function readRoutes(root: StructValue, doubtful: DoubtfulMatcher[]): AlertRoute {
  return readRoute(root, undefined, 0, doubtful)
}

function readRoute(
  value: StructValue,
  parent: AlertRoute | undefined,
  index: number,
  doubtful: DoubtfulMatcher[],
): AlertRoute {
  const { matchers, complete } = readConditions(value, '', doubtful)
  const children: AlertRoute[] = []
  const route: AlertRoute = {
    kind: 'AlertRoute',
    ...(parent ? { parent } : {}),
    index,
    matchers,
    complete: complete && !isUnsure(value, 'continue', 'boolean'),
    continue: boolAt(value, 'continue') ?? false,
    receiver: readReceiver(value, parent),
    groupBy: readGroupBy(value) ?? inherit(parent?.groupBy, []),
    groupWaitMs: readMs(value, 'group_wait', parent?.groupWaitMs, 30_000),
    groupIntervalMs: readMs(value, 'group_interval', parent?.groupIntervalMs, 300_000),
    repeatIntervalMs: readMs(value, 'repeat_interval', parent?.repeatIntervalMs, 14_400_000),
    muteTimeIntervals: locatedTexts(value, 'mute_time_intervals'),
    activeTimeIntervals: locatedTexts(value, 'active_time_intervals'),
    routes: children,
    span: placeOf(value.node),
    value,
  }
  for (const [at, child] of structsAt(value, 'routes').entries())
    children.push(readRoute(child, route, at, doubtful))
  return route
}

/** A field with something in it that could not be read. */
function isUnsure(value: StructValue, field: string, type: string): boolean {
  const written = value.fields.get(field)
  if (!written || isNull(written.node)) return false
  return written.value?.kind !== 'scalar' || typeof written.value.value !== type
}

function inherit<T>(from: Effective<T> | undefined, otherwise: T): Effective<T> {
  return { value: from ? from.value : otherwise }
}

function readReceiver(value: StructValue, parent: AlertRoute | undefined): Effective<string> {
  const receiver = textAt(value, 'receiver')
  return receiver === undefined
    ? inherit(parent?.receiver, '')
    : { value: receiver, span: placeOfField(value, 'receiver') }
}

function readGroupBy(value: StructValue): Effective<GroupBy> | undefined {
  const names = locatedTexts(value, 'group_by')
  if (names.length === 0) return undefined
  const all = names.some((name) => name.value === '...')
  return { value: all ? 'all' : names, span: placeOfField(value, 'group_by') }
}

function readMs(
  value: StructValue,
  field: string,
  inherited: Effective<number> | undefined,
  otherwise: number,
): Effective<number> {
  const ms = numberAt(value, field)
  return ms === undefined
    ? inherit(inherited, otherwise)
    : { value: ms, span: placeOfField(value, field) }
}

/** The texts of a list with their places. */
export function locatedTexts(value: StructValue, field: string): readonly Located<string>[] {
  return itemsAt(value, field).flatMap((item) =>
    item.kind === 'scalar' && typeof item.value === 'string'
      ? [{ value: item.value, span: placeOf(item.node) }]
      : [],
  )
}
