import type { Problem } from '../../diagnostic/diagnostic.ts'
import { goQuote } from '../../model/go-quote.ts'
import { isValidLabelName } from '../../model/metric-name.ts'
import { hasForeignPlaceholder } from '../../text/placeholder.ts'
import { suggest } from '../../text/suggest.ts'
import type { YamlMapping, YamlNode, YamlScalar } from '../../yaml/node.ts'
import { placeOf } from '../../yaml/node-place.ts'
import { ConfigContext, type ConfigOptions } from '../decode/config-context.ts'
import type { ConfigLabel, TargetGroup } from '../prometheus/prometheus-config.ts'
import { jsonSyntaxError } from './json-syntax.ts'
import { jsonWords, type TargetFileWords, yamlWords } from './target-file-words.ts'

/** A discovery file as Prometheus reads it. */
export interface TargetFileRead {
  readonly groups: readonly TargetGroup[]
  readonly problems: readonly Problem[]
  /** Nothing is hidden: no errors, no placeholders. */
  readonly complete: boolean
}

const fields = ['targets', 'labels']
const extension = /\.[^./]*$/

/** Why a file cannot be read for targets, by its name alone. */
export function targetFileNameError(path: string): string | undefined {
  const [found = ''] = extension.exec(path) ?? []
  const isKnown = ['.json', '.yml', '.yaml'].includes(found.toLowerCase())
  return isKnown ? undefined : `invalid file extension: ${goQuote(found)}`
}

/**
 * Reads the targets of a discovery file, with every problem for which Prometheus passes the file over: `.json` files by the
 * rules of Go's JSON reader, all others by those of go-yaml v2.
 */
export function readTargetFile(root: YamlNode | undefined, options: ConfigOptions): TargetFileRead {
  const context = new ConfigContext(options)
  const reader = new TargetFileReader(context, /\.json$/.test(options.source.path))
  const groups = reader.read(root)
  const problems = context.finish()
  return { groups, problems, complete: problems.length === 0 && reader.isComplete }
}

class TargetFileReader {
  isComplete = true
  readonly #context: ConfigContext
  readonly #json: boolean
  readonly #words: TargetFileWords

  constructor(context: ConfigContext, json: boolean) {
    this.#context = context
    this.#json = json
    this.#words = json ? jsonWords : yamlWords
  }

