import { findTag, usesForeignVariable } from './foreign-tag.ts'

/** `${NAME}`, which is no capture group of a regular expression because it begins with a letter. */
const variable = /\$\{[A-Za-z_]/
const quoted = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`]*`/g

/**
 * Whether a text of a template holds something that another tool fills in before Prometheus sees it (Helm, Jinja, ERB, a shell).
 * `prometheusTemplate`: the text may hold actions of Prometheus' own as well.
 */
export function hasForeignPlaceholder(text: string, prometheusTemplate: boolean): boolean {
  if (variable.test(prometheusTemplate ? text : text.replace(quoted, ''))) return true
  if (!/\{[{%]|<%/.test(text)) return false
  const tag = findTag(
    text,
    (one) =>
      one.language !== undefined ||
      (one.form === 'action' && !prometheusTemplate) ||
      usesForeignVariable(one, text),
  )
  return tag !== undefined
}
