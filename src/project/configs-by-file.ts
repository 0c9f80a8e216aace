import type { PrometheusConfig } from '../config/prometheus/prometheus-config.ts'
import type { RuleFile } from '../rules/rule-file.ts'
import type { Project } from './project.ts'

/**
 * The configurations that load each rule file, each once; none where it is not known. In a document all blocks count, also
 * those that show a job again: which of them holds for the rules, nobody can tell.
 */
export function configsByFile(
  projects: readonly Project[],
): ReadonlyMap<RuleFile, readonly PrometheusConfig[]> {
  const ofDocuments = new Map<string, PrometheusConfig[]>()
  for (const { origin, name, configs } of projects)
    if (origin === 'markdown') ofDocuments.set(name, [...(ofDocuments.get(name) ?? []), ...configs])
  const byFile = new Map<RuleFile, Set<PrometheusConfig>>()
  for (const { origin, name, ruleFiles, configs } of projects) {
    const loading = origin === 'markdown' ? (ofDocuments.get(name) ?? []) : configs
    if (loading.length === 0) continue
    for (const file of ruleFiles)
      byFile.set(file, new Set([...(byFile.get(file) ?? []), ...loading]))
  }
  return new Map([...byFile].map(([file, configs]) => [file, [...configs]]))
}