  read(root: YamlNode | undefined): readonly TargetGroup[] {
    if (this.#json && !this.#checkJson()) return []
    if (!root || isNull(root)) return []
    if (root.kind !== 'sequence') {
      const help = 'write a list: `- targets: […]`'
      this.#context.reportNode('syntax/schema', root, this.#words.notGroups(root), { help })
      return []
    }
    return root.items.flatMap((item, at) => this.#group(item, at))
  }

  /** A file of another tool's syntax is not JSON to Go; nothing else is said of it then. */
  #checkJson(): boolean {
    const { source, placeholders, incomplete } = this.#context.options
    if (placeholders || incomplete) return true
    const { text, bom } = source
    const error = bom
      ? {
          span: { start: 0, end: 0 },
          message: "invalid character 'ï' looking for beginning of value",
        }
      : jsonSyntaxError(text)
    if (!error) return true
    const help = bom ? 'save the file without a byte order mark' : jsonHelp(text, error.span.start)
    this.#context.report('config/invalid', error.span, error.message, help ? { help } : {})
    return false
  }

  #group(node: YamlNode, at: number): readonly TargetGroup[] {
    if (isNull(node)) {
      const message = `nil target group item found (index ${at})`
      this.#context.reportNode('config/invalid', node, message, { help: 'remove the empty item' })
      return []
    }
    if (node.kind !== 'mapping') {
      this.#context.reportNode('syntax/schema', node, this.#words.notGroup(node), {
        help: 'write `targets: […]` in it',
      })
      return []
    }
    this.#checkKeys(node)
    const entry = (name: string) => node.entries.findLast(({ key }) => this.#name(key) === name)
    const targets = this.#targets(entry('targets')?.value)
    const labels = this.#labels(entry('labels')?.value)
    return [{ targets, labels, span: placeOf(node) }]
  }

  /** Go's JSON reader does not mind case. */
  #name(key: YamlScalar): string {
    return this.#json ? key.text.toLowerCase() : key.text
  }

  #checkKeys(node: YamlMapping): void {
    for (const { key } of node.entries)
      if (!fields.includes(this.#name(key))) this.#reportUnknown(key)
  }

  #reportUnknown(key: YamlScalar): void {
    const near = suggest(key.text, fields)
    this.#context.report('config/unknown-field', placeOf(key), this.#words.unknownField(key.text), {
      help: near ? `did you mean \`${near}\`?` : 'a target group has `targets` and `labels`',
    })
  }

  #targets(node: YamlNode | undefined): TargetGroup['targets'] {
    if (!node || isNull(node)) return []
    if (node.kind !== 'sequence') {
      const help = 'write a list: `["host:port"]`'
      this.#context.reportNode('syntax/schema', node, this.#words.notTargets(node), { help })
      return []
    }
    return node.items.flatMap((item) => {
      const text = this.#text(item, this.#words.notTarget, 'write the address in quotes')
      return text === undefined ? [] : [{ value: text, span: placeOf(item) }]
    })
  }

  #labels(node: YamlNode | undefined): readonly ConfigLabel[] {
    if (!node || isNull(node)) return []
    if (node.kind !== 'mapping') {
      const help = 'write `name: value` below it'
      this.#context.reportNode('syntax/schema', node, this.#words.notLabels(node), { help })
      return []
    }
    if (!this.#json) this.#checkMergedLabels(node)
    return node.entries.flatMap(({ key, value }) => {
      this.#checkLabelName(key)
      const text = this.#text(value, this.#words.notLabel, 'write the value in quotes')
      if (text === undefined) return []
      const name = { value: key.text, span: placeOf(key) }
      return [{ name, value: { value: text, span: placeOf(value) } }]
    })
  }

  #checkLabelName(key: YamlScalar): void {
    const { target } = this.#context.options
    const scheme = target && target.major < 3 ? 'legacy' : 'utf8'
    if (isValidLabelName(key.text, scheme) || this.#isForeign(key)) return
    const message = `${goQuote(key.text)} is not a valid label name`
    this.#context.report('config/invalid', placeOf(key), message, {
      help: scheme === 'utf8' ? 'give the label a name' : 'use letters, digits and `_`',
    })
  }

  /** Keys that a merge and the mapping both set; the YAML reader tells of others. */
  #checkMergedLabels(node: YamlMapping): void {
    for (const { key, first } of node.clashes ?? [])
      this.#context.report(
        'config/invalid',
        placeOf(key),
        `key ${goQuote(key.text)} already set in map`,
        {
          help: 'keep one of the two',
          related: this.#context.related(placeOf(first), 'set here first'),
        },
      )
  }

  /** A text; null is the empty one. JSON takes nothing but strings. */
  #text(node: YamlNode, words: (node: YamlNode) => string, help: string): string | undefined {
    if (isNull(node)) return ''
    const fits = node.kind === 'scalar' && (!this.#json || node.style === 'double')
    if (!fits) {
      this.#context.reportNode(
        'syntax/schema',
        node,
        words(node),
        node.kind === 'scalar' ? { help } : {},
      )
      return undefined
    }
    if (!this.#isForeign(node)) return node.text
    this.isComplete = false
    return undefined
  }

  #isForeign(node: YamlScalar): boolean {
    const { placeholders = false } = this.#context.options
    return placeholders && hasForeignPlaceholder(node.text, false)
  }
}

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.type === 'null'
}

function jsonHelp(text: string, at: number): string | undefined {
  if (text[at] === '#' || text.startsWith('//', at))
    return 'JSON has no comments; use a `.yml` file'
  if (/^[\]}]/.test(text.slice(at, at + 1)) && /,\s*$/.test(text.slice(0, at).slice(-50)))
    return 'remove the comma before it'
  if (text[at] === "'" || /[A-Za-z_]/.test(text[at] ?? ''))
    return 'JSON wants `"` around texts and keys'
  return undefined
}
