import type { CheckContext } from '../check.ts'
import type { Duplicate } from './find-duplicates.ts'

/** Reports the later of two rules, and shows the earlier. */
export function reportDuplicate(context: CheckContext, duplicate: Duplicate): void {
  const { rule, earlier, same, severity } = duplicate
  const noun = rule.kind === 'AlertingRule' ? 'alert' : 'record'
  context.reportAt(rule.group.file.source, rule.name.span, {
    message: `${noun} \`${rule.name.value}\` ${same ? 'is defined twice with the same labels and expression' : 'is defined twice with the same labels'}`,
    severity,
    help: same ? merge(severity === 'warning') : distinguish(noun, severity === 'warning'),
    ...(severity === 'info' ? { confidence: 'hint' as const } : {}),
    related: [
      {
        file: earlier.group.file.source,
        span: earlier.name.span,
        label: 'also defined here',
      },
    ],
    subject: { kind: noun, name: rule.name.value, group: rule.group.name.value },
  })
}

function merge(repeated: boolean): string {
  return repeated
    ? 'remove one of the two rules'
    : 'remove one of the two rules, unless the document repeats itself on purpose'
}

function distinguish(noun: string, collides: boolean): string {
  return collides
    ? `give each ${noun} a label of its own, join the expressions with \`or\`, or rename one`
    : `make sure that the two expressions never return the same series, or give each ${noun} a label of its own`
}
