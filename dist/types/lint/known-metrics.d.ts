import type { Knowledge } from '../analysis/knowledge.ts';
import type { Problem } from '../diagnostic/diagnostic.ts';
import type { FileContents } from '../documents/document.ts';
import type { SourceFile } from '../text/source-file.ts';
/** What is known of metrics before the user's own word, and what is wrong with the files that say it. */
export interface KnownMetrics {
    readonly knowledge: Knowledge;
    readonly problems: readonly Problem[];
}
/** Gathers what files of metrics, the common exporters and the code in documents say. */
export declare function knownMetrics(catalogue: readonly SourceFile[], contents: readonly FileContents[]): KnownMetrics;
