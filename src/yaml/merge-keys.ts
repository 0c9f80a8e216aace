import type { YamlEntry, YamlMapping, YamlNode } from './node.ts'
import type { TreeProblem } from './node-factory.ts'
import type { GoYaml } from './yaml-document.ts'

/** Takes what is found wrong. */
interface Report {
  /** v2 takes several `<<`. */
  readonly goYaml: GoYaml
  report(problem: TreeProblem): void
}

/** What an anchor stands for; `node` is absent while it is being read. */
export interface Anchored {
  node: YamlNode | undefined
  /** Nodes in it, aliases expanded. */
  size: number
}

type Clash = NonNullable<YamlMapping['clashes']>[number]

/** What a mapping holds when its merge keys are expanded. */
export type Merged = Pick<YamlMapping, 'entries' | 'clashes'>

/**
 * Reports keys that are there twice, and expands `<<`. In v3 explicit keys win, then the earlier of
 * several mappings. In v2 what comes later wins, be it merged or not.
 */
export function mergeEntries(entries: readonly YamlEntry[], reporter: Report): Merged {
  const seen = new Map<string, YamlEntry>()
  let merges = false
  for (const entry of entries) {
    if (entry.key.type === 'merge') {
      merges = true
      if (reporter.goYaml === 'v2') continue
    }
    const first = seen.get(entry.key.text)
    if (first) reporter.report(duplicateKey(entry, first))
    else seen.set(entry.key.text, entry)
  }
  if (!merges) return { entries }
  return reporter.goYaml === 'v2'
    ? expandInOrder(entries, reporter)
    : { entries: expand(entries, seen, reporter) }
}

function duplicateKey(entry: YamlEntry, first: YamlEntry): TreeProblem {
  return {
    check: 'syntax/yaml',
    message: `mapping key "${entry.key.text}" already defined`,
    span: entry.key.span,
    help: 'remove one of the two',
    related: { span: first.key.span, label: 'first defined here' },
  }
}

function expand(
  entries: readonly YamlEntry[],
  explicit: ReadonlyMap<string, YamlEntry>,
  reporter: Report,
): readonly YamlEntry[] {
  const result: YamlEntry[] = []
  const names = new Set(explicit.keys())
  for (const entry of entries) {
    if (entry.key.type !== 'merge') {
      result.push(entry)
      continue
    }
    for (const mapping of mergedMappings(entry.value, reporter))
      for (const merged of mapping.entries) {
        if (names.has(merged.key.text)) continue
        names.add(merged.key.text)
        result.push(standIn(merged, mapping))
      }
  }
  return result
}

function expandInOrder(entries: readonly YamlEntry[], reporter: Report): Merged {
  const result: YamlEntry[] = []
  const places = new Map<string, number>()
  const clashes: Clash[] = []
  const set = (entry: YamlEntry): void => {
    const place = places.get(entry.key.text)
    const before = place === undefined ? undefined : result[place]
    if (place === undefined || before === undefined) {
      places.set(entry.key.text, result.push(entry) - 1)
      return
    }
    if (before.merged || entry.merged) clashes.push({ key: entry.key, first: before.key })
    result[place] = entry
  }
  for (const entry of entries) {
    if (entry.key.type !== 'merge') set(entry)
    else
      for (const mapping of [...mergedMappings(entry.value, reporter)].reverse())
        for (const merged of mapping.entries) set(standIn(merged, mapping))
  }
  return clashes.length > 0 ? { entries: result, clashes } : { entries: result }
}

function standIn(entry: YamlEntry, mapping: YamlMapping): YamlEntry {
  const { aliasSpan } = mapping
  if (!aliasSpan) return { ...entry, merged: true }
  return {
    key: { ...entry.key, aliasSpan },
    value: { ...entry.value, aliasSpan },
    span: entry.span,
    merged: true,
  }
}

function mergedMappings(node: YamlNode, reporter: Report): readonly YamlMapping[] {
  const parts = node.kind === 'sequence' ? node.items : [node]
  const mappings: YamlMapping[] = []
  for (const part of parts) {
    if (part.kind === 'mapping') mappings.push(part)
    else
      reporter.report({
        check: 'syntax/yaml',
        message: 'map merge requires map or sequence of maps as the value',
        span: part.aliasSpan ?? part.span,
      })
  }
  return mappings
}
