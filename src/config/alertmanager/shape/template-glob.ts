import { file } from '../../shape/scalars.ts'
import type { ScalarShape } from '../../shape/shape.ts'

const config = file('config')

/** A pattern of template files, as Go's `filepath.Glob` reads it. */
export const templateGlob: ScalarShape = {
  ...config,
  type: {
    ...config.type,
    expected: 'a file, or a pattern such as `templates/*.tmpl`',
    read: ({ text }) =>
      isBadGlob(text)
        ? { error: 'syntax error in pattern', help: 'close the `[`, or write `\\[` for a bracket' }
        : { value: text },
  },
}

/** Whether a bracket is not closed, or nothing follows a backslash. */
function isBadGlob(text: string): boolean {
  for (let at = 0; at < text.length; at++)
    if (text[at] === '\\') {
      if (++at >= text.length) return true
    } else if (text[at] === '[') {
      const end = endOfClass(text, at + 1)
      if (end === undefined) return true
      at = end
    }
  return false
}

/** Where the `]` of a class stands; undefined where it is not one. */
function endOfClass(text: string, from: number): number | undefined {
  let at = text[from] === '^' ? from + 1 : from
  for (let ranges = 0; ; ranges++) {
    if (text[at] === ']' && ranges > 0) return at
    const low = endOfCharacter(text, at)
    if (low === undefined) return undefined
    const high = text[low] === '-' ? endOfCharacter(text, low + 1) : low
    if (high === undefined) return undefined
    at = high
  }
}

function endOfCharacter(text: string, at: number): number | undefined {
  const char = text[at]
  if (char === undefined || char === '-' || char === ']') return undefined
  const end = at + (char === '\\' ? 2 : 1)
  return end < text.length ? end : undefined
}
