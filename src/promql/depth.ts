import type { Span } from '../text/span.ts'

/**
 * How deep an expression may nest, counted in nodes from the root to a leaf. Prometheus has no bound; this one keeps
 * whatever walks a tree recursively safe, and is far above what people and generators write.
 */
export const maxDepth = 1000

/** Durations nest less: their grammar is recursive. */
export const maxDurationDepth = 100

/** Thrown by the grammar where an expression nests too deeply; never leaves this folder. */
export class TooDeep extends Error {
  readonly span: Span

  constructor(span: Span) {
    super('expression is nested too deeply')
    this.span = span
  }
}
