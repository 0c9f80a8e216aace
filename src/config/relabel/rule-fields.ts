import { isNull } from '../../yaml/node-place.ts'
import type { ListValue, StructValue } from '../shape/shape.ts'
import { isRelabelAction } from './relabel-action.ts'
import type { RelabelAction } from './relabel-rule.ts'

/** The fields of a rule in effect; undefined: it has an error, or a foreign placeholder stands in it. */
export interface RuleFields {
  /** Empty where it is null. */
  readonly action: RelabelAction | '' | undefined
  /** Null where there is none. */
  readonly sourceLabels: ListValue | null | undefined
  readonly separator: string | undefined
  readonly regex: string | undefined
  readonly modulus: bigint | undefined
  readonly targetLabel: string | undefined
  readonly replacement: string | undefined
}

/** Reads the fields of a rule with their defaults; a null is the zero value of its kind. */
export function readFields(rule: StructValue): RuleFields {
  const action = textOf(rule, 'action', 'replace')
  const known = action !== undefined && (action === '' || isRelabelAction(action))
  return {
    action: known ? action : undefined,
    sourceLabels: sourceLabelsOf(rule),
    separator: textOf(rule, 'separator', ';'),
    regex: textOf(rule, 'regex', '(.*)'),
    modulus: modulusOf(rule),
    targetLabel: textOf(rule, 'target_label', ''),
    replacement: textOf(rule, 'replacement', '$1'),
  }
}

function textOf(rule: StructValue, name: string, fallback: string): string | undefined {
  const field = rule.fields.get(name)
  if (!field) return rule.zeroed ? '' : fallback
  if (isNull(field.node)) return ''
  const value = field.value?.kind === 'scalar' ? field.value.value : undefined
  return typeof value === 'string' ? value : undefined
}

function modulusOf(rule: StructValue): bigint | undefined {
  const field = rule.fields.get('modulus')
  if (!field || isNull(field.node)) return 0n
  if (field.value?.kind !== 'scalar' || typeof field.value.value !== 'number') return undefined
  const { value, node } = field.value
  return /^[1-9][0-9]*$/.test(node.text) ? BigInt(node.text) : BigInt(value)
}

function sourceLabelsOf(rule: StructValue): ListValue | null | undefined {
  const field = rule.fields.get('source_labels')
  if (!field || isNull(field.node)) return null
  if (field.value?.kind !== 'list') return undefined
  const sound = field.value.items.every(
    (item) => item.kind === 'scalar' && typeof item.value === 'string',
  )
  return sound ? field.value : undefined
}
