import type { Span } from '../text/span.ts';
/**
 * How deep an expression may nest, counted in nodes from the root to a leaf; a chain of operators that leans to the
 * left (`a + b + c + …`) is one level, however long. Prometheus has no bound; this one keeps whatever walks a tree
 * recursively safe, as long as it goes along such chains in a loop.
 */
export declare const maxDepth = 1200;
/** Durations nest less: their grammar is recursive. */
export declare const maxDurationDepth = 100;
/** Thrown by the grammar where an expression nests too deeply; never leaves this folder. */
export declare class TooDeep extends Error {
    readonly span: Span;
    constructor(span: Span);
}
