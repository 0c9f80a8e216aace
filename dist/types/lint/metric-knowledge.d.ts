import type { Knowledge } from '../analysis/knowledge.ts';
import type { OverlayEntry } from '../catalogue/overlay.ts';
import type { RuleFile } from '../rules/rule-file.ts';
import type { ReadRules } from './read-rules.ts';
/** What is known of metrics in a run, and in each of its files. */
export interface MetricKnowledgeOfRun {
    readonly knowledge: Knowledge;
    knowledgeFor(file: RuleFile): Knowledge;
}
/** Lays over what is known what the settings say of metrics, and over that, for its own file, what comments say. */
export declare function withWordOfUser(known: Knowledge, settings: readonly OverlayEntry[], read: readonly ReadRules[], targetLabels?: ReadonlySet<string>): MetricKnowledgeOfRun;
