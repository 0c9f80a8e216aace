/** A value of HCL as far as pint's settings use it. */
export type HclValue = string | number | boolean | readonly HclValue[]

/** A block: `rule { … }`, `annotation "summary" { … }`. */
export interface HclBlock {
  readonly name: string
  readonly labels: readonly string[]
  readonly attributes: ReadonlyMap<string, HclValue>
  readonly blocks: readonly HclBlock[]
}

const token =
  /\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/|"((?:[^"\\]|\\.)*)"|(-?\d+(?:\.\d+)?)|([A-Za-z_][\w-]*)|([{}[\]=,])|(.)/gy
const deepest = 32

interface Token {
  readonly kind: 'string' | 'number' | 'word' | 'sign' | 'end'
  readonly text: string
}

/** Reads blocks and attributes of HCL without expressions; undefined for what is more than that. */
export function readHcl(text: string): HclBlock | undefined {
  const tokens = tokensOf(text)
  if (!tokens) return undefined
  const reader = new HclReader(tokens)
  return reader.body('', [], 0)
}

function tokensOf(text: string): readonly Token[] | undefined {
  const found: Token[] = []
  for (const [whole, string, number, word, sign, other] of text.matchAll(token)) {
    if (other !== undefined) return undefined
    if (string !== undefined)
      found.push({
        kind: 'string',
        text: string.replace(/\\(.)/g, (_, char: string) => escaped(char)),
      })
    else if (number !== undefined) found.push({ kind: 'number', text: number })
    else if (word !== undefined) found.push({ kind: 'word', text: word })
    else if (sign !== undefined) found.push({ kind: 'sign', text: whole })
  }
  return [...found, { kind: 'end', text: '' }]
}

function escaped(char: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }
  return escapes[char] ?? char
}

class HclReader {
  readonly #tokens: readonly Token[]
  #at = 0

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens
  }

  body(name: string, labels: readonly string[], depth: number): HclBlock | undefined {
    const attributes = new Map<string, HclValue>()
    const blocks: HclBlock[] = []
    while (!this.#isEnd(depth)) {
      const word = this.#next()
      if (word.kind !== 'word' && word.kind !== 'string') return undefined
      if (this.#take('=')) {
        const value = this.#value(depth)
        if (value === undefined) return undefined
        attributes.set(word.text, value)
      } else {
        const block = this.#block(word.text, depth)
        if (!block) return undefined
        blocks.push(block)
      }
    }
    this.#at++
    return { name, labels, attributes, blocks }
  }

  #block(name: string, depth: number): HclBlock | undefined {
    const labels: string[] = []
    while (this.#peek().kind === 'string') labels.push(this.#next().text)
    return this.#take('{') && depth < deepest ? this.body(name, labels, depth + 1) : undefined
  }

  #value(depth: number): HclValue | undefined {
    const { kind, text } = this.#next()
    if (kind === 'string') return text
    if (kind === 'number') return Number(text)
    if (kind === 'word') return text === 'true' ? true : text === 'false' ? false : text
    return text === '[' && depth < deepest ? this.#list(depth + 1) : undefined
  }

  #list(depth: number): readonly HclValue[] | undefined {
    const items: HclValue[] = []
    while (!this.#take(']')) {
      const item = this.#value(depth)
      if (item === undefined) return undefined
      items.push(item)
      if (!this.#take(',') && this.#peek().text !== ']') return undefined
    }
    return items
  }

  #isEnd(depth: number): boolean {
    const { kind, text } = this.#peek()
    return kind === 'end' || (depth > 0 && kind === 'sign' && text === '}')
  }

  #peek(): Token {
    return this.#tokens[this.#at] ?? { kind: 'end', text: '' }
  }

  #next(): Token {
    const found = this.#peek()
    this.#at++
    return found
  }

  #take(sign: string): boolean {
    const { kind, text } = this.#peek()
    if (kind !== 'sign' || text !== sign) return false
    this.#at++
    return true
  }
}
