/** What is wrong with a field selector of Kubernetes, in its own words; nothing where it can be read. */
export function fieldSelectorError(text: string): string | undefined {
  const terms = text.match(/(?:\\[\s\S]|[^,\\]|\\$)+/g) ?? []
  for (const term of terms.sort()) {
    const operator = /!=|==?/.exec(term)
    if (!operator) return `invalid selector: '${text}'; can't understand '${term}'`
    const error = valueError(term.slice(operator.index + operator[0].length))
    if (error !== undefined) return `invalid field selector: ${error}`
  }
  return undefined
}

/** A backslash takes the special meaning of `\`, `,` and `=`. */
function valueError(value: string): string | undefined {
  const wrong = /\\(?:[^\\,=]|$)|=/u.exec(value.replace(/\\[\\,=]/g, ''))?.[0]
  if (wrong === undefined) return undefined
  return wrong === '=' ? 'unescaped character in value: 61' : `invalid escape sequence: ${wrong}`
}
