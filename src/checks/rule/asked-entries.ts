import type { LabelEntry, Rule } from '../../rules/rule-file.ts'
import type { CheckContext } from '../check.ts'
import { asked, entriesFor, listed, type PolicyEntry, texts } from '../policy-entry.ts'
import { fits, isOpen } from '../rule-match.ts'

/** Reports the labels or annotations of a rule that are missing, or are not as the options ask. */
export function checkAsked(
  context: CheckContext,
  rule: Rule,
  role: 'label' | 'annotation',
  present: ReadonlyMap<string, LabelEntry>,
): void {
  for (const entry of entriesFor(context.options, `${role}s`, rule)) {
    const meant = [...present.values()].filter(({ name }) => fits(entry.name, name.value))
    if (meant.length === 0 && entry.required === true && !rule.broken) {
      const kind = rule.kind === 'AlertingRule' ? 'alert' : 'recording rule'
      context.report(
        rule.name.span,
        asked(entry, {
          message: `${kind} \`${rule.name.value}\` has no ${role} \`${String(entry.name)}\``,
          help: `add the ${role}${expected(entry, ', with ')}`,
        }),
      )
    }
    for (const found of meant) {
      if (isOpen(found)) continue
      const wrong = partsOf(entry, found.value.text).find((part) => !isAllowed(entry, part))
      if (wrong !== undefined)
        context.report(found.value.span, asked(entry, wrongValue(entry, found, wrong, role)))
    }
  }
}

function partsOf({ separator }: PolicyEntry, text: string): readonly string[] {
  return typeof separator === 'string' && separator !== ''
    ? text.split(separator).map((part) => part.trim())
    : [text]
}

function isAllowed({ value, values }: PolicyEntry, text: string): boolean {
  if (typeof value === 'string' && !fits(value, text)) return false
  return !Array.isArray(values) || texts(values).includes(text)
}

function wrongValue(entry: PolicyEntry, { name, value }: LabelEntry, part: string, role: string) {
  const has = part === value.text ? `is \`${part}\`` : `has \`${part}\``
  const reason =
    typeof entry.value === 'string' && !fits(entry.value, part)
      ? `, which \`${entry.value}\` does not match`
      : `, not one of ${listed(texts(entry.values), 'or')}`
  return {
    message: `${role} \`${name.value}\` ${has}${reason}`,
    help: `write ${expected(entry, '')}`,
  }
}

function expected({ value, values }: PolicyEntry, before: string): string {
  if (Array.isArray(values)) return `${before}${listed(texts(values), 'or')}`
  return typeof value === 'string' ? `${before}a value that \`${value}\` matches` : ''
}
