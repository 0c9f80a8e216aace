import type { Span } from './span.ts';
/** What a reader of an embedded language found wrong; `span` counts in the text that it was given. */
export interface SyntaxProblem {
    readonly span: Span;
    /** One sentence in Prometheus' terms, without a position and without a final period. */
    readonly message: string;
}
