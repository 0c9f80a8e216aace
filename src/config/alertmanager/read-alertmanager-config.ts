import type { Problem } from '../../diagnostic/diagnostic.ts'
import { isPlaceholderSecret } from '../../text/placeholder-secret.ts'
import type { Span } from '../../text/span.ts'
import type { YamlNode } from '../../yaml/node.ts'
import { isNull, placeOf } from '../../yaml/node-place.ts'
import { ConfigContext, type ConfigOptions } from '../decode/config-context.ts'
import { decode } from '../decode/decode.ts'
import { entriesAt, scalarAt, structAt, structsAt } from '../decode/field-access.ts'
import type { ConfigCarrier, ConfigLabel } from '../prometheus/prometheus-config.ts'
import type { StructValue } from '../shape/shape.ts'
import type {
  AlertmanagerConfig,
  AlertRoute,
  DoubtfulMatcher,
  InhibitRule,
  NamedTimeInterval,
  Receiver,
} from './alertmanager-config.ts'
import { collectTemplates } from './collect-templates.ts'
import { explainAlertmanagerKey } from './explain-key.ts'
import { hasForeignText } from './foreign-text.ts'
import { integrations } from './integrations/integrations.ts'
import { readConditions } from './read-matchers.ts'
import { locatedTexts, readRoutes } from './read-routes.ts'
import { alertmanagerShape } from './shape/alertmanager-shape.ts'

/** How a configuration of Alertmanager is read. */
export interface AlertmanagerOptions extends ConfigOptions {
  /** What holds it; absent: a file of its own. */
  readonly carrier?: ConfigCarrier
}

/** What was read. */
export interface AlertmanagerReading {
  readonly config: AlertmanagerConfig
  readonly problems: readonly Problem[]
}

/** Reads `alertmanager.yml` as Alertmanager 0.34 does, and reports every problem. The YAML is that of go-yaml v2. */
export function readAlertmanagerConfig(
  root: YamlNode | undefined,
  options: AlertmanagerOptions,
): AlertmanagerReading {
  const reading = readOnce(root, options)
  const { value } = reading.config
  return value && !options.placeholders && hasForeignText(value)
    ? readOnce(root, { ...options, placeholders: true })
    : reading
}

function readOnce(
  root: YamlNode | undefined,
  { carrier = 'file', target: _ofPrometheus, ...options }: AlertmanagerOptions,
): AlertmanagerReading {
  const context = new ConfigContext(options, {
    root: alertmanagerShape,
    explain: explainAlertmanagerKey,
  })
  if (!root || isNull(root)) {
    const span = root ? placeOf(root) : { start: 0, end: 0 }
    if (!options.incomplete)
      context.report('config/invalid', span, 'no route provided in config', {
        help: 'write `route` and `receivers`',
      })
    return { config: emptyConfig(options, carrier, span), problems: context.finish() }
  }
  const value = decode(root, alertmanagerShape, context)
  const problems = context.finish().filter((one) => !(options.incomplete && isStandIn(one)))
  if (value?.kind !== 'struct')
    return { config: emptyConfig(options, carrier, placeOf(root)), problems }
  return { config: buildConfig(value, carrier, problems, context), problems }
}

/** A word in an example that stands for a value: `<webhook-url>`, `YOUR_URL`. */
function isStandIn({ check, file, span }: Problem): boolean {
  const text = file.text.slice(span.start, span.end).replace(/^["']|["']$/g, '')
  return check === 'config/invalid' && (/^<[^<>]*>$/.test(text) || isPlaceholderSecret(text))
}

function emptyConfig(
  { source }: ConfigOptions,
  carrier: ConfigCarrier,
  span: Span,
): AlertmanagerConfig {
  return {
    kind: 'AlertmanagerConfig',
    source,
    carrier,
    span,
    receivers: [],
    inhibitRules: [],
    timeIntervals: [],
    templates: [],
    notificationTemplates: [],
    doubtfulMatchers: [],
    routeLabels: [],
    complete: false,
  }
}

function buildConfig(
  value: StructValue,
  carrier: ConfigCarrier,
  problems: readonly Problem[],
  context: ConfigContext,
): AlertmanagerConfig {
  const doubtful: DoubtfulMatcher[] = []
  const root = structAt(value, 'route')
  const route = root && readRoutes(root, doubtful)
  const inhibitRules = structsAt(value, 'inhibit_rules').map((rule) =>
    readInhibitRule(rule, doubtful),
  )
  const { options } = context
  return {
    kind: 'AlertmanagerConfig',
    source: options.source,
    carrier,
    span: placeOf(value.node),
    ...(route ? { route } : {}),
    receivers: structsAt(value, 'receivers').flatMap(readReceiver),
    inhibitRules,
    timeIntervals: (['mute_time_intervals', 'time_intervals'] as const).flatMap((section) =>
      structsAt(value, section).flatMap((one) => readInterval(one, section)),
    ),
    templates: locatedTexts(value, 'templates'),
    notificationTemplates: collectTemplates(value, context),
    doubtfulMatchers: doubtful,
    routeLabels: route ? labelsOf(route) : [],
    complete: options.incomplete !== true && options.placeholders !== true && problems.length === 0,
    value,
  }
}

function labelsOf(route: AlertRoute): readonly ConfigLabel[] {
  const own = entriesAt(route.value, 'labels').flatMap(({ key, value }) =>
    value.kind === 'scalar' && typeof value.value === 'string'
      ? [
          {
            name: { value: key.text, span: placeOf(key) },
            value: { value: value.value, span: placeOf(value.node) },
          },
        ]
      : [],
  )
  return [...own, ...route.routes.flatMap(labelsOf)]
}

function nameOf(value: StructValue): Receiver['name'] | undefined {
  const name = scalarAt(value, 'name')
  if (typeof name?.value !== 'string' || name.value === '') return undefined
  return { value: name.value, span: placeOf(name.node) }
}

function readReceiver(value: StructValue): readonly Receiver[] {
  const name = nameOf(value)
  if (!name) return []
  const own = integrations.flatMap(({ type }) =>
    structsAt(value, `${type}_configs`).map((config) => ({
      type,
      span: placeOf(config.node),
      value: config,
    })),
  )
  return [{ kind: 'Receiver', name, integrations: own, span: placeOf(value.node), value }]
}

function readInterval(
  value: StructValue,
  section: NamedTimeInterval['section'],
): readonly NamedTimeInterval[] {
  const name = nameOf(value)
  return name ? [{ name, section, span: placeOf(value.node), value }] : []
}

function readInhibitRule(value: StructValue, doubtful: DoubtfulMatcher[]): InhibitRule {
  const source = readConditions(value, 'source_', doubtful)
  const target = readConditions(value, 'target_', doubtful)
  const name = nameOf(value)
  const equal = locatedTexts(value, 'equal')
  const written = value.fields.get('equal')
  const hidden = written?.value?.kind === 'list' ? equal.length < written.value.items.length : false
  return {
    kind: 'InhibitRule',
    ...(name ? { name } : {}),
    source: source.matchers,
    target: target.matchers,
    equal,
    complete: source.complete && target.complete && !hidden,
    span: placeOf(value.node),
    value,
  }
}
