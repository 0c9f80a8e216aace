/** Splits a line as a shell would, with quotes and backslashes, and without running anything. */
export function splitArguments(line: string): readonly string[] {
  const found: string[] = []
  let current: string | undefined
  let quote = ''
  for (let at = 0; at < line.length; at++) {
    const char = line.charAt(at)
    if (quote !== '') {
      if (char === quote) quote = ''
      else if (char === '\\' && quote === '"' && /["\\]/.test(line.charAt(at + 1)))
        current = (current ?? '') + line.charAt(++at)
      else current = (current ?? '') + char
    } else if (char === '"' || char === "'") {
      quote = char
      current ??= ''
    } else if (char === '\\' && at + 1 < line.length) current = (current ?? '') + line.charAt(++at)
    else if (/\s/.test(char)) {
      if (current !== undefined) found.push(current)
      current = undefined
    } else current = (current ?? '') + char
  }
  if (current !== undefined) found.push(current)
  return found
}
