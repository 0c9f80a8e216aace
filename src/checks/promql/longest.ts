import { parseDuration } from '../../model/duration.ts'
import type { DurationClause } from '../../promql/ast.ts'
import type { Rule } from '../../rules/rule-file.ts'
import type { CheckContext } from '../check.ts'
import { asked, entriesFor } from '../policy-entry.ts'

/** Reports a duration of an expression that is longer than the options allow; the shortest limit that it exceeds is told. */
export function checkLongest(
  context: CheckContext,
  rule: Rule,
  duration: DurationClause,
  { span, text, help }: { span: DurationClause['span']; text: string; help: string },
): void {
  const { ms } = duration
  if (ms === undefined) return
  const exceeded = entriesFor(context.options, 'limits', rule).flatMap((entry) => {
    const read = typeof entry.max === 'string' ? parseDuration(entry.max) : undefined
    return read && 'ms' in read && Math.abs(ms) > read.ms ? [{ entry, max: read.ms }] : []
  })
  const [first, ...rest] = exceeded
  if (!first) return
  const { entry } = rest.reduce((a, b) => (b.max < a.max ? b : a), first)
  context.reportIn(
    rule.expr,
    span,
    asked(entry, { message: `\`${text}\` is ${longer(text)} \`${String(entry.max)}\``, help }),
  )
}

function longer(text: string): string {
  return text.startsWith('[') ? 'longer than' : 'more than'
}
