import { isNull } from '../../../yaml/node-place.ts'
import type { ConfigContext } from '../../decode/config-context.ts'
import { headOf, isMissing, placeOfField, structsAt, textAt } from '../../decode/field-access.ts'
import type { StructValue } from '../../shape/shape.ts'
import { fieldSelectorError } from './field-selector.ts'
import { labelSelectorError } from './label-selector.ts'

/** The roles whose selectors a role of Kubernetes discovery takes. */
const takenBy: Readonly<Record<string, readonly string[]>> = {
  pod: ['pod', 'node'],
  service: ['service'],
  endpoints: ['pod', 'service', 'endpoints'],
  endpointslice: ['pod', 'service', 'endpointslice'],
  node: ['node'],
  ingress: ['ingress'],
}

/** Checks the `selectors` of a Kubernetes discovery. */
export function checkSelectors(value: StructValue, context: ConfigContext): void {
  const role = textAt(value, 'role') ?? ''
  const taken = Object.hasOwn(takenBy, role) ? takenBy[role] : undefined
  const seen = new Map<string, StructValue>()
  if (taken) reportNulls(value, refusal(role, taken), context)
  for (const selector of structsAt(value, 'selectors')) {
    const selected = textAt(selector, 'role')
    const known = selected !== undefined || isMissing(selector, 'role')
    if (taken && known && !taken.includes(selected ?? ''))
      context.report(
        'config/invalid',
        selected === undefined ? headOf(selector) : placeOfField(selector, 'role'),
        refusal(role, taken),
        { help: `write \`role: ${taken[0] ?? role}\` in the selector, or remove it` },
      )
    checkTwice(selector, selected, seen, context)
    checkTexts(selector, context)
  }
}

function refusal(role: string, taken: readonly string[]): string {
  return `${role} role supports only ${taken.join(', ')} selectors`
}

/** A null selector has no role. */
function reportNulls(value: StructValue, message: string, context: ConfigContext): void {
  const list = value.fields.get('selectors')?.node
  for (const node of list?.kind === 'sequence' ? list.items.filter(isNull) : [])
    context.reportNode('config/invalid', node, message, {
      help: 'write the selector, or remove the `-`',
    })
}

function checkTwice(
  selector: StructValue,
  role: string | undefined,
  seen: Map<string, StructValue>,
  context: ConfigContext,
): void {
  if (role === undefined) return
  const first = seen.get(role)
  if (first)
    context.report(
      'config/invalid',
      placeOfField(selector, 'role'),
      `duplicated selector role: ${role}`,
      {
        help: 'join the `label` and `field` of the selectors with commas',
        related: context.related(placeOfField(first, 'role'), 'first here'),
      },
    )
  else seen.set(role, selector)
}

function checkTexts(selector: StructValue, context: ConfigContext): void {
  const errors = { field: fieldSelectorError, label: labelSelectorError }
  for (const [field, errorOf] of Object.entries(errors)) {
    const error = errorOf(textAt(selector, field) ?? '')
    if (error !== undefined)
      context.report('config/invalid', placeOfField(selector, field), error, {
        help: `write \`${field}\` as \`kubectl --${field === 'label' ? '' : 'field-'}selector\` takes it`,
      })
  }
}
