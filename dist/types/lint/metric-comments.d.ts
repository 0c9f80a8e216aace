import type { OverlayEntry } from '../catalogue/overlay.ts';
import type { Problem } from '../diagnostic/diagnostic.ts';
import type { FoundDocument } from '../documents/document.ts';
import type { PromExpr, RuleFile } from '../rules/rule-file.ts';
import type { SourceFile } from '../text/source-file.ts';
/** What comments say of metrics, and what they say wrong. */
export interface MetricComments {
    readonly entries: readonly OverlayEntry[];
    readonly problems: readonly Problem[];
}
/**
 * Reads `# promproof-unit METRIC=seconds` and `# promproof-type METRIC=counter` in comments of YAML and of PromQL; several
 * pairs may follow each other, and any text behind them. What they say holds for the file.
 */
export declare function readMetricComments(source: SourceFile, documents: readonly {
    readonly document: FoundDocument;
    readonly rules?: RuleFile;
}[], expressions: readonly PromExpr[]): MetricComments;
