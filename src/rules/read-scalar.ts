import { parseDuration } from '../model/duration.ts'
import { durationHelp } from '../model/duration-help.ts'
import type { Located } from '../text/located.ts'
import { hasForeignPlaceholder } from '../text/placeholder.ts'
import { decodeBinary } from '../yaml/decode-binary.ts'
import type { YamlEntry, YamlScalar } from '../yaml/node.ts'
import { isNull, placeOf } from '../yaml/node-place.ts'
import { integerValue, numberValue } from '../yaml/resolve-scalar.ts'
import { reportKind } from './read-fields.ts'
import type { RuleContext } from './rule-context.ts'
import type { LocatedDuration } from './rule-file.ts'

/** A scalar of any type, as Prometheus reads it into text; nothing where it is absent, null, or a mapping or list (reported). */
export function readText(
  context: RuleContext,
  entry: YamlEntry | undefined,
): YamlScalar | undefined {
  if (!entry || isNull(entry.value)) return undefined
  if (entry.value.kind === 'scalar') return decodeBinary(entry.value)
  reportKind(context, entry.value, `\`${entry.key.text}\``, 'text')
  return undefined
}

/** The text of a scalar with its place. */
export function located(scalar: YamlScalar): Located<string> {
  return { value: scalar.text, span: placeOf(scalar) }
}

/** A duration such as `5m`. */
export function readDuration(
  context: RuleContext,
  entry: YamlEntry | undefined,
): LocatedDuration | undefined {
  const scalar = readText(context, entry)
  if (!scalar || !entry || scalar.broken || isPlaceholder(context, scalar)) return undefined
  const parsed = parseDuration(scalar.text)
  if ('ms' in parsed) return { value: parsed.ms, span: placeOf(scalar) }
  if (context.options.dialect === 'vm') return undefined
  context.report(
    'syntax/schema',
    placeOf(scalar),
    `invalid \`${entry.key.text}\`: ${parsed.error}`,
    { help: durationHelp(scalar.text) },
  )
  return undefined
}

const maxInt64 = 9_223_372_036_854_775_807n

/** A whole number. As in Prometheus a float is cut off at its point. */
export function readInteger(
  context: RuleContext,
  entry: YamlEntry | undefined,
): Located<number> | undefined {
  if (!entry || isNull(entry.value)) return undefined
  const { value: node } = entry
  if (node.kind === 'scalar') {
    if (isPlaceholder(context, node)) return undefined
    const value = integerOf(node)
    if (value !== undefined) return { value, span: placeOf(node) }
  }
  reportKind(context, node, `\`${entry.key.text}\``, 'a whole number')
  return undefined
}

function integerOf({ type, text }: YamlScalar): number | undefined {
  if (type === 'float') {
    const value = numberValue(text) ?? Number.NaN
    return value <= 2 ** 63 ? Math.trunc(value) : undefined
  }
  const value = type === 'int' ? integerValue(text) : undefined
  return value !== undefined && value <= maxInt64 ? Number(value) : undefined
}

/** Whether another tool fills in the text before Prometheus sees it. */
export function isPlaceholder(context: RuleContext, scalar: YamlScalar): boolean {
  return context.options.placeholders === true && hasForeignPlaceholder(scalar.text, false)
}
