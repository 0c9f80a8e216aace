/** JSON with everything on one line that fits there, up to 99 columns. */
export function printJson(value: unknown): string {
  return `${print(value, '', 0)}\n`
}

function print(value: unknown, indent: string, before: number): string {
  const inline = JSON.stringify(value, null, 1)
    .replace(/\n\s*/g, ' ')
    .replace(/\[ | \]/g, (text) => text.trim())
  const entries = value === null || typeof value !== 'object' ? [] : Object.entries(value)
  if (entries.length === 0 || (indent !== '' && before + inline.length <= 99)) return inline
  const deeper = `${indent}  `
  const list = Array.isArray(value)
  const lines = entries.map(([key, inner]) => {
    const head = list ? deeper : `${deeper}${JSON.stringify(key)}: `
    return head + print(inner, deeper, head.length)
  })
  const [open, close] = list ? '[]' : '{}'
  return `${open}\n${lines.join(',\n')}\n${indent}${close}`
}
