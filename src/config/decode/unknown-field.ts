import { isBefore } from '../../model/target-version.ts'
import { isBrokenKey } from '../../schema/broken-key.ts'
import { renameKey } from '../../schema/explain-key.ts'
import { suggest } from '../../text/suggest.ts'
import type { YamlEntry, YamlMapping, YamlScalar } from '../../yaml/node.ts'
import type { FieldValue, StructShape } from '../shape/shape.ts'
import type {
  ConfigContext,
  ConfigOptions,
  KeyExplanation,
  ProblemDetails,
} from './config-context.ts'
import { ownersOf } from './field-owners.ts'
import { versionedFields } from './versioned-fields.ts'

const listed = 12

/** Reports a key that is no field of its section, with what it may have been meant for. */
export function reportUnknown(
  entry: YamlEntry,
  node: YamlMapping,
  shape: StructShape,
  fields: ReadonlyMap<string, FieldValue>,
  context: ConfigContext,
): void {
  const { key } = entry
  if (key.broken || node.broken || isBrokenKey(key) || context.isPlaceholder(key)) return
  const name = key.type === 'null' ? '' : key.text
  const message = `field \`${name}\` not found in type ${shape.goName}`
  const hint = context.hints.explain?.(context.path, entry)
  const version = explainVersion(name, shape, context.options)
  const what = version?.what ?? hint?.what
  if (what !== undefined) {
    const help = hint?.help ?? version?.help ?? ''
    context.reportNode('config/unknown-field', key, `${message}: ${what}`, { help })
    return
  }
  const details = ownerDetails(name, shape, context) ?? similarDetails(key, shape, fields, context)
  context.reportNode('config/unknown-field', key, message, details)
}

function ownerDetails(
  name: string,
  shape: StructShape,
  { hints, options }: ConfigContext,
): ProblemDetails | undefined {
  const owners = ownersOf(name, shape, hints.root, options)
  if (owners.length === 0) return undefined
  return {
    label: `not a field of ${shape.title}`,
    help: `\`${name}\` belongs into ${owners.join(' or ')}`,
  }
}

function similarDetails(
  key: YamlScalar,
  shape: StructShape,
  fields: ReadonlyMap<string, FieldValue>,
  { options }: ConfigContext,
): ProblemDetails {
  const known = [...versionedFields(shape, options).keys()]
  const similar = meantField(key.text, known)
  const fix = similar !== undefined && !fields.has(similar) ? renameKey(key, similar) : undefined
  return {
    ...(similar === undefined ? {} : { label: `did you mean \`${similar}\`?` }),
    help: `${shape.title} has ${listNames(known, similar)}`,
    ...(fix ? { fix } : {}),
  }
}

function listNames(known: readonly string[], similar: string | undefined): string {
  if (known.length <= listed) return `the fields ${known.map((name) => `\`${name}\``).join(', ')}`
  return similar === undefined ? 'no such field: remove it' : `the field \`${similar}\``
}

/** The field that a mistyped one stands for: of either case, with `-` for `_`, in camel case, or nearly spelt. */
export function meantField(name: string, known: readonly string[]): string | undefined {
  const snake = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replaceAll('-', '_')
    .toLowerCase()
  return known.includes(snake) ? snake : suggest(snake, known)
}

function explainVersion(
  name: string,
  { fields }: StructShape,
  { target }: ConfigOptions,
): KeyExplanation | undefined {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined
  if (!field) return undefined
  if (target && field.since !== undefined && isBefore(target, field.since))
    return {
      what: `Prometheus reads it since ${field.since}, and the target is ${target.major}.${target.minor}`,
      help: `remove \`${name}\`, or correct the target where a newer Prometheus runs`,
    }
  if (field.until !== undefined)
    return {
      what: `Prometheus reads it no longer since ${field.until}`,
      help: field.deprecated ?? `remove \`${name}\``,
    }
  return undefined
}
