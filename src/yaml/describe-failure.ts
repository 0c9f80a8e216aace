import type { Problem } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import type { EmbeddedText } from './parse-yaml.ts'
import type { YamlFailure } from './token.ts'

const helps: Readonly<Record<string, string>> = {
  "could not find expected ':'":
    'write `key: value`, or indent the line if it continues the one above',
  'mapping values are not allowed in this context':
    'quote the value if the `: ` belongs to it, or check the indentation',
  'did not find expected key': 'check the indentation of this line and of those above it',
  "did not find expected '-' indicator": 'check the indentation: the list above ends here',
  'found character that cannot start any token':
    'quote the value; indent with spaces, not with tabs',
  'found a tab character that violates indentation': 'indent with spaces',
  'found a tab character where an indentation space is expected': 'indent with spaces',
  'found unexpected end of stream': 'close the quote that opens here',
  "did not find expected ',' or ']'": 'close the `[`, or quote the value that it begins',
  "did not find expected ',' or '}'": 'close the `{`, or quote the value that it begins',
  'found unknown escape character': 'write `\\\\` for a backslash, or use single quotes',
  'block sequence entries are not allowed in this context': 'begin the list on a line of its own',
}

/** The diagnostic of a syntax error. */
export function describeFailure(
  failure: YamlFailure,
  input: EmbeddedText,
  place: (start: number, end: number) => Span,
): Problem {
  const { message, start, end, context, opened } = failure
  const help =
    opened === undefined ? helps[message] : 'close the string on the line where it begins'
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
