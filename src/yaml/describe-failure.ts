import type { Problem } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import type { YamlFailure } from './token.ts'
import type { EmbeddedText } from './yaml-document.ts'

const helps: Readonly<Record<string, string>> = {
  "could not find expected ':'":
    'write `key: value`, or indent the line if it continues the one above',
  'mapping values are not allowed in this context':
    'quote the value if the `: ` belongs to it, or check the indentation',
  'did not find expected key': 'check the indentation of this line and of those above it',
  "did not find expected '-' indicator": 'check the indentation: the list above ends here',
  'found a tab character that violates indentation': 'indent with spaces',
  'found a tab character where an indentation space is expected': 'indent with spaces',
  'found unexpected end of stream': 'close the string',
  "did not find expected ',' or ']'": 'close the `[`, or quote the value that it begins',
  "did not find expected ',' or '}'": 'close the `{`, or quote the value that it begins',
  'found unknown escape character': 'write `\\\\` for a backslash, or use single quotes',
  'block sequence entries are not allowed in this context': 'begin the list on a line of its own',
  'did not find expected alphabetic or numeric character':
    'quote a value that begins with `*` or `&`',
  'did not find expected comment or line break':
    'nothing can follow here but a comment; quote a value that begins with `|` or `>`',
  'did not find expected whitespace or line break': 'quote a value that begins with `!`',
  'found incompatible YAML document': 'Prometheus reads YAML 1.1: leave the line out',
  'did not find expected <document start>': 'begin the next document with a line `---`',
  'found unknown directive name': 'quote a value that begins with `%`, or indent it',
}

/** What is wrong and what to do, in go-yaml's words and a few more. */
function explain(failure: YamlFailure, text: string): { message: string; help?: string } {
  const { message, start, end, opened } = failure
  if (opened !== undefined) return { message, help: 'close the string on the line where it begins' }
  const written = text.slice(start, end)
  if (message === 'found character that cannot start any token')
    return written === '\t'
      ? { message: `${message}: a tab`, help: 'indent with spaces' }
      : { message: `${message}: \`${written}\``, help: 'put the value in quotes' }
  const help = helps[message]
  const told =
    message === 'found unknown escape character'
      ? `${message}: \`${written}\``
      : message === 'found unexpected end of stream'
        ? `${message}: the string that begins here is not closed`
        : message
  return { message: told, ...(help !== undefined && { help }) }
}

/** The diagnostic of a syntax error. */
export function describeFailure(
  failure: YamlFailure,
  input: EmbeddedText,
  place: (start: number, end: number) => Span,
): Problem {
  const { context, opened } = failure
  const start = Math.min(failure.start, input.text.length)
  const end = Math.min(failure.end, input.text.length)
  const { message, help } = explain(failure, input.text)
  const inFlow = message.startsWith("did not find expected ','") && context !== undefined
  const atEnd = start >= input.text.length
  const related =
    opened !== undefined
      ? { span: place(opened, opened + 1), label: 'a string opens here and ends much later' }
      : inFlow && !atEnd
        ? { span: place(context, context + 1), label: 'opened here' }
        : undefined
  return {
    check: 'syntax/yaml',
    file: input.source,
    span: inFlow && atEnd ? place(context, context + 1) : place(start, end),
    message,
    ...(help !== undefined && { help }),
    ...(related && { related: [{ file: input.source, ...related }] }),
  }
}
