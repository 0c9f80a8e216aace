import { knownFeatures } from '../lint/known-features.ts'
import type { Settings, SuppressionSettings } from '../lint/settings.ts'
import { suggest } from '../text/suggest.ts'
import type { YamlNode } from '../yaml/node.ts'
import type { SettingsReader } from './settings-reader.ts'

const levels = ['error', 'warning', 'info', 'off'] as const
const newestMajor = 3

/** Reads the target version as it is written, so that `3.10` is not 3.1. */
export function readVersion(
  reader: SettingsReader,
  node: YamlNode,
): Settings['prometheus'] | undefined {
  const expected = 'a version such as `"3.5"`'
  if (node.kind !== 'scalar' || node.type === 'null')
    return reader.invalid(node, '`prometheus`', expected)
  const version = parseVersion(node.text)
  if (!version) return reader.invalid(node, '`prometheus`', expected)
  if (node.type === 'float' && /0$/.test(node.text))
    reader.report(
      'settings/invalid-value',
      node.span,
      `YAML reads \`${node.text}\` as the number ${Number(node.text)}; it is taken as version ${version.major}.${version.minor}`,
      { severity: 'info', help: `write it in quotes: \`"${node.text}"\`` },
    )
  return version
}

/** A version of Prometheus (`3.5`, `v2.53.1`); undefined for anything else. */
export function parseVersion(text: string): Settings['prometheus'] | undefined {
  const match = /^v?(\d{1,3})\.(\d{1,4})(?:\.\d{1,4})?$/.exec(text.trim())
  const major = Number(match?.[1])
  return match && major >= 1 && major <= newestMajor
    ? { major, minor: Number(match[2]) }
    : undefined
}

/** Reads `features:`; a flag that Prometheus does not have is told and kept. */
export function readFeatures(reader: SettingsReader, node: YamlNode): readonly string[] {
  return reader.strings(node, '`features`').map(({ text, node: item }) => {
    if (!knownFeatures.includes(text)) {
      const near = suggest(text, knownFeatures)
      const help = near === undefined ? {} : { help: `did you mean \`${near}\`?` }
      const message = `Prometheus has no feature flag \`${text}\``
      reader.report('settings/invalid-value', item.span, message, { severity: 'warning', ...help })
    }
    return text
  })
}

const units: Readonly<Record<string, number>> = {
  '': 1,
  b: 1,
  kb: 1000,
  kib: 1024,
  mb: 1_000_000,
  mib: 1024 ** 2,
  gb: 1_000_000_000,
  gib: 1024 ** 3,
}

/** Reads a size in bytes, or with a unit: `32MiB`. */
export function readFileSize(reader: SettingsReader, node: YamlNode): number | undefined {
  const text = node.kind === 'scalar' ? node.text : ''
  const match = /^(\d{1,15})\s*([a-z]{0,3})$/i.exec(text)
  const unit = units[(match?.[2] ?? '').toLowerCase()]
  const bytes = Number(match?.[1]) * (unit ?? Number.NaN)
  if (bytes >= 1 && bytes <= Number.MAX_SAFE_INTEGER) return bytes
  return reader.invalid(node, '`max-file-size`', 'a size such as `32MiB`')
}

/** Reads `suppressions:`. */
export function readSuppressions(reader: SettingsReader, node: YamlNode): SuppressionSettings {
  let settings: SuppressionSettings = {}
  for (const { key, value } of reader.mapping(node, '`suppressions`')?.entries ?? []) {
    if (key.text === 'require-reason') {
      const requireReason = reader.boolean(value, '`require-reason`')
      if (requireReason !== undefined) settings = { ...settings, requireReason }
    } else if (key.text === 'unused') {
      const unused = reader.oneOf(value, '`unused`', levels)
      if (unused !== undefined) settings = { ...settings, unused }
    } else reader.unknownKey(key, ['require-reason', 'unused'], ' in `suppressions`')
  }
  return settings
}
