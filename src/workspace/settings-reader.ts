import type { CheckId, Problem } from '../diagnostic/diagnostic.ts'
import type { Severity } from '../diagnostic/severity.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { suggest } from '../text/suggest.ts'
import type { YamlMapping, YamlNode, YamlScalar } from '../yaml/node.ts'

/** A check as far as settings must know it. */
export interface KnownCheck {
  readonly id: CheckId
  /** JSON Schema of its options. */
  readonly options?: Readonly<Record<string, unknown>>
}

const shownItems = 8

/** Reads values of a settings file, and keeps what is wrong with them. A method that returns undefined has reported why. */
export class SettingsReader {
  readonly source: SourceFile
  /** Absent: ids of checks are not judged. */
  readonly known: readonly KnownCheck[] | undefined
  readonly problems: Problem[] = []

  constructor(source: SourceFile, known: readonly KnownCheck[] | undefined) {
    this.source = source
    this.known = known
  }

  report(check: CheckId, span: Span, message: string, more: Partial<Problem> = {}): void {
    const severity: Severity = 'error'
    this.problems.push({ check, severity, file: this.source, span, message, ...more })
  }

  invalid(node: YamlNode, what: string, expected: string): undefined {
    this.report(
      'settings/invalid-value',
      node.aliasSpan ?? node.span,
      `${what} must be ${expected}, not ${describe(node)}`,
    )
  }

  unknownKey(key: YamlScalar, keys: readonly string[], where: string): void {
    const near = suggest(key.text, keys)
    const help = near === undefined ? `use one of ${list(keys)}` : `did you mean \`${near}\`?`
    this.report('settings/unknown-key', key.span, `unknown key \`${key.text}\`${where}`, { help })
  }

  mapping(node: YamlNode, what: string): YamlMapping | undefined {
    return node.kind === 'mapping' ? node : this.invalid(node, what, 'a mapping')
  }

  string(node: YamlNode, what: string): string | undefined {
    if (node.kind === 'scalar' && node.type !== 'null' && node.text !== '') return node.text
    return this.invalid(node, what, 'a string')
  }

  oneOf<T extends string>(node: YamlNode, what: string, values: readonly T[]): T | undefined {
    const text = node.kind === 'scalar' ? node.text : undefined
    const value = values.find((candidate) => candidate === text)
    if (value !== undefined) return value
    const near = text === undefined ? undefined : suggest(text, values)
    const message = `${what} must be ${list(values, 'or')}, not ${describe(node)}`
    this.report(
      'settings/invalid-value',
      node.span,
      message,
      near === undefined ? {} : { help: `did you mean \`${near}\`?` },
    )
    return undefined
  }

  boolean(node: YamlNode, what: string): boolean | undefined {
    if (node.kind === 'scalar' && node.type === 'bool') return /^(?:true|yes|on)$/i.test(node.text)
    return this.invalid(node, what, '`true` or `false`')
  }

  /** A string, or a list of them. */
  strings(
    node: YamlNode,
    what: string,
  ): readonly { readonly text: string; readonly node: YamlNode }[] {
    const items = node.kind === 'sequence' ? node.items : [node]
    return items.flatMap((item) => {
      const text = this.string(item, node.kind === 'sequence' ? `an entry of ${what}` : what)
      return text === undefined ? [] : [{ text, node: item }]
    })
  }

  /** Globs, relative to the settings file; those that cannot match are reported and left out. */
  globs(node: YamlNode, what: string): readonly string[] {
    return this.strings(node, what).flatMap(({ text, node: item }) => {
      const wrong = globProblem(text)
      if (wrong === undefined) return [text]
      this.report('settings/invalid-value', item.span, `the glob \`${text}\` ${wrong}`)
      return []
    })
  }
}

/** What a node is, for messages. */
function describe(node: YamlNode): string {
  if (node.kind !== 'scalar') return node.kind === 'mapping' ? 'a mapping' : 'a list'
  if (node.type === 'null') return 'nothing'
  const text = node.text.length > 40 ? `${node.text.slice(0, 37)}...` : node.text
  return `\`${text}\``
}

/** Names in backticks, the last one joined with a word; the first few of many. */
export function list(names: readonly string[], word: string = 'and'): string {
  const shown = names.slice(0, shownItems).map((name) => `\`${name}\``)
  if (names.length > shownItems) return `${shown.join(', ')}, …`
  const last = shown.pop()
  return shown.length === 0 ? (last ?? '') : `${shown.join(', ')} ${word} ${last}`
}

/** Why a glob can match nothing. */
function globProblem(glob: string): string | undefined {
  if (/^(?:[a-z]:)?[\\/]/i.test(glob)) return 'is absolute; globs are relative to the settings file'
  if (/(?:^|\/)\.\.(?:\/|$)/.test(glob)) return 'leads out of the folder of the settings file'
  const open: string[] = []
  const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' }
  for (let at = 0; at < glob.length; at++) {
    const char = glob.charAt(at)
    if (char === '\\') at++
    else if (
      open[open.length - 1] === ']'
        ? char === ']'
        : open.length > 0 && char === open[open.length - 1]
    )
      open.pop()
    else if (open[open.length - 1] !== ']' && closing[char] !== undefined) open.push(closing[char])
  }
  return open.length > 0 ? `has no closing \`${open[open.length - 1]}\`` : undefined
}
