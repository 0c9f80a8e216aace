import { parseDuration } from '../model/duration.ts'
import { isValidMetricName } from '../model/metric-name.ts'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../yaml/node.ts'
import { isNull, placeOf } from '../yaml/node-place.ts'
import { readExpr } from './read-expr.ts'
import { type Fields, hasMisspelt, readFields, reportKind } from './read-fields.ts'
import { readLabels } from './read-labels.ts'
import { isPlaceholder, located, readDuration, readText } from './read-scalar.ts'
import type { RuleContext } from './rule-context.ts'
import type { PromExpr, Rule, RuleGroup } from './rule-file.ts'

/** Reads one rule; nothing where it is no mapping or says neither what it records nor what it alerts. */
export function readRule(context: RuleContext, node: YamlNode, group: RuleGroup): Rule | undefined {
  if (node.kind !== 'mapping') {
    reportKind(context, node, 'a rule', 'a mapping with `alert` or `record`, and `expr`')
    return undefined
  }
  context.subject = subjectOf(node, group)
  const fields = readFields(context, node, 'rule')
  const alert = readText(context, fields.get('alert'))
  const record = readText(context, fields.get('record'))
  const recording = record !== undefined && record.text !== ''
  const alerting = alert !== undefined && alert.text !== ''
  checkKind(context, node, fields, alerting, recording)
  if (recording) checkRecord(context, node, record, fields)
  const expr = readRuleExpr(context, node, fields)
  const labels = readLabels(context, fields.get('labels'), { role: 'label', templates: alerting })
  const annotations = readLabels(context, fields.get('annotations'), {
    role: 'annotation',
    templates: alerting,
  })
  const held = readDuration(context, fields.get('for'))
  const kept = readDuration(context, fields.get('keep_firing_for'))
  const kindEntry = fields.get(alerting ? 'alert' : 'record')
  if (!kindEntry || (!alerting && !recording)) return undefined
  const base = {
    expr,
    labels,
    group,
    span: placeOf(node),
    keySpan: placeOf(kindEntry.key),
    ...(node.broken ? { broken: true } : {}),
  }
  if (!alerting && recording) return { kind: 'RecordingRule', name: located(record), ...base }
  if (!alerting) return undefined
  return {
    kind: 'AlertingRule',
    name: located(alert),
    ...base,
    ...(held ? { for: held } : {}),
    ...(kept ? { keepFiringFor: kept } : {}),
    annotations,
  }
}

function subjectOf(node: YamlMapping, group: RuleGroup): RuleContext['subject'] {
  let record: string | undefined
  for (const { key, value } of node.entries) {
    if (value.kind !== 'scalar' || value.type === 'null' || value.text === '') continue
    if (key.text === 'alert') return { kind: 'alert', name: value.text, group: group.name.value }
    if (key.text === 'record') record = value.text
  }
  if (record === undefined) return { kind: 'group', name: group.name.value }
  return { kind: 'record', name: record, group: group.name.value }
}

/** Exactly one of `record` and `alert` must say something. */
function checkKind(
  context: RuleContext,
  node: YamlMapping,
  fields: Fields,
  alerting: boolean,
  recording: boolean,
): void {
  const alert = fields.get('alert')
  const record = fields.get('record')
  if (node.broken) return
  if (alerting && recording && alert && record) {
    const [first, second] =
      placeOf(alert.key).start < placeOf(record.key).start ? [alert, record] : [record, alert]
    context.report(
      'syntax/schema',
      placeOf(second.key),
      "only one of 'record' and 'alert' must be set",
      {
        related: context.related(placeOf(first.key), `\`${first.key.text}\` is set here`),
        help: 'make two rules of it: one that records, and one that alerts',
      },
    )
  } else if (!alerting && !recording && !isWrongKind(alert) && !isWrongKind(record)) {
    const empty = alert ?? record
    if (!empty && hasMisspelt(context, node, 'rule', ['alert', 'record'])) return
    context.reportMissing(
      'syntax/schema',
      empty?.value.broken ? empty.value : node,
      empty ? placeOf(empty.key) : firstKey(node),
      "one of 'record' or 'alert' must be set",
      'name the series with `record:` or the alert with `alert:`',
    )
  }
}

/** Reported as of the wrong kind already. */
function isWrongKind(entry: YamlEntry | undefined): boolean {
  return entry !== undefined && entry.value.kind !== 'scalar'
}

function firstKey(node: YamlMapping): YamlNode['span'] {
  const first = node.entries[0]
  return first && !node.aliasSpan ? placeOf(first.key) : placeOf(node)
}

/** What a recording rule may not have, and what its name may not be. */
function checkRecord(
  context: RuleContext,
  node: YamlMapping,
  record: YamlScalar,
  fields: Fields,
): void {
  if (context.options.dialect !== 'vm' && !node.broken) {
    for (const field of ['for', 'keep_firing_for', 'annotations'] as const) {
      const entry = fields.get(field)
      if (!entry || !saysSomething(context, entry)) continue
      context.report(
        'syntax/schema',
        placeOf(entry.key),
        `invalid field '${field}' in recording rule`,
        {
          related: context.related(placeOf(record), 'this makes it a recording rule'),
          help: `remove \`${field}\`, or make it an alerting rule with \`alert:\``,
        },
      )
    }
  }
  const name = record.text
  if (isPlaceholder(context, record) || record.broken) return
  if (!isValidMetricName(name, context.options.nameScheme))
    context.report('syntax/name', placeOf(record), `invalid recording rule name: ${name}`, {
      help: 'use letters, digits, `_` and `:` only, not beginning with a digit',
    })
  else if (/[{}]/.test(name))
    context.report(
      'syntax/name',
      placeOf(record),
      `braces present in the recording rule name; should it be in expr?: ${name}`,
      { help: 'write the name alone here, and labels below `labels:`' },
    )
}

/** A duration of zero, an empty mapping and null count as absent. */
function saysSomething(context: RuleContext, { value }: YamlEntry): boolean {
  if (value.kind === 'mapping') return value.entries.length > 0
  if (value.kind === 'sequence' || isNull(value) || isPlaceholder(context, value)) return false
  const parsed = parseDuration(value.text)
  return !('ms' in parsed) || parsed.ms !== 0
}

/** The expression; an empty one that is reported where there is none. */
function readRuleExpr(context: RuleContext, node: YamlMapping, fields: Fields): PromExpr {
  const entry = fields.get('expr')
  const scalar = readText(context, entry)
  if (scalar && scalar.text !== '') return readExpr(context, scalar)
  const span = entry ? placeOf(entry.key) : firstKey(node)
  if (!isWrongKind(entry) && (entry || !hasMisspelt(context, node, 'rule', ['expr'])))
    context.reportMissing(
      'syntax/schema',
      entry?.value.broken ? entry.value : node,
      span,
      "field 'expr' must be set in rule",
      'say what is computed: `expr: up == 0`',
    )
  const map = { toSource: () => span, encode: () => undefined }
  return { text: '', span, map, errors: [], comments: [] }
}
