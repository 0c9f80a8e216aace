import type { CheckSetting } from '../lint/settings.ts'
import type { Span } from '../text/span.ts'
import { suggest } from '../text/suggest.ts'
import type { YamlEntry, YamlNode } from '../yaml/node.ts'
import { toPlain } from './plain-value.ts'
import { readOption } from './read-options.ts'
import type { SettingsReader } from './settings-reader.ts'

const levels = ['error', 'warning', 'info', 'off'] as const
const settingKeys = ['severity', 'options', 'files']
const overrideKeys = ['files', 'checks']

/** Reads `checks:`, a mapping of ids or patterns to what they set. */
export function readChecks(reader: SettingsReader, node: YamlNode): readonly CheckSetting[] {
  const mapping = reader.mapping(node, '`checks`')
  return (mapping?.entries ?? []).flatMap((entry) => {
    checkPattern(reader, entry.key.text, entry.key.span)
    const setting = readSetting(reader, entry)
    return setting ? [setting] : []
  })
}

/** Reads `overrides:`, a list of globs with checks of their own. */
export function readOverrides(reader: SettingsReader, node: YamlNode): readonly CheckSetting[] {
  if (node.kind !== 'sequence') {
    reader.invalid(node, '`overrides`', 'a list')
    return []
  }
  return node.items.flatMap((item) => readOverride(reader, item))
}

function readOverride(reader: SettingsReader, item: YamlNode): readonly CheckSetting[] {
  const mapping = reader.mapping(item, 'an entry of `overrides`')
  if (!mapping) return []
  let files: readonly string[] | undefined
  let checks: readonly CheckSetting[] = []
  for (const { key, value } of mapping.entries) {
    if (key.text === 'files') files = reader.globs(value, '`files`')
    else if (key.text === 'checks') checks = readChecks(reader, value)
    else reader.unknownKey(key, overrideKeys, ' in `overrides`')
  }
  if (files === undefined) {
    const span = mapping.entries[0]?.key.span ?? mapping.span
    reader.report('settings/invalid-value', span, 'an entry of `overrides` needs `files`')
    return []
  }
  const within = files
  return checks.map((check) => ({ ...check, files: check.files ?? within }))
}

function readSetting(reader: SettingsReader, { key, value }: YamlEntry): CheckSetting | undefined {
  const pattern = key.text
  if (value.kind !== 'mapping') {
    const severity = reader.oneOf(value, `the severity of \`${pattern}\``, levels)
    return severity === undefined ? undefined : { pattern, severity }
  }
  let setting: CheckSetting = { pattern }
  for (const entry of value.entries) {
    if (entry.key.text === 'severity') {
      const severity = reader.oneOf(entry.value, `the severity of \`${pattern}\``, levels)
      if (severity !== undefined) setting = { ...setting, severity }
    } else if (entry.key.text === 'options') {
      const options = readOptions(reader, pattern, entry.value)
      if (options) setting = { ...setting, options }
    } else if (entry.key.text === 'files')
      setting = { ...setting, files: reader.globs(entry.value, '`files`') }
    else reader.unknownKey(entry.key, settingKeys, ` for \`${pattern}\``)
  }
  return setting
}

function readOptions(
  reader: SettingsReader,
  pattern: string,
  node: YamlNode,
): Readonly<Record<string, unknown>> | undefined {
  const mapping = reader.mapping(node, `\`options\` of \`${pattern}\``)
  if (!mapping) return undefined
  const known = reader.known?.find(({ id }) => id === pattern)
  const schema = known && (known.options ?? {})
  if (!schema)
    return Object.fromEntries(mapping.entries.map(({ key, value }) => [key.text, toPlain(value)]))
  if (Object.keys(schema.properties ?? {}).length === 0) {
    for (const { key } of mapping.entries)
      reader.report('settings/unknown-key', key.span, `\`${pattern}\` has no options`)
    return {}
  }
  const where = `the options of \`${pattern}\``
  const closed = { type: 'object', ...schema, additionalProperties: false }
  const options = readOption(reader, mapping, closed, { name: 'options', where })
  return options as Readonly<Record<string, unknown>> | undefined
}

/** Reports a pattern that means no check. */
export function checkPattern(reader: SettingsReader, pattern: string, span: Span): void {
  if (!reader.known || pattern === 'all') return
  const ids = reader.known.map(({ id }) => id)
  const groups = [...new Set(ids.map((id) => `${id.slice(0, id.indexOf('/'))}/*`))]
  if (ids.includes(pattern) || groups.includes(pattern)) return
  const candidates = [...ids, ...groups]
  const bare = candidates.find((id) => id.endsWith(`/${pattern}`) || id === `${pattern}/*`)
  const near = bare ?? suggest(pattern, candidates)
  const help =
    near === undefined ? '`promproof list checks` names all checks' : `did you mean \`${near}\`?`
  reader.report('settings/unknown-check', span, `there is no check \`${pattern}\``, { help })
}
