import { type Label, type Labels, sortLabels } from '../../model/labels.ts'

/**
 * A label set that rules change one after the other. The order in which its labels are gone through decides whom
 * `labelmap` lets win: first those that were there from the start, by name, then the changed ones in the order of their
 * change.
 */
export class LabelBuilder {
  readonly #base = new Map<string, string>()
  readonly #removed = new Set<string>()
  readonly #changed = new Map<string, string>()

  constructor(base: readonly Label[]) {
    for (const { name, value } of sortLabels(base)) if (value !== '') this.#base.set(name, value)
  }

  /** The value of a label, empty where there is none. */
  get(name: string): string {
    const changed = this.#changed.get(name)
    if (changed !== undefined) return changed
    return this.#removed.has(name) ? '' : (this.#base.get(name) ?? '')
  }

  /** Sets a label; an empty value removes it. */
  set(name: string, value: string): void {
    if (value === '') this.delete(name)
    else this.#changed.set(name, value)
  }

  /** Removes a label, be it there or not. */
  delete(name: string): void {
    this.#changed.delete(name)
    this.#removed.add(name)
  }

  /** The labels as they are now, in the order of the builder. */
  entries(): readonly Label[] {
    const labels: Label[] = []
    for (const [name, value] of this.#base)
      if (!this.#removed.has(name) && !this.#changed.has(name)) labels.push({ name, value })
    for (const [name, value] of this.#changed) labels.push({ name, value })
    return labels
  }

  /** The labels as they are now, by name. */
  labels(): Labels {
    return sortLabels(this.entries())
  }
}
