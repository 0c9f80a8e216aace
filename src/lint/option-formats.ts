import { parseDuration } from '../model/duration.ts'
import { compileRegexp } from '../model/regexp.ts'

/** What is wrong with a text that an option's schema asks to be of a `format` (`regex`: RE2; `duration`: as in rules); undefined where nothing is. */
export function formatProblem(format: unknown, text: string): string | undefined {
  if (format === 'regex') return errorOf(compileRegexp(text))
  return format === 'duration' ? errorOf(parseDuration(text)) : undefined
}

function errorOf(read: object | { readonly error: string }): string | undefined {
  return 'error' in read ? read.error : undefined
}
