import { formatProblem } from '../lint/option-formats.ts'
import type { IgnoreSetting } from '../lint/settings.ts'
import { isDate } from '../lint/suppressions/read-directives.ts'
import type { Located } from '../text/located.ts'
import type { YamlNode } from '../yaml/node.ts'
import { checkPattern } from './read-check-settings.ts'
import type { SettingsReader } from './settings-reader.ts'

const keys = ['checks', 'files', 'rules', 'reason', 'until']

/** Reads `ignore:`, a list of checks with the files and rules in which they are not to speak. */
export function readIgnore(reader: SettingsReader, node: YamlNode): readonly IgnoreSetting[] {
  if (node.kind !== 'sequence') {
    reader.invalid(node, '`ignore`', 'a list')
    return []
  }
  return node.items.flatMap((item) => readEntry(reader, item))
}

type Draft = { -readonly [K in keyof IgnoreSetting]?: IgnoreSetting[K] }

function readEntry(reader: SettingsReader, item: YamlNode): readonly IgnoreSetting[] {
  const mapping = reader.mapping(item, 'an entry of `ignore`')
  if (!mapping) return []
  const draft: Draft = {}
  for (const { key, value } of mapping.entries)
    switch (key.text) {
      case 'checks':
        draft.checks = readPatterns(reader, value)
        break
      case 'files':
        draft.files = reader.globs(value, '`files`')
        break
      case 'rules':
        draft.rules = readRegexps(reader, value)
        break
      case 'reason': {
        const reason = reader.string(value, '`reason`')
        if (reason !== undefined) draft.reason = reason
        break
      }
      case 'until':
        if (value.kind === 'scalar' && isDate(value.text))
          draft.until = { value: value.text, span: value.span }
        else reader.invalid(value, '`until`', 'a day such as `2026-03-01`')
        break
      default:
        reader.unknownKey(key, keys, ' in an entry of `ignore`')
    }
  const span = mapping.entries[0]?.key.span ?? mapping.span
  const { checks = [] } = draft
  if (checks.length > 0) return [{ ...draft, checks, declared: { source: reader.source, span } }]
  if (!draft.checks)
    reader.report('settings/invalid-value', span, 'an entry of `ignore` needs `checks`')
  return []
}

function readPatterns(reader: SettingsReader, node: YamlNode): readonly Located<string>[] {
  return reader.strings(node, '`checks`').map(({ text, node: { span } }) => {
    checkPattern(reader, text, span)
    return { value: text, span }
  })
}

function readRegexps(reader: SettingsReader, node: YamlNode): readonly string[] {
  return reader.strings(node, '`rules`').flatMap(({ text, node: item }) => {
    const problem = formatProblem('regex', text)
    if (problem === undefined) return [text]
    reader.report(
      'settings/invalid-value',
      item.span,
      `\`${text}\` is no regular expression: ${problem}`,
    )
    return []
  })
}
