import type { YamlNode } from '../yaml/node.ts'
import type { FoundDocument } from './document.ts'
import { entryOf, textOf, valueAt } from './node-access.ts'

/** Discovery that brings labels of its own, which the configuration does not show. */
const bringsLabels = ['file_sd_configs', 'http_sd_configs']

/**
 * The labels that the scrape configurations among some documents put on targets, beside `job` and `instance`; undefined where
 * there is none, or where it does not show all of them (files and services that bring labels, `labelmap`, names made of captures).
 */
export function targetLabels(documents: readonly FoundDocument[]): ReadonlySet<string> | undefined {
  const configs = documents.filter(({ kind }) => kind === 'config')
  const labels = new Set<string>()
  let jobs = 0
  for (const { root } of configs) {
    if (entryOf(root, 'scrape_config_files')) return undefined
    for (const job of itemsOf(valueAt(root, 'scrape_configs'))) {
      jobs++
      const names = labelsOfJob(job)
      if (!names) return undefined
      for (const name of names) labels.add(name)
    }
  }
  return jobs > 0 ? labels : undefined
}

function labelsOfJob(job: YamlNode): readonly string[] | undefined {
  if (bringsLabels.some((key) => entryOf(job, key))) return undefined
  const names: string[] = []
  for (const target of itemsOf(valueAt(job, 'static_configs'))) {
    const labels = valueAt(target, 'labels')
    if (labels?.kind === 'mapping') names.push(...labels.entries.map(({ key }) => key.text))
  }
  for (const key of ['relabel_configs', 'metric_relabel_configs'])
    for (const rule of itemsOf(valueAt(job, key))) {
      if (textOf(valueAt(rule, 'action')) === 'labelmap') return undefined
      const target = textOf(valueAt(rule, 'target_label'))
      if (target?.includes('$')) return undefined
      if (target !== undefined) names.push(target)
    }
  return names
}

function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'sequence' ? node.items : []
}
