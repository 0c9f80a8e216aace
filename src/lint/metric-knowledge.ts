import type { Knowledge } from '../analysis/knowledge.ts'
import type { OverlayEntry } from '../catalogue/overlay.ts'
import { overlay } from '../catalogue/overlay.ts'
import type { RuleFile } from '../rules/rule-file.ts'
import type { ReadRules } from './read-rules.ts'

/** What is known of metrics in a run, and in each of its files. */
export interface MetricKnowledgeOfRun {
  readonly knowledge: Knowledge
  knowledgeFor(file: RuleFile): Knowledge
}

/** Lays over what is known what the settings say of metrics, over that, for its own file, what comments say, and adds the labels that scraping puts on the series of each file. */
export function withWordOfUser(
  known: Knowledge,
  settings: readonly OverlayEntry[],
  read: readonly ReadRules[],
  targetLabels: ReadonlyMap<RuleFile, ReadonlySet<string>> = new Map(),
): MetricKnowledgeOfRun {
  const knowledge = settings.length > 0 ? overlay(known, settings) : known
  const bySource = new Map<unknown, Knowledge>()
  for (const { metrics } of read) {
    const source = metrics[0]?.declared?.source
    if (source) bySource.set(source, overlay(knowledge, metrics))
  }
  const withLabels = new Map<Knowledge, Map<ReadonlySet<string>, Knowledge>>()
  const knowledgeFor = (file: RuleFile): Knowledge => {
    const own = bySource.get(file.source) ?? knowledge
    const labels = targetLabels.get(file)
    if (!labels) return own
    const byLabels = withLabels.get(own) ?? new Map<ReadonlySet<string>, Knowledge>()
    withLabels.set(own, byLabels)
    const made = byLabels.get(labels) ?? withTargetLabels(own, labels)
    byLabels.set(labels, made)
    return made
  }
  return { knowledge, knowledgeFor }
}

function withTargetLabels(knowledge: Knowledge, targetLabels: ReadonlySet<string>): Knowledge {
  const { families } = knowledge
  return {
    metric: (name) => knowledge.metric(name),
    covers: (name) => knowledge.covers?.(name) ?? false,
    ...(families ? { families } : {}),
    targetLabels,
  }
}
