/** A piece of a replacement: a text, or what a group matched. */
export type TemplatePart =
  | { readonly text: string }
  | { readonly group: number }
  | { readonly name: string }

const reference = /\$(?:\$|([\p{L}\p{Nd}_]+)|\{([\p{L}\p{Nd}_]+)\})/gu
const groupNumber = /^(?:0|[1-9][0-9]{0,8})$/

/**
 * Reads a replacement as Go's `Regexp.Expand` does: `$1`, `$name`, `${name}` stand for groups, `$$` for a dollar sign; a
 * name reaches as far as letters, digits and underscores do, and a dollar sign that begins no reference stands for itself.
 */
export function parseRegexpTemplate(template: string): readonly TemplatePart[] {
  const parts: TemplatePart[] = []
  let end = 0
  for (const match of template.matchAll(reference)) {
    if (match.index > end) parts.push({ text: template.slice(end, match.index) })
    end = match.index + match[0].length
    const name = match[1] ?? match[2]
    if (name === undefined) parts.push({ text: '$' })
    else parts.push(groupNumber.test(name) ? { group: Number(name) } : { name })
  }
  if (end < template.length) parts.push({ text: template.slice(end) })
  return parts
}
