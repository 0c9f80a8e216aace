import { isBrokenKey } from '../schema/broken-key.ts'
import { renameKey } from '../schema/explain-key.ts'
import { goName } from '../schema/explain-value.ts'
import { hasForeignPlaceholder } from '../text/placeholder.ts'
import { suggest } from '../text/suggest.ts'
import type { YamlEntry, YamlMapping, YamlNode, YamlScalar } from '../yaml/node.ts'
import { isNull } from '../yaml/node-place.ts'
import {
  dialectsWith,
  type FieldLevel,
  type FieldReader,
  fieldsOf,
  levelWith,
  newerThanTarget,
} from './known-fields.ts'
import type { ReadRuleOptions, RuleContext } from './rule-context.ts'

/** The fields of a mapping by name; nulls are left in, because they tell where a field was written. */
export type Fields = ReadonlyMap<string, YamlEntry>

const levelNames: Readonly<Record<FieldLevel, string>> = {
  file: 'a rule file',
  group: 'a group',
  rule: 'a rule',
}

/** Fields that people write one level too high. */
const labelLike = new Set(['severity', 'team', 'priority', 'service', 'component'])
const annotationLike = new Set([
  'summary',
  'description',
  'message',
  'runbook',
  'runbook_url',
  'dashboard',
  'title',
])

/** Reads the fields of a file, group or rule; an unknown one is reported at its key, unless an error of YAML stands beside it. */
export function readFields(context: RuleContext, node: YamlMapping, level: FieldLevel): Fields {
  const known = fieldsOf(level, readerOf(context.options))
  const fields = new Map<string, YamlEntry>()
  const unknown: YamlScalar[] = []
  for (const entry of node.entries) {
    const { key } = entry
    if (known.has(key.text) && key.type !== 'null') fields.set(key.text, entry)
    else if (key.type !== 'null' && !isBrokenKey(key) && !node.broken) unknown.push(key)
  }
  for (const key of unknown) reportUnknown(context, key, level, fields, known)
  return fields
}

function readerOf({ dialect, carrier, parser }: ReadRuleOptions): FieldReader {
  const { target } = parser
  return { dialect, carrier, ...(target ? { target } : {}) }
}

function reportUnknown(
  context: RuleContext,
  key: YamlScalar,
  level: FieldLevel,
  fields: Fields,
  known: ReadonlySet<string>,
): void {
  const field = key.text
  if (context.options.placeholders && hasForeignPlaceholder(field, false)) return
  const reader = readerOf(context.options)
  const brought = newerThanTarget(level, field, reader)
  if (brought !== undefined && reader.target) {
    const { major, minor } = reader.target
    context.reportNode(
      'syntax/schema',
      key,
      `field \`${field}\` not found in ${levelNames[level]}: Prometheus reads it since ${brought}, and the target is ${major}.${minor}`,
      { help: `remove \`${field}\`, or correct the target where a newer Prometheus runs` },
    )
    return
  }
  const similar = meantField(field, known)
  const fix = similar !== undefined && !fields.has(similar) ? renameKey(key, similar) : undefined
  context.reportNode('syntax/schema', key, `field \`${field}\` not found in ${levelNames[level]}`, {
    ...(similar === undefined ? {} : { label: `did you mean \`${similar}\`?` }),
    help: helpForUnknown(field, level, similar, known),
    ...(fix ? { fix } : {}),
  })
}

function meantField(field: string, known: ReadonlySet<string>): string | undefined {
  const lower = field.toLowerCase()
  return known.has(lower) ? lower : suggest(lower, known)
}

/** Whether a mapping has one of some fields under a misspelt or broken name: that is reported, and the field is not missing besides. */
export function hasMisspelt(
  { options }: RuleContext,
  node: YamlMapping,
  level: FieldLevel,
  fields: readonly string[],
): boolean {
  const known = fieldsOf(level, readerOf(options))
  return node.entries.some(({ key }) => {
    if (key.broken) return true
    if (known.has(key.text) || key.type === 'null') return false
    const meant = meantField(key.text, known)
    return meant !== undefined && fields.includes(meant)
  })
}

function helpForUnknown(
  field: string,
  level: FieldLevel,
  similar: string | undefined,
  known: ReadonlySet<string>,
): string {
  const list = [...known].map((name) => `\`${name}\``).join(', ')
  const expected = `expected one of ${list}`
  const [owner, ...others] = dialectsWith(level, field)
  if (owner) {
    const names = [owner, ...others]
    return `\`${field}\` is a field of ${names.map((one) => one.product).join(' and ')}: set \`dialect: ${names.map((one) => one.dialect).join('` or `dialect: ')}\` for this file, or remove it`
  }
  if (similar !== undefined) return expected
  if (level === 'rule' && labelLike.has(field))
    return `put \`${field}\` below \`labels:\`; ${expected}`
  if (level === 'rule' && annotationLike.has(field))
    return `put \`${field}\` below \`annotations:\`; ${expected}`
  const other = levelWith(field, level)
  if (other) return `\`${field}\` belongs into ${levelNames[other]}; ${expected}`
  return expected
}

/** The mapping of a field, or nothing: absent, null, or reported. `expected` completes "expected …". */
export function readMapping(
  context: RuleContext,
  node: YamlNode,
  what: string,
  expected: string,
): YamlMapping | undefined {
  if (node.kind === 'mapping') return node
  if (!isNull(node)) reportKind(context, node, what, expected)
  return undefined
}

/** The items of a list, without the nulls, which Prometheus passes over. */
export function readItems(
  context: RuleContext,
  node: YamlNode,
  what: string,
  expected: string,
): readonly YamlNode[] {
  if (node.kind === 'sequence') return node.items.filter((item) => !isNull(item))
  if (!isNull(node)) reportKind(context, node, what, expected)
  return []
}

/** Reports a value of the wrong kind. */
export function reportKind(
  context: RuleContext,
  node: YamlNode,
  what: string,
  expected: string,
): void {
  if (
    context.options.placeholders &&
    node.kind === 'scalar' &&
    hasForeignPlaceholder(node.text, false)
  )
    return
  context.reportNode('syntax/schema', node, `cannot unmarshal ${goName(node)} into ${what}`, {
    label: `expected ${expected}`,
    help: `${what} takes ${expected}`,
  })
}
