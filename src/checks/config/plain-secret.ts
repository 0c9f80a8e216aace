import type { ConfigValue, ScalarValue, StructValue } from '../../config/shape/shape.ts'
import { isPlaceholderSecret } from '../../text/placeholder-secret.ts'
import { secretPlaces } from '../../text/secret-places.ts'
import type { Span } from '../../text/span.ts'
import { type Check, defineCheck, type Report } from '../check.ts'

const check: Check = defineCheck({
  id: 'config/plain-secret',
  create(context) {
    return {
      ConfigSection({ value, source, carrier, kind }) {
        if (carrier === 'markdown' || kind === 'web-config') return
        for (const { span, text, field, owner } of secretsIn(value))
          context.reportAt(source, span, describe(field, text, owner))
      },
    }
  },
})

export default check

/** A secret that is written in a configuration. */
interface WrittenSecret {
  readonly text: string
  readonly span: Span
  readonly field: string
  readonly owner: StructValue | undefined
}

function secretsIn(root: ConfigValue): readonly WrittenSecret[] {
  const found = new Map<number, WrittenSecret>()
  const visit = (value: ConfigValue, field: string, owner: StructValue | undefined): void => {
    if (value.kind === 'scalar') {
      const text = secretOf(value)
      const span = value.node.aliasSpan ?? value.node.span
      if (text !== undefined && !found.has(span.start))
        found.set(span.start, { text, span, field, owner })
    } else if (value.kind === 'list') for (const item of value.items) visit(item, field, owner)
    else if (value.kind === 'map')
      for (const entry of value.entries) visit(entry.value, `${field}.${entry.key.text}`, owner)
    else if (value.kind === 'struct')
      for (const [name, { value: inner }] of value.fields) if (inner) visit(inner, name, value)
  }
  visit(root, '', undefined)
  return [...found.values()]
}

/** The secret in a scalar: all of it, or the part of an address that gives access. What another tool fills in is none. */
function secretOf({ shape, node, value }: ScalarValue): string | undefined {
  if (typeof value !== 'string' || isPlaceholderSecret(value)) return undefined
  if (!/:\/\//.test(value)) return shape.secret ? value : undefined
  const parts = secretPlaces(node.text).map(({ start, end }) => node.text.slice(start, end))
  return parts.find((part) => !part.split('/').every(isStandIn))
}

/** A part of the address of a web hook as examples have it: `T00000000`, `XXXXXXXX`. */
function isStandIn(part: string): boolean {
  return (
    isPlaceholderSecret(part) || /^[TB]?[0x]*$/i.test(part) || /x{4,}|\.{3}|(.)\1{7}/i.test(part)
  )
}

function describe(field: string, text: string, owner: StructValue | undefined): Report {
  const inFile = [`${field}_file`, `${field}_path`].find(
    (name) => owner && Object.hasOwn(owner.shape.fields, name),
  )
  const what = field.split('.').at(-1) ?? field
  return {
    message: `the secret of \`${what}\` is written in the configuration`,
    label: 'a secret in plain text',
    why: 'whoever can read the file, its history or a copy of it can use the secret',
    help:
      inFile === undefined
        ? 'fill it in when the configuration is deployed, and change the secret that was written here'
        : `put it in a file and name that with \`${inFile}\`, and change the secret that was written here`,
    confidence: looksChosen(text) ? 'convention' : 'hint',
  }
}

/** Not a bare word, or some, as demonstrations have it. */
function looksChosen(text: string): boolean {
  return text.length >= 8 && !/^(?:[a-z]+|[A-Z][a-z]+)(?:[-_.][A-Za-z]+)*\d{0,3}$/.test(text)
}
