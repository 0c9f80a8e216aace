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

/** The diagnostic of what ended a document. */
export function describeFailure(
  failure: YamlFailure,
  input: EmbeddedText,
  place: (start: number, end: number) => Span,
): Problem {
  const help = helps[failure.message]
  return {
    check: 'syntax/yaml',
    file: input.source,
    span: place(failure.start, failure.end),
    message: failure.message,
    ...(help !== undefined && { help }),
  }
}
