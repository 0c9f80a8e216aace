import { goQuote } from '../../../model/go-quote.ts'
import { isNull, placeOf } from '../../../yaml/node-place.ts'
import type { ConfigContext } from '../../decode/config-context.ts'
import { numberAt, placeOfField } from '../../decode/field-access.ts'
import { bool, duration, text } from '../../shape/scalars.ts'
import {
  type LazyShape,
  listOf,
  mapOf,
  type StructShape,
  type StructValue,
  struct,
} from '../../shape/shape.ts'
import { template } from './alert-scalars.ts'
import { checkNullPatterns, matcherFields } from './matcher-fields.ts'

const lazyRoute: LazyShape = { kind: 'lazy', name: 'AlertRoute', of: () => routeShape }

/** A node of the routing tree. */
export const routeShape: StructShape = struct(
  'config.plain',
  'a route',
  {
    receiver: { shape: text, doc: 'Receiver of the notifications; absent: that of the parent.' },
    group_by: {
      shape: listOf(text),
      doc: "Labels whose values make the groups of alerts; `['...']` stands for all labels; absent: those of the parent.",
    },
    continue: { shape: bool, default: false, doc: 'Alerts go on to the routes that follow.' },
    ...matcherFields(''),
    labels: {
      shape: {
        ...mapOf(template),
        goName: 'model.LabelSet',
        checkKey: (name) =>
          name === '' ? `${goQuote(name)} is not a valid label name` : undefined,
      },
      doc: 'Texts that templates of notifications read with `routeLabels`.',
    },
    group_wait: {
      shape: duration,
      default: 30_000,
      doc: 'How long a new group waits for further alerts before the first notification; absent: as the parent.',
    },
    group_interval: {
      shape: duration,
      default: 300_000,
      doc: 'How long a group waits before it notifies of changes; absent: as the parent.',
    },
    repeat_interval: {
      shape: duration,
      default: 14_400_000,
      doc: 'How long until a notification is repeated; absent: as the parent.',
    },
    mute_time_intervals: {
      shape: listOf(text),
      doc: 'Time intervals in which the route does not notify.',
    },
    active_time_intervals: {
      shape: listOf(text),
      doc: 'Time intervals outside of which the route does not notify.',
    },
    routes: {
      shape: { ...listOf(lazyRoute), goName: '[]*config.Route' },
      doc: 'Routes below this one, tried in this order.',
    },
  },
  checkRoute,
)

function checkRoute(value: StructValue, context: ConfigContext): void {
  for (const field of ['group_interval', 'repeat_interval'])
    if (numberAt(value, field) === 0)
      context.report('config/invalid', placeOfField(value, field), `${field} cannot be zero`, {
        help: 'give a duration, or leave the field out to inherit it',
      })
  checkGroupBy(value, context)
  checkNullPatterns(value, 'match_re', context)
  const routes = value.fields.get('routes')?.node
  if (routes?.kind === 'sequence')
    for (const item of routes.items)
      if (isNull(item) && !context.options.incomplete)
        context.report('config/invalid', placeOf(item), 'empty route', {
          why: 'Alertmanager crashes when it reads the file',
          help: 'write the route, or remove the `-`',
        })
}

function checkGroupBy(value: StructValue, context: ConfigContext): void {
  const node = value.fields.get('group_by')?.node
  if (node?.kind !== 'sequence') return
  const seen = new Set<string>()
  for (const item of node.items) {
    if (item.kind !== 'scalar' || context.isPlaceholder(item)) continue
    const name = isNull(item) ? '' : item.text
    if (name === '')
      context.report('config/invalid', placeOf(item), 'invalid label name "" in group_by list', {
        help: 'name a label',
      })
    else if (name !== '...' && seen.has(name))
      context.report('config/invalid', placeOf(item), `duplicated label \`${name}\` in group_by`, {
        help: 'remove it',
      })
    seen.add(name)
  }
  if (seen.has('...') && seen.size > 1)
    context.report(
      'config/invalid',
      placeOf(node),
      'cannot have wildcard group_by (`...`) and other labels at the same time',
      { help: "write `['...']` alone, or name all labels" },
    )
}
