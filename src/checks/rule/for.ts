import { parseDuration } from '../../model/duration.ts'
import type { AlertingRule, LocatedDuration, RuleFile } from '../../rules/rule-file.ts'
import type { Span } from '../../text/span.ts'
import { type Check, defineCheck } from '../check.ts'
import { asked, entriesFor } from '../policy-entry.ts'
import { isRecord } from '../rule-match.ts'
import { writtenDuration } from './written-duration.ts'

const keys = [
  { option: 'for', key: 'for', of: (rule: AlertingRule) => rule.for },
  {
    option: 'keep-firing-for',
    key: 'keep_firing_for',
    of: (rule: AlertingRule) => rule.keepFiringFor,
  },
] as const

/** How long alerts wait, and how long they stay; what is not written is 0. */
const check: Check = defineCheck({
  id: 'rule/for',
  create(context) {
    return {
      AlertingRule(rule, { file }) {
        for (const entry of entriesFor(context.options, 'durations', rule))
          for (const { option, key, of } of keys) {
            const bounds = entry[option]
            const wrong = isRecord(bounds) ? outOf(bounds, key, rule, of(rule), file) : undefined
            if (wrong) context.report(wrong.span, asked(entry, wrong))
          }
      },
    }
  },
})

export default check

interface Wrong {
  readonly span: Span
  readonly message: string
  readonly help: string
}

function outOf(
  { min, max }: Readonly<Record<string, unknown>>,
  key: string,
  rule: AlertingRule,
  found: LocatedDuration | undefined,
  file: RuleFile,
): Wrong | undefined {
  const span = found?.span ?? rule.name.span
  const written = found && writtenDuration(found, file)
  if ((found?.value ?? 0) < milliseconds(min, 0)) {
    const least = String(min)
    const help = `write \`${key}: ${least}\` or more`
    if (written !== undefined)
      return { span, message: `\`${key}\` is \`${written}\`, less than \`${least}\``, help }
    if (rule.broken) return undefined
    const message = `alert \`${rule.name.value}\` has no \`${key}\`; at least \`${least}\` is asked for`
    return { span, message, help }
  }
  if ((found?.value ?? 0) <= milliseconds(max, Infinity)) return undefined
  return {
    span,
    message: `\`${key}\` is \`${written}\`, more than \`${String(max)}\``,
    help: `write \`${key}: ${String(max)}\` or less`,
  }
}

function milliseconds(text: unknown, otherwise: number): number {
  const read = typeof text === 'string' ? parseDuration(text) : undefined
  return read && 'ms' in read ? read.ms : otherwise
}
