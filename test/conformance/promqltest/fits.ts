import { compileRegexp } from '../../../src/model/regexp.ts'
import type { TextExpectation } from './commands.ts'

/** Whether a text is the expected message, or holds a match of the expected pattern. */
export function fits(text: string, { match, text: wanted }: TextExpectation): boolean {
  if (match === 'any') return true
  if (match === 'message') return text === wanted
  const pattern = compileRegexp(`(?s:.*)(?:${wanted})(?s:.*)`)
  return !('error' in pattern) && pattern.matches(text)
}
