import { suggest } from '../../text/suggest.ts'
import { isNull, placeOf } from '../../yaml/node-place.ts'
import type { ConfigContext } from '../decode/config-context.ts'
import {
  boolAt,
  headOf,
  isGiven,
  isMissing,
  itemsAt,
  placeOfField,
  scalarAt,
  structAt,
  structsAt,
  textAt,
} from '../decode/field-access.ts'
import type { StructValue } from '../shape/shape.ts'
import { checkGlobals } from './check-globals.ts'

/** Checks what the sections of a configuration say together. */
export function checkAlertmanager(value: StructValue, context: ConfigContext): void {
  checkUnique(value, context)
  checkGlobals(value, context)
  const route = structAt(value, 'route')
  if (route) {
    checkRoot(route, context)
    checkReferences(value, route, context)
  } else if (!value.fields.has('route') || isNull(value.fields.get('route')?.node ?? value.node))
    context.reportMissing(
      value.node,
      value.fields.get('route')?.key.span ?? headOf(value),
      'no routes provided',
      { help: 'add `route` with a `receiver`' },
    )
}

const lists: readonly (readonly [section: string, what: string])[] = [
  ['receivers', 'notification config name'],
  ['mute_time_intervals', 'mute time interval'],
  ['time_intervals', 'time interval'],
]

/** Names of receivers are unique, and names of time intervals among those of both lists. */
function checkUnique(value: StructValue, context: ConfigContext): void {
  const receivers = new Map<string, StructValue>()
  const intervals = new Map<string, StructValue>()
  for (const [section, what] of lists) {
    const seen = section === 'receivers' ? receivers : intervals
    for (const item of structsAt(value, section)) {
      const name = textAt(item, 'name')
      if (name === undefined) continue
      const first = seen.get(name)
      if (!first) seen.set(name, item)
      else
        context.report(
          'config/invalid',
          placeOfField(item, 'name'),
          `${what} \`${name}\` is not unique`,
          {
            help: 'give each a name of its own, or merge the two',
            related: context.related(placeOfField(first, 'name'), 'the first is here'),
          },
        )
    }
  }
}

const rootConditions = ['match', 'match_re', 'matchers']

function checkRoot(route: StructValue, context: ConfigContext): void {
  if (isMissing(route, 'receiver'))
    context.reportMissing(
      route.node,
      route.fields.get('receiver')?.key.span ?? headOf(route),
      'root route must specify a default receiver',
      { help: 'add `receiver`' },
    )
  const refuse = (field: string, message: string, help: string): void =>
    context.report('config/invalid', placeOfField(route, field), message, { help })
  const condition = rootConditions.find((field) => isConditional(route, field))
  if (condition !== undefined)
    refuse(
      condition,
      'root route must not have any matchers',
      'move the conditions to a route in `routes`',
    )
  for (const kind of ['mute', 'active'])
    if (isGiven(route, `${kind}_time_intervals`))
      refuse(
        `${kind}_time_intervals`,
        `root route must not have any ${kind} time intervals`,
        'move them to a route in `routes`',
      )
  if (boolAt(route, 'continue') === true)
    refuse('continue', 'cannot have continue in root route', 'remove it')
}

/** An empty text among `matchers` is no condition. */
function isConditional(route: StructValue, field: string): boolean {
  if (field !== 'matchers') return isGiven(route, field)
  return itemsAt(route, field).some(
    (item) => item.kind === 'scalar' && !/^\s*\{?\s*\}?\s*$/.test(item.node.text),
  )
}

/** Receivers and time intervals that routes name exist. */
function checkReferences(value: StructValue, root: StructValue, context: ConfigContext): void {
  const receivers = namesIn(value, ['receivers'])
  const intervals = namesIn(value, ['time_intervals', 'mute_time_intervals'])
  const waiting = [root]
  for (let route = waiting.pop(); route; route = waiting.pop()) {
    const receiver = textAt(route, 'receiver')
    if (receivers && receiver !== undefined && !receivers.has(receiver))
      reportUndefined(placeOfField(route, 'receiver'), 'receiver', receiver, receivers, context)
    if (intervals && route !== root)
      for (const field of ['mute_time_intervals', 'active_time_intervals'])
        for (const item of itemsAt(route, field))
          if (
            item.kind === 'scalar' &&
            typeof item.value === 'string' &&
            !intervals.has(item.value)
          )
            reportUndefined(placeOf(item.node), 'time interval', item.value, intervals, context)
    waiting.push(...structsAt(route, 'routes'))
  }
}

/** The names that sections define; undefined where some are hidden. */
function namesIn(value: StructValue, sections: readonly string[]): ReadonlySet<string> | undefined {
  const names = new Set<string>()
  for (const section of sections) {
    const field = value.fields.get(section)
    if (!field || isNull(field.node)) continue
    if (field.node.kind !== 'sequence' || field.node.broken) return undefined
    const written = field.node.items.filter((item) => !isNull(item))
    const items = structsAt(value, section)
    if (items.length < written.length) return undefined
    for (const item of items) {
      const name = scalarAt(item, 'name')?.value
      if (typeof name === 'string') names.add(name)
      else if (!isMissing(item, 'name')) return undefined
    }
  }
  return names
}

function reportUndefined(
  span: { readonly start: number; readonly end: number },
  what: 'receiver' | 'time interval',
  name: string,
  known: ReadonlySet<string>,
  context: ConfigContext,
): void {
  if (context.options.incomplete) return
  const similar = suggest(name, known)
  context.report('config/invalid', span, `undefined ${what} \`${name}\` used in route`, {
    ...(similar === undefined ? {} : { label: `did you mean \`${similar}\`?` }),
    help:
      what === 'receiver'
        ? `add a receiver of this name to \`receivers\``
        : `add a time interval of this name to \`time_intervals\``,
  })
}
