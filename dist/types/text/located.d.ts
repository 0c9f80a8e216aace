import type { Span } from './span.ts';
/** A value with the place it was read from. */
export interface Located<T> {
    readonly value: T;
    readonly span: Span;
}
