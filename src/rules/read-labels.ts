import { isValidLabelName, isValidLabelValue, metricNameLabel } from '../model/metric-name.ts'
import { replaceRawBytes } from '../model/raw-bytes.ts'
import { isBrokenKey } from '../schema/broken-key.ts'
import { hasForeignPlaceholder } from '../text/placeholder.ts'
import { decodeBinary } from '../yaml/decode-binary.ts'
import type { YamlEntry, YamlScalar } from '../yaml/node.ts'
import { placeOf } from '../yaml/node-place.ts'
import { readMapping, reportKind } from './read-fields.ts'
import { isPlaceholder } from './read-scalar.ts'
import type { RuleContext } from './rule-context.ts'
import type { LabelEntry, TextValue } from './rule-file.ts'

/** What labels or annotations are read for; it decides names, templates and messages. */
export interface LabelReading {
  readonly role: 'label' | 'annotation'
  /** The values are templates: those of alerts. */
  readonly templates: boolean
}

/** Reads `labels:` or `annotations:`. */
export function readLabels(
  context: RuleContext,
  entry: YamlEntry | undefined,
  reading: LabelReading,
): readonly LabelEntry[] {
  if (!entry) return []
  const mapping = readMapping(
    context,
    entry.value,
    `\`${entry.key.text}\``,
    `a mapping of ${reading.role} names to values`,
  )
  const labels: LabelEntry[] = []
  for (const { key, value, span } of mapping?.entries ?? []) {
    if (key.type === 'null' || isBrokenKey(key)) continue
    if (value.kind !== 'scalar') {
      reportKind(context, value, `the ${reading.role} \`${key.text}\``, 'text')
      continue
    }
    checkName(context, key, reading.role)
    labels.push({
      name: { value: key.text, span: placeOf(key) },
      value:
        value.broken || (mapping?.broken && value.type === 'null')
          ? brokenValue(value)
          : readValue(context, key.text, decodeBinary(value), reading),
      span,
    })
  }
  return labels
}

/** A value that an error of YAML has cut short, or hidden. */
function brokenValue(scalar: YamlScalar): TextValue {
  const { type, text, map } = scalar
  return {
    text: type === 'null' ? '' : text,
    span: placeOf(scalar),
    map,
    yamlType: type,
    unparsed: 'broken',
  }
}

function checkName(context: RuleContext, key: YamlScalar, role: LabelReading['role']): void {
  const { nameScheme } = context.options
  const name = key.text
  if (isPlaceholder(context, key)) return
  const reserved = role === 'label' && name === metricNameLabel
  if (!reserved && isValidLabelName(name, nameScheme)) return
  const help = reserved
    ? 'remove it: the name of a series comes from `record`, that of an alert from `alert`'
    : name === ''
      ? 'give it a name'
      : 'use letters, digits and `_` only, not beginning with a digit'
  context.report(
    'syntax/name',
    placeOf(key),
    `invalid ${role} name: ${name === '' ? '""' : name}`,
    { help },
  )
}

function readValue(
  context: RuleContext,
  name: string,
  scalar: YamlScalar,
  { role, templates }: LabelReading,
): TextValue {
  const { type, map } = scalar
  const text = type === 'null' ? '' : scalar.text
  const span = placeOf(scalar)
  if (role === 'label' && !isValidLabelValue(text))
    context.report('syntax/name', span, `invalid label value: ${replaceRawBytes(text)}`, {
      help: 'a label value is UTF-8 text',
    })
  const base = { text, span, map, yamlType: type }
  if (!templates) return base
  if (context.options.dialect === 'vm') return { ...base, unparsed: 'dialect' }
  if (context.options.placeholders && hasForeignPlaceholder(text, true))
    return { ...base, unparsed: 'placeholder' }
  const template = context.template(text, map)
  context.reportEmbedded(
    'syntax/template',
    scalar,
    template.problems,
    `${role} \`${name}\`: template`,
  )
  return { ...base, template }
}
