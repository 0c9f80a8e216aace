import type { Settings } from '../lint/settings.ts'
import type { YamlNode } from '../yaml/node.ts'
import type { SettingsReader } from './settings-reader.ts'

type PathMapping = NonNullable<Settings['pathMap']>[number]

/** One mapping of `path-map`, or why it is none. `to` is relative to the root. */
export function pathMapping(from: string, to: string): PathMapping | { readonly wrong: string } {
  if (!from.startsWith('/'))
    return { wrong: `\`${from}\` is no absolute path of the server, such as \`/etc/prometheus\`` }
  if (/^(?:[a-z]:)?[\\/]/i.test(to))
    return { wrong: `\`${to}\` must be a folder relative to the settings file` }
  const parts = to.split('/').filter((part) => part !== '' && part !== '.')
  if (parts.includes('..'))
    return { wrong: `\`${to}\` leads out of the folder of the settings file` }
  return { from: from.replace(/\/+$/, '') || '/', to: parts.join('/') }
}

/** Reads `path-map`: folders of the server, each with its folder in the repository. */
export function readPathMap(reader: SettingsReader, node: YamlNode): readonly PathMapping[] {
  const mapping = reader.mapping(node, '`path-map`')
  return (mapping?.entries ?? []).flatMap(({ key, value }) => {
    const to = reader.string(value, `the folder of \`${key.text}\``)
    if (to === undefined) return []
    const read = pathMapping(key.text, to)
    if (!('wrong' in read)) return [read]
    const at = key.text.startsWith('/') ? value : key
    reader.report('settings/invalid-value', at.span, `\`path-map\`: ${read.wrong}`)
    return []
  })
}
