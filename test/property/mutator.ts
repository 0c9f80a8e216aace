const tokens = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '{{',
  '}}',
  '"',
  "'",
  '`',
  '\\',
  ',',
  ':',
  ': ',
  '#',
  ' #',
  '- ',
  '|',
  '>',
  '|-',
  '>+',
  '&a ',
  '*a',
  '!!str ',
  '<<: *a',
  '---\n',
  '...\n',
  '? ',
  '%YAML 1.2\n',
  '\n',
  '\r\n',
  '\t',
  ' ',
  '\u00a0',
  '\ufeff',
  '\u2028',
  '\udc80',
  '😀',
  '\0',
  '@',
  'offset',
  'by',
  'on(',
  'group_left',
  'bool',
  '5m',
  '1e999',
  '0x',
  '{{end}}',
  '{{if',
  '{{range $i, $e := ',
  '{{- ',
  ' -}}',
  '$value',
  '$labels.',
  '| printf "%d" ',
  'expr: ',
  'groups:\n',
  'rules:\n',
  'alert: ',
  'record: ',
  'null',
  '~',
  'yes',
  '0o7',
  '.inf',
  '=~"',
  '(?i',
  '[[:alpha:]',
  '*',
  '+',
  '^',
  'and',
  'unless',
  '```yaml\n',
  '```\n',
  '{% if %}',
  '${X}',
]

/** Makes hostile texts out of good ones; the same seed gives the same texts. */
export class Mutator {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A number from 0 up to, not including, `bound`. */
  below(bound: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let t = this.#state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * bound)
  }

  /** One of the seeds with one to eight changes, at most `limit` characters long; one in two hundred grows to about that. */
  mutate(seeds: readonly string[], limit: number): string {
    let text = this.#pick(seeds)
    const changes = 1 + this.below(8)
    for (let i = 0; i < changes; i++) text = this.#change(text, seeds)
    if (this.below(200) === 0) text = this.#grow(text, limit)
    return text.length > limit ? text.slice(0, limit) : text
  }

  #pick(list: readonly string[]): string {
    return list[this.below(list.length)] ?? ''
  }

  #change(text: string, seeds: readonly string[]): string {
    const at = this.below(text.length + 1)
    const size = 1 + this.below(this.below(4) === 0 ? 200 : 8)
    switch (this.below(8)) {
      case 0:
        return text.slice(0, at) + text.slice(at + size)
      case 1:
        return text.slice(0, at) + this.#pick(tokens) + text.slice(at)
      case 2:
        return text.slice(0, at) + this.#pick(tokens) + text.slice(at + size)
      case 3:
        return (
          text.slice(0, at) + text.slice(at, at + size).repeat(1 + this.below(4)) + text.slice(at)
        )
      case 4:
        return (
          text.slice(0, at) +
          String.fromCharCode(this.below(this.below(8) === 0 ? 0xffff : 128)) +
          text.slice(at + 1)
        )
      case 5: {
        const other = this.#pick(seeds)
        const from = this.below(other.length + 1)
        return text.slice(0, at) + other.slice(from, from + size * 4) + text.slice(at)
      }
      case 6:
        return text.slice(0, at)
      default: {
        const to = this.below(text.length + 1)
        const piece = text.slice(at, at + size)
        return text.slice(0, to) + piece + text.slice(to)
      }
    }
  }

  #grow(text: string, limit: number): string {
    const at = this.below(text.length + 1)
    const piece =
      this.below(2) === 0
        ? this.#pick(tokens)
        : text.slice(at, at + 1 + this.below(40)) || this.#pick(tokens)
    const room = Math.max(0, limit - text.length)
    return (
      text.slice(0, at) +
      piece.repeat(Math.floor(room / Math.max(1, piece.length))) +
      text.slice(at)
    )
  }
}
