import { isFilledInSecret } from './placeholder-secret.ts'
import type { Span } from './span.ts'

const keys = /(?<![\w-])["']?([A-Za-z][\w-]{0,60})["']?[ \t]*:(?=[\s"'[{]|$)/g
const secretName =
  /^(?:.*[_-])?(?:password|passwd|passphrase|secrets?|token|credentials?|api[_-]?key|(?:secret|private|service|routing|user|consumer|integration)[_-]?key|(?:webhook|slack_api)[_-]?url)$|^(?:.*[a-z])?(?:Password|Passphrase|Secret|Token|Credentials?|(?:Api|Secret|Private|Service|Routing)Key)$|^(?:key|apikey|basic_auth_users|x-api-key|x-auth-token)$/i
/** Sections that have keys of their own, and a secret where somebody has put it in their place. */
const sectionName = /^(?:authorization|basic_auth|oauth2|sigv4|bearer|auth)$/i
/** Sections whose values are all secrets, whatever their keys are. */
const secretSection = /^(?:basic_auth_users|secrets)$/i
/** Parts of addresses that give access: `user:password@`, parameters, and the paths of web hooks. */
const addressParts: readonly RegExp[] = [
  /:\/\/[^\s/@:"'<>]{0,256}:([^\s/@"']{1,512})@/g,
  /[?&](?:access_token|auth|api_?key|apitoken|key|password|secret|sig|signature|token)=([^&\s"'#,\]}]+)/gi,
  /:\/\/hooks\.slack\.com\/(?:services|workflows|triggers)\/([^\s"',\]}]+)/gi,
  /:\/\/(?:[\w-]+\.)?discord(?:app)?\.com\/api\/webhooks\/([^\s"',\]}]+)/gi,
  /:\/\/[\w-]+\.webhook\.office\.com\/webhookb2\/([^\s"',\]}]+)/gi,
  /:\/\/events\.pagerduty\.com\/integration\/([^\s"',\]}/]+)/gi,
]
/** Characters that are looked through for the end of a list. */
const longestFlow = 10_000
const privateKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----(.*?)(?:-----END|$(?![\s\S]))/gs

/**
 * Where a text of YAML or JSON holds secrets, as far as the names of keys and the forms of addresses tell: what no output
 * may show, although the text could not be read, or a comment switches it off. What another tool fills in is none. Sorted.
 */
export function secretPlaces(text: string): readonly Span[] {
  const places: Span[] = []
  let done = 0
  for (const match of text.matchAll(keys)) {
    const [whole, name = ''] = match
    if (match.index < done || !(secretName.test(name) || sectionName.test(name))) continue
    const values = valuesBehind(text, match.index, whole, name)
    places.push(...values)
    done = values.at(-1)?.end ?? done
  }
  for (const part of [...addressParts, privateKey])
    for (const match of text.matchAll(part)) {
      const start = match.index + match[0].indexOf(match[1] ?? '', part === privateKey ? 20 : 3)
      places.push({ start, end: start + (match[1] ?? '').length })
    }
  return places
    .filter(({ start, end }) => end > start && !isFilledInSecret(text.slice(start, end)))
    .sort((a, b) => a.start - b.start || a.end - b.end)
}

/** What stands behind a key: a scalar in any style, a list, or lines below it. */
function valuesBehind(text: string, keyStart: number, key: string, name: string): readonly Span[] {
  const start = skipProperties(text, keyStart + key.length)
  const first = text[start]
  const isSection = sectionName.test(name)
  if (first === '*' || (isSection && first === '{')) return []
  if (first === '"' || first === "'") return [{ start: start + 1, end: closingQuote(text, start) }]
  if ((first === '[' || first === '{') && !text.startsWith('{{', start))
    return [{ start: start + 1, end: closingBracket(text, start) }]
  const isBlock = first === '|' || first === '>'
  const below = () => linesBelow(text, keyStart, isBlock || secretSection.test(name))
  if (isBlock || first === undefined || first === '\n' || first === '\r' || first === '#')
    return isSection && !isBlock ? [] : below()
  return [{ start, end: plainEnd(text, keyStart, start) }, ...linesBelow(text, keyStart, false)]
}

/** Past white space, and the tag and anchor of a value. */
function skipProperties(text: string, from: number): number {
  const property = /[ \t]*(?:[&!][^\s,[\]{}]*[ \t]+){0,2}/y
  property.lastIndex = from
  property.test(text)
  return Math.max(from, property.lastIndex)
}

function closingQuote(text: string, open: number): number {
  const quote = text[open]
  for (let at = open + 1; at < text.length; at++) {
    if (quote === '"' && text[at] === '\\') at++
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at
      at++
    }
  }
  return lineEnd(text, open)
}

function closingBracket(text: string, open: number): number {
  let depth = 0
  const last = Math.min(text.length, open + longestFlow)
  for (let at = open; at < last; at++) {
    const char = text[at]
    if (char === '"' || char === "'") at = Math.max(at, closingQuote(text, at))
    else if (char === '[' || char === '{') depth++
    else if ((char === ']' || char === '}') && --depth === 0) return at
  }
  return lineEnd(text, open)
}

function plainEnd(text: string, keyStart: number, start: number): number {
  const inFlow = /[{,[][ \t]*$/.test(text.slice(Math.max(0, keyStart - 20), keyStart))
  const rest = inFlow ? /[^,}\]\r\n]*/y : /[^\r\n]*/y
  rest.lastIndex = start
  const [value = ''] = rest.exec(text) ?? []
  const comment = value.search(/\s#/)
  return start + (comment < 0 ? value.trimEnd().length : comment)
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  const at = end < 0 ? text.length : end
  return text[at - 1] === '\r' ? at - 1 : at
}

/**
 * The texts on the lines below a key that are deeper than it, and the items of a list below it. Lines with keys of their
 * own speak for themselves, unless all below is secret.
 */
function linesBelow(text: string, keyStart: number, all: boolean): readonly Span[] {
  const lineStart = text.lastIndexOf('\n', keyStart - 1) + 1
  const depth = keyStart - lineStart
  const places: Span[] = []
  for (let at = text.indexOf('\n', keyStart) + 1; at > 0 && at < text.length; ) {
    const end = lineEnd(text, at)
    const line = text.slice(at, end)
    const indent = line.search(/\S/)
    const isItem = indent === depth && /^- /.test(line.slice(indent))
    if (indent >= 0 && indent <= depth && !isItem) break
    const lead = indent < 0 ? 0 : leadOf(line, indent)
    const hasKey = lead > indent && line[lead - 1] !== '-' && /:\s*$/.test(line.slice(0, lead))
    if (indent >= 0 && hasKey && !all) break
    if (indent >= 0) places.push({ start: at + lead, end })
    at = text.indexOf('\n', at) + 1
  }
  return places
}

/** Where the text of a line begins behind `- ` and `key: `. */
function leadOf(line: string, indent: number): number {
  const lead = /[ \t]*(?:- +)*(?:["']?[\w.@-]{1,100}["']?:[ \t]+)?["']?/y
  lead.lastIndex = 0
  lead.test(line)
  return Math.max(indent, lead.lastIndex)
}
