import type { Span } from '../text/span.ts'
import type { Annotation } from './query-result.ts'

/** Gathers the annotations of a query; of equal texts the last place counts, as in Prometheus. */
export class Annotations {
  readonly #found = new Map<string, Annotation>()

  /** Adds a warning. */
  warn(message: string, span: Span): void {
    this.#found.set(`warning ${message}`, { level: 'warning', message, span })
  }

  /** Adds an info. */
  info(message: string, span: Span): void {
    this.#found.set(`info ${message}`, { level: 'info', message, span })
  }

  /** All of them, in the order of their first occurrence. */
  list(): readonly Annotation[] {
    return [...this.#found.values()]
  }
}
