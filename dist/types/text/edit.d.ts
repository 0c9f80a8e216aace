import type { Span } from './span.ts';
/** Replaces a range of a file's text. */
export interface Edit {
    readonly span: Span;
    readonly newText: string;
}
/** Applies edits in order of position; an edit that overlaps an earlier one is left out. */
export declare function applyEdits(text: string, edits: readonly Edit[]): string;
