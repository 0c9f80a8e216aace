/** An element with its attributes and what is in it; attributes that are undefined are left out. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number | undefined>>
  readonly children?: readonly XmlElement[]
  /** Text, instead of children. */
  readonly text?: string
}

/** A document of XML 1.0, indented; well-formed whatever the texts hold. */
export function xmlDocument(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, '').join('\n')}\n`
}

function element(
  { name, attributes, children = [], text }: XmlElement,
  indent: string,
): readonly string[] {
  const pairs = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${escapeAttribute(String(value))}"`)
  const open = `${indent}<${name}${pairs.join('')}`
  if (text !== undefined) return [`${open}>${characterData(text)}</${name}>`]
  if (children.length === 0) return [`${open}/>`]
  const inner = children.flatMap((child) => element(child, `${indent}  `))
  return [`${open}>`, ...inner, `${indent}</${name}>`]
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

function escapeAttribute(text: string): string {
  return allowed(text).replace(/[&<>"\n\r\t]/g, (char) => entities[char] ?? char)
}

/** A section that `]]>` does not end. */
function characterData(text: string): string {
  return `<![CDATA[${allowed(text).replaceAll(']]>', ']]]]><![CDATA[>')}]]>`
}

/** What XML has no place for is a replacement character. */
function allowed(text: string): string {
  return text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
}
