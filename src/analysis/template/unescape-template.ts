const escapes = [
  /\{\{-?\s*(?:"\{\{-?"|`\{\{-?`)\s*-?\}\}/g,
  /\{\{-?\s*(?:"-?\}\}"|`-?\}\}`)\s*-?\}\}/g,
] as const
const whole = /\{\{-?\s*`\{\{([^`]*)\}\}`\s*-?\}\}/g

/**
 * A template from which one layer of escapes is taken, as Helm does with `{{ "{{" }}` and with actions in backquotes; every
 * character that stays keeps its place. Undefined where there are no such escapes.
 */
export function unescapeTemplate(text: string): string | undefined {
  if (!/["`](?:\{\{|-?\}\})/.test(text)) return undefined
  const [opening, closing] = escapes
  const result = text
    .replace(whole, (all, inner: string) => {
      const before = all.indexOf(inner) - 2
      const after = all.length - before - inner.length - 4
      return `{{${' '.repeat(before)}${inner}${' '.repeat(after)}}}`
    })
    .replace(opening, (all) => `{{${' '.repeat(all.length - 2)}`)
    .replace(closing, (all) => `${' '.repeat(all.length - 2)}}}`)
  return result === text ? undefined : result
}
