import type { Span } from '../text/span.ts'
import type { Annotation } from './query-result.ts'

/** Gathers the annotations of a query; of equal texts the last place counts, as in Prometheus. */
export class Annotations {
  readonly #found = new Map<string, Annotation>()
  readonly #counts = new Map<string, number>()

  /** Adds a warning. */
  warn(message: string, span: Span): void {
    this.#found.set(`warning ${message}`, { level: 'warning', message, span })
  }

  /** Adds a warning that tells how often it occurred, and stays where it occurred first. */
  warnCounted(message: string, span: Span): void {
    const key = `warning ${message}`
    const count = (this.#counts.get(key) ?? 0) + 1
    this.#counts.set(key, count)
    const first = this.#found.get(key)?.span ?? span
    const counted = count === 1 ? message : `${message} (${count} occurrences)`
    this.#found.set(key, { level: 'warning', message: counted, span: first })
  }

  /** Adds an info, with figures that are told where there is room for them. */
  info(message: string, span: Span, detail?: string): void {
    const figures = detail === undefined ? {} : { detail }
    this.#found.set(`info ${message}`, { level: 'info', message, span, ...figures })
  }

  /** All of them, in the order of their first occurrence. */
  list(): readonly Annotation[] {
    return [...this.#found.values()]
  }
}
