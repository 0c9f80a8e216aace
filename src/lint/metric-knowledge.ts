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

/** Lays over what is known what the settings say of metrics, and over that, for its own file, what comments say. */
export function withWordOfUser(
  known: Knowledge,
  settings: readonly OverlayEntry[],
  read: readonly ReadRules[],
  targetLabels?: ReadonlySet<string>,
): MetricKnowledgeOfRun {
  const besides = (knowledge: Knowledge): Knowledge =>
    targetLabels ? withTargetLabels(knowledge, targetLabels) : knowledge
  const knowledge = besides(settings.length > 0 ? overlay(known, settings) : known)
  const bySource = new Map<unknown, Knowledge>()
  for (const { metrics } of read) {
    const source = metrics[0]?.declared?.source
    if (source) bySource.set(source, besides(overlay(knowledge, metrics)))
  }
  return { knowledge, knowledgeFor: ({ source }) => bySource.get(source) ?? knowledge }
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
