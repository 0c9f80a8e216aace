import type { NameScheme } from '../../model/metric-name.ts'
import type { Span } from '../../text/span.ts'
import { placeOf } from '../../yaml/node-place.ts'
import type { ListValue, StructValue } from '../shape/shape.ts'
import { findRuleErrors } from './check-relabel-rule.ts'
import type { RelabelRule } from './relabel-rule.ts'
import { readFields } from './rule-fields.ts'

/** The rules of a list; not `complete` where some have errors, fields that are not known, or placeholders, and are left out. */
export interface RelabelRules {
  readonly rules: readonly RelabelRule[]
  readonly complete: boolean
}

/** Reads the rules of `relabel_configs` or its like. Reports nothing. */
export function readRelabelRules(
  list: ListValue | undefined,
  scheme: NameScheme = 'utf8',
): RelabelRules {
  if (!list) return { rules: [], complete: true }
  const rules: RelabelRule[] = []
  for (const item of list.items) {
    const rule = item.kind === 'struct' ? readRule(item, scheme) : undefined
    if (rule) rules.push(rule)
  }
  const written = list.node.kind === 'sequence' ? list.node.items.length : rules.length
  return { rules, complete: rules.length === written }
}

function readRule(value: StructValue, scheme: NameScheme): RelabelRule | undefined {
  if (hasUnknownFields(value)) return undefined
  const { action, sourceLabels, separator, regex, modulus, targetLabel, replacement } =
    readFields(value)
  if (!action || sourceLabels === undefined || modulus === undefined) return undefined
  if (separator === undefined || regex === undefined) return undefined
  if (targetLabel === undefined || replacement === undefined) return undefined
  if (findRuleErrors(value, scheme).length > 0) return undefined
  return {
    action,
    sourceLabels: (sourceLabels?.items ?? []).flatMap((item) =>
      item.kind === 'scalar' && typeof item.value === 'string'
        ? [{ value: item.value, span: placeOf(item.node) }]
        : [],
    ),
    separator,
    regex,
    modulus,
    targetLabel,
    replacement,
    written: writtenFields(value),
    span: placeOf(value.node),
  }
}

/** Other programs have fields that decide whether a rule runs at all. */
function hasUnknownFields({ node, fields }: StructValue): boolean {
  return (
    node.kind === 'mapping' && new Set(node.entries.map(({ key }) => key.text)).size > fields.size
  )
}

const fieldNames = {
  action: 'action',
  sourceLabels: 'source_labels',
  separator: 'separator',
  regex: 'regex',
  modulus: 'modulus',
  targetLabel: 'target_label',
  replacement: 'replacement',
} as const

function writtenFields(value: StructValue): RelabelRule['written'] {
  const written: Partial<Record<keyof typeof fieldNames, Span>> = {}
  for (const [key, name] of Object.entries(fieldNames)) {
    const field = value.fields.get(name)
    if (field) written[key as keyof typeof fieldNames] = placeOf(field.node)
  }
  return written
}
