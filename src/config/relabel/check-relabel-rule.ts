import { isValidLabelName, type NameScheme } from '../../model/metric-name.ts'
import { isUtf8 } from '../../model/raw-bytes.ts'
import type { Span } from '../../text/span.ts'
import type { ConfigContext } from '../decode/config-context.ts'
import { placeOfField } from '../decode/field-access.ts'
import type { StructValue } from '../shape/shape.ts'
import { type RuleFields, readFields } from './rule-fields.ts'

/** What is wrong with a rule as a whole: the field, Prometheus' words for it, and what to do. */
export interface RuleError {
  readonly field: string
  readonly message: string
  readonly help: string
  /** The field has to be added. */
  readonly missing?: true
}

const setsTarget = new Set([
  'replace',
  'hashmod',
  'lowercase',
  'uppercase',
  'keepequal',
  'dropequal',
])
const takesNoReplacement = new Set(['lowercase', 'uppercase', 'keepequal', 'dropequal'])
const legacyTemplate = /^(?:[a-zA-Z_]|\$(?:\{\w+\}|\w+))(?:\w|\$(?:\{\w+\}|\w+))*$/

/** Reports what Prometheus refuses in a rule, besides values of single fields; `scheme` is the job's, or that of `global`. */
export function checkRelabelRule(
  rule: StructValue,
  scheme: NameScheme,
  context: ConfigContext,
): void {
  for (const { field, message, help, missing } of findRuleErrors(rule, scheme)) {
    const place = placeOf(rule, field)
    if (missing) context.reportMissing(rule.node, place, message, { help })
    else context.report('config/invalid', place, message, { help })
  }
}

/** What Prometheus refuses in a rule, besides values of single fields. */
export function findRuleErrors(rule: StructValue, scheme: NameScheme): readonly RuleError[] {
  const fields = readFields(rule)
  if (fields.action === undefined) return []
  if (fields.action === '') {
    const help = 'name an action, or leave the field out for `replace`'
    return [{ field: 'action', message: 'relabel action cannot be empty', help }]
  }
  return [
    ...modulusErrors(fields),
    ...targetErrors(fields, scheme),
    ...replacementErrors(fields, scheme),
    ...strayErrors(rule, fields),
  ]
}

/** The value of a field, else that of `action`, else the first key of the rule. */
function placeOf(rule: StructValue, field: string): Span {
  if (rule.fields.has(field)) return placeOfField(rule, field)
  if (rule.fields.has('action')) return placeOfField(rule, 'action')
  for (const { key } of rule.fields.values()) return key.span
  return placeOfField(rule, field)
}

function modulusErrors({ action, modulus }: RuleFields): readonly RuleError[] {
  if (action !== 'hashmod' || modulus !== 0n) return []
  const message = 'relabel configuration for hashmod requires non-zero modulus'
  return [{ field: 'modulus', message, help: 'add `modulus`, the number of shards', missing: true }]
}

function targetErrors(
  { action, targetLabel: target }: RuleFields,
  scheme: NameScheme,
): readonly RuleError[] {
  if (!action || !setsTarget.has(action) || target === undefined) return []
  const field = 'target_label'
  if (target === '') {
    const message = `relabel configuration for ${action} action requires 'target_label' value`
    return [{ field, message, help: `add \`target_label\`, ${purpose(action)}`, missing: true }]
  }
  const template = action === 'replace' && target.includes('$')
  const valid = template ? isNameTemplate(target, scheme) : isValidLabelName(target, scheme)
  if (valid) return []
  const message = `\`${target}\` is invalid 'target_label' for ${action} action`
  return [{ field, message, help: nameHelp(scheme) }]
}

function purpose(action: string): string {
  return action.endsWith('equal') ? 'the label to compare with' : 'the label to set'
}

function nameHelp(scheme: NameScheme): string {
  return scheme === 'legacy'
    ? 'write letters, digits and underscores, not a digit first; other names need `metric_name_validation_scheme: utf8`'
    : 'write a name in valid UTF-8'
}

/** Whether a text can become a name when groups are put in. */
function isNameTemplate(text: string, scheme: NameScheme): boolean {
  return scheme === 'legacy' ? legacyTemplate.test(text) : text !== '' && isUtf8(text)
}

function replacementErrors(
  { action, replacement }: RuleFields,
  scheme: NameScheme,
): readonly RuleError[] {
  if (!action || replacement === undefined) return []
  const field = 'replacement'
  if (takesNoReplacement.has(action) && replacement !== '$1') {
    const message = `'replacement' can not be set for ${action} action`
    return [{ field, message, help: 'remove `replacement`' }]
  }
  if (action !== 'labelmap' || isNameTemplate(replacement, scheme)) return []
  const message = `\`${replacement}\` is invalid 'replacement' for labelmap action`
  const help =
    replacement === '' ? 'write the new name, with `$1` for a group of `regex`' : nameHelp(scheme)
  return [{ field, message, help }]
}

/** Fields that an action does not take. Only the pattern is refused even where it is the default one. */
function strayErrors(rule: StructValue, fields: RuleFields): readonly RuleError[] {
  const { action } = fields
  if (!action) return []
  const equal = action === 'keepequal' || action === 'dropequal'
  const names = action === 'labeldrop' || action === 'labelkeep'
  const taken = equal ? "'source_labels' and `target_label`" : "'regex'"
  const message = `${action} action requires only ${taken}, and no other fields`
  const stray: string[] = []
  if (equal && rule.fields.has('regex')) stray.push('regex')
  if (names && fields.sourceLabels !== null) stray.push('source_labels')
  if (names && fields.targetLabel) stray.push('target_label')
  if (names && fields.replacement !== undefined && fields.replacement !== '$1')
    stray.push('replacement')
  if (equal || names) {
    if (fields.modulus) stray.push('modulus')
    if (fields.separator !== undefined && fields.separator !== ';') stray.push('separator')
  }
  const first = stray.find((field) => rule.fields.has(field))
  if (first === undefined) return []
  const help = `remove ${stray.map((field) => `\`${field}\``).join(', ')}`
  return [{ field: first, message, help }]
}
