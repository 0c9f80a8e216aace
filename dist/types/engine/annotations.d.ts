import type { Span } from '../text/span.ts';
import type { Annotation } from './query-result.ts';
/** Gathers the annotations of a query; of equal texts the last place counts, as in Prometheus. */
export declare class Annotations {
    #private;
    /** Adds a warning. */
    warn(message: string, span: Span): void;
    /** Adds a warning that tells how often it occurred, and stays where it occurred first. */
    warnCounted(message: string, span: Span): void;
    /** Adds an info, with figures that are told where there is room for them. */
    info(message: string, span: Span, detail?: string): void;
    /** All of them, in the order of their first occurrence. */
    list(): readonly Annotation[];
}
