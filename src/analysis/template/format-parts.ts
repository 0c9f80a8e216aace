import type { Span } from '../../text/span.ts'
import type { NumberValue, TemplateValue, TextValue } from './template-value.ts'

const verb = /%(?:%|[-+ #0]*(\*|\d+)?(?:\.(?:\*|\d*))?[a-zA-Z])/g

/** What `printf` makes of a format and its arguments; `span` is that of the function's name. */
export function formatParts(format: string, args: readonly TemplateValue[], span: Span): TextValue {
  const parts: TextValue['parts'][number][] = []
  let next = 0
  let end = 0
  for (const match of format.matchAll(verb)) {
    const [text] = match
    parts.push(format.slice(end, match.index))
    end = match.index + text.length
    if (text === '%%') parts.push('%')
    else if (text.includes('*')) return { kind: 'text', parts: [undefined] }
    else parts.push(...formatted(args[next++], text, span))
  }
  const rest = format.slice(end)
  if (rest.includes('%')) return { kind: 'text', parts: [undefined] }
  parts.push(rest)
  return { kind: 'text', parts: joinTexts(parts) }
}

function formatted(arg: TemplateValue | undefined, text: string, span: Span): TextValue['parts'] {
  const format = { name: 'printf', verb: text, span }
  const put = (number: NumberValue): NumberValue => ({
    ...number,
    formats: [...number.formats, format],
  })
  if (arg?.kind === 'number') return [put(arg)]
  if (arg?.kind !== 'text') return [undefined]
  return arg.parts.map((part) => (typeof part === 'object' ? put(part) : part))
}

/** Joins texts that stand next to each other, and leaves out empty ones. */
function joinTexts(parts: TextValue['parts']): TextValue['parts'] {
  const joined: TextValue['parts'][number][] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part === '') continue
    if (typeof part === 'string' && typeof last === 'string')
      joined[joined.length - 1] = last + part
    else joined.push(part)
  }
  return joined
}
