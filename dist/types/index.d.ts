import type { CheckMetadata } from './checks/check.ts';
import type { Diagnostic } from './diagnostic/diagnostic.ts';
import type { DocumentKind } from './documents/document.ts';
import { type Selection } from './lint/selection.ts';
import type { Settings } from './lint/settings.ts';
export type { CheckMetadata } from './checks/check.ts';
export type { CheckId, Diagnostic, Fix, Related, Subject } from './diagnostic/diagnostic.ts';
export { fingerprints } from './diagnostic/fingerprint.ts';
export type { Severity } from './diagnostic/severity.ts';
export type { Carrier, DocumentKind, FileContents, FoundDocument } from './documents/document.ts';
export { readDocuments } from './documents/read-documents.ts';
export { type EngineOptions, unitTestOptions } from './engine/engine-options.ts';
export { instantQuery, rangeQuery } from './engine/query.ts';
export type * from './engine/query-result.ts';
export { Storage } from './engine/storage.ts';
export { defaultSettings } from './lint/default-settings.ts';
export { applyFixes, type Fixed, fixUntilStable } from './lint/fix.ts';
export type { Selection } from './lint/selection.ts';
export type { CheckSetting, Settings } from './lint/settings.ts';
export type { Histogram } from './model/histogram.ts';
export { type Label, type Labels, labelsOf } from './model/labels.ts';
export type * from './promql/ast.ts';
export { type ParsedExpr, parsePromql } from './promql/parse-promql.ts';
export type { ParserOptions } from './promql/parser-options.ts';
export { prettyExpr } from './promql/pretty-print.ts';
export { printExpr } from './promql/print.ts';
export { type ParsedSeries, parseSeries } from './promql/series-notation.ts';
export { type SeriesValue, seriesValues } from './promql/series-values.ts';
export type { Edit } from './text/edit.ts';
export { LineIndex, type Position } from './text/line-index.ts';
export { type SourceFile, sourceFile } from './text/source-file.ts';
export type { Span } from './text/span.ts';
/** A text to lint. The path tells apart rule files, Markdown and the rest, and names the file in findings. */
export interface TextFile {
    readonly path: string;
    readonly text: string;
}
/** What a run in memory obeys; everything has a default. */
export interface LintOptions {
    readonly settings?: Partial<Settings>;
    readonly selection?: Partial<Selection>;
    /** What the files hold, whatever they look like. */
    readonly kind?: DocumentKind;
    /** The files load together, as those of one Prometheus server do. */
    readonly together?: boolean;
    /** Texts of exposition files, which say what metrics there are; what is wrong with the first is reported in `catalogue-1.prom`. */
    readonly catalogue?: readonly string[];
    /** The day of the run, as `2026-03-01`; absent: no `until` of a suppression runs out. */
    readonly today?: string;
    /** Matches globs of the settings against paths; without it, globs match nothing. */
    matches?(globs: readonly string[], path: string): boolean;
}
/** The facts about every check. */
export declare const checks: readonly CheckMetadata[];
/** Lints one text. Never throws for what the text holds. */
export declare function lintText(path: string, text: string, options?: LintOptions): readonly Diagnostic[];
/** Lints several texts; findings are sorted by path and place. */
export declare function lintFiles(files: readonly TextFile[], options?: LintOptions): readonly Diagnostic[];
