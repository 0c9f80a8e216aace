const plain = /^[A-Za-z_][A-Za-z0-9_./-]*(?: [A-Za-z0-9_./-]+)*$/
const words = /^(?:y|yes|n|no|on|off|true|false|null|nan|inf)$/i
const printable = /^[ -~\u00a0-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/

/** A text as a YAML scalar on one line: bare where that is safe, else in single or double quotes. */
export function yamlText(text: string): string {
  if (plain.test(text) && !words.test(text)) return text
  if (printable.test(text) && !text.includes("'")) return `'${text}'`
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** A number as go-yaml reads it. */
export function yamlNumber(value: number): string {
  if (Number.isNaN(value)) return '.nan'
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf'
  return Object.is(value, -0) ? '-0.0' : String(value)
}

/** What a list item is to say: fields that are written already, or mappings of names to texts. */
export type YamlFields = readonly {
  readonly key: string
  readonly value: string | ReadonlyMap<string, string>
}[]

/** A mapping in block style, without the indentation of its first line; further lines stand at `indent`. */
export function blockMapping(fields: YamlFields, indent: string): string {
  if (fields.length === 0) return '{}'
  const lines = fields.flatMap(({ key, value }) => {
    if (typeof value === 'string') return [`${key}: ${value}`]
    if (value.size === 0) return [`${key}: {}`]
    return [`${key}:`, ...[...value].map(([name, text]) => `  ${pair(name, text)}`)]
  })
  return lines.join(`\n${indent}`)
}

/** A mapping in flow style. */
export function flowMapping(fields: YamlFields): string {
  const texts = fields.map(({ key, value }) => {
    if (typeof value === 'string') return `${key}: ${value}`
    return `${key}: {${[...value].map(([name, text]) => pair(name, text)).join(', ')}}`
  })
  return `{${texts.join(', ')}}`
}

/** An entry of a mapping of names to texts. */
export function pair(name: string, text: string): string {
  return `${yamlText(name)}: ${yamlText(text)}`
}
