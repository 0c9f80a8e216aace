import type { Edit } from '../text/edit.ts';
import type { SourceFile } from '../text/source-file.ts';
import type { Span } from '../text/span.ts';
import type { Severity } from './severity.ts';
/** `group/name`, for example `promql/regexp-literal`. */
export type CheckId = string;
/** What a finding is about; used in summaries and fingerprints. */
export interface Subject {
    readonly kind: 'alert' | 'record' | 'group' | 'job' | 'file' | 'test' | 'config';
    readonly name: string;
    readonly group?: string;
}
/** A second place that a finding speaks of. */
export interface Related {
    readonly file: SourceFile;
    readonly span: Span;
    readonly label: string;
}
/** A change that mends a finding; its edits are applied all or not at all. */
export interface Fix {
    readonly title: string;
    /** Safe: the meaning stays. */
    readonly safe: boolean;
    readonly edits: readonly Edit[];
}
/** One finding. `span` and the spans of `related` and `fix` count in the file's text. */
export interface Diagnostic {
    readonly check: CheckId;
    readonly severity: Severity;
    readonly file: SourceFile;
    readonly span: Span;
    /** Short text under the caret. */
    readonly label?: string;
    /** What is wrong. */
    readonly message: string;
    readonly why?: string;
    /** What to do, in the imperative. */
    readonly help?: string;
    readonly related?: readonly Related[];
    readonly fix?: Fix;
    readonly subject?: Subject;
    readonly repeat?: Repeat;
}
/** Findings with the same number tell of the same mistake: the first stands for all, the others are information. */
export interface Repeat {
    readonly group: number;
    /** The finding as it is without the others. */
    readonly alone: Diagnostic;
}
/** A finding of a reader, before settings decide its severity: `check` is one of the loader checks. */
export type Problem = Omit<Diagnostic, 'severity'> & {
    readonly severity?: Severity;
};
