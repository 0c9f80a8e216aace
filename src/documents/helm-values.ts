import type { YamlEntry, YamlMapping, YamlNode } from '../yaml/node.ts'
import { classify, groupsEvidence } from './classify.ts'
import { entryOf, textOf } from './node-access.ts'
import type { Part, ReadEmbedded } from './part.ts'
import { onlyGroups } from './synthetic-groups.ts'

const maxDepth = 12
/** Lists whose items hold `groups:`; other lists are not searched. */
const groupLists = new Set(['additionalPrometheusRules'])

/** Finds `groups:` with rules, and files held in strings, below the keys of a Helm values file. */
export function helmValues(
  root: YamlNode | undefined,
  readEmbedded: ReadEmbedded,
): readonly Part[] {
  const parts: Part[] = []
  const search = (node: YamlNode, path: readonly string[]): void => {
    if (path.length > maxDepth) return
    if (node.kind === 'scalar') {
      if (node.style === 'literal' || node.style === 'folded')
        for (const part of readEmbedded(node))
          if (part.kind === 'rules')
            parts.push({ ...part, carrier: 'values', name: path.join('.') })
      return
    }
    if (node.kind === 'sequence') {
      if (!groupLists.has(path[path.length - 1] ?? '')) return
      for (const item of node.items)
        search(item, [...path, textOf(entryOf(item, 'name')?.value) ?? ''])
      return
    }
    const groups = entryOf(node, 'groups')
    if (groups && groupsEvidence(groups.value) === 'rules') {
      parts.push(rulesPart(groups, path))
      return
    }
    if (path.length > 1 && path[path.length - 2] === 'serverFiles' && isConfig(node)) {
      parts.push(configPart(node, path))
      return
    }
    for (const { key, value } of node.entries) search(value, [...path, key.text])
  }
  if (root?.kind === 'mapping') search(root, [])
  return parts
}

function rulesPart(groups: YamlEntry, path: readonly string[]): Part {
  const name = path.filter((key) => key !== '').join('.')
  return {
    kind: 'rules',
    carrier: 'values',
    reason:
      name === '' ? 'has `groups:` with rules' : `has \`groups:\` with rules below \`${name}\``,
    span: groups.span,
    root: onlyGroups(groups),
    name,
  }
}

function isConfig(node: YamlMapping): boolean {
  return classify(node)?.kind === 'config'
}

function configPart(node: YamlMapping, path: readonly string[]): Part {
  const name = path.join('.')
  const reason = `has \`scrape_configs:\` below \`${name}\``
  return { kind: 'config', carrier: 'values', reason, span: node.span, root: node, name }
}
