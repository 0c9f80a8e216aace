import type { YamlNode } from '../yaml/node.ts'
import { textOf, valueAt } from './node-access.ts'
import type { Part } from './part.ts'

/** What a snippet defines, each with its kind before it: `job api`, `record x`. */
export type SnippetNames = ReadonlySet<string>

/** Numbers the projects of a document: a snippet that defines again what its project has begins a new one. */
export class SnippetProjects {
  #names = new Set<string>()
  #project = 0

  numberOf(names: SnippetNames): number {
    for (const name of names) {
      if (!this.#names.has(name)) continue
      this.#project++
      this.#names = new Set()
      break
    }
    for (const name of names) this.#names.add(name)
    return this.#project
  }
}

/** The file, global settings, jobs, groups and records that a snippet defines. */
export function namesIn(parts: readonly Part[], fileName: string | undefined): SnippetNames {
  const names = new Set<string>()
  if (fileName !== undefined) names.add(`file ${fileName}`)
  for (const { kind, root, carrier, name } of parts) {
    if (carrier !== 'file' && name !== undefined) names.add(`resource ${name}`)
    if (kind === 'config' && valueAt(root, 'global')) names.add('global')
    if (kind === 'config') addEach(names, 'job', valueAt(root, 'scrape_configs'), 'job_name')
    if (kind !== 'rules') continue
    const groups = valueAt(root, 'groups')
    addEach(names, 'group', groups, 'name')
    for (const group of itemsOf(groups)) addEach(names, 'record', valueAt(group, 'rules'), 'record')
  }
  return names
}

function addEach(names: Set<string>, kind: string, list: YamlNode | undefined, key: string): void {
  for (const item of itemsOf(list)) {
    const name = textOf(valueAt(item, key))
    if (name !== undefined && !(kind === 'group' && name === 'snippet'))
      names.add(`${kind} ${name}`)
  }
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'sequence' ? node.items : []
}
