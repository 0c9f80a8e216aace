import type { Problem } from '../diagnostic/diagnostic.ts'
import type { ParserOptions } from '../promql/parser-options.ts'
import { readRuleFile } from '../rules/read-rule-file.ts'
import type { RuleFile } from '../rules/rule-file.ts'
import { decodeBytes } from '../text/decode-bytes.ts'
import type { FileHost } from '../text/file-host.ts'
import type { Located } from '../text/located.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'

/** What a pattern of `rule_files:` names; paths are relative to the root. */
export interface RuleReference {
  readonly pattern: Located<string>
  readonly paths: readonly string[]
  /** Why there are no paths. */
  readonly problem?: 'invalid' | 'unmatched' | 'ambiguous'
}

/** A rule file that was read. */
export interface LoadedRuleFile {
  readonly path: string
  readonly source: SourceFile
  /** All rule documents of the file. */
  readonly rules: readonly RuleFile[]
  /** What makes Prometheus refuse the file, its YAML included; other problems are of lower severity than `error`. */
  readonly problems: readonly Problem[]
}

/** Reads a rule file by its path; undefined where it cannot be read. */
export type RuleReader = (path: string) => LoadedRuleFile | undefined

/** How plain rule files are read. */
export interface RuleReading {
  readonly parser: ParserOptions
  readonly nameScheme: 'utf8' | 'legacy'
}

/** A reader of plain rule files (`groups:` at the top), which remembers what it has read. */
export function ruleReader(host: Pick<FileHost, 'read'>, options: RuleReading): RuleReader {
  const known = new Map<string, LoadedRuleFile | undefined>()
  return (path) => {
    if (known.has(path)) return known.get(path)
    const bytes = host.read(path)
    const loaded = bytes && readPlain(path, bytes, options)
    known.set(path, loaded)
    return loaded
  }
}

function readPlain(path: string, bytes: Uint8Array, options: RuleReading): LoadedRuleFile {
  const { text, problem } = decodeBytes(bytes)
  const source = sourceFile(path, text)
  if (problem) {
    const span = { start: problem.offset, end: problem.offset }
    const message = problem.kind === 'binary' ? 'file is binary' : 'file is not valid UTF-8'
    return {
      path,
      source,
      rules: [],
      problems: [{ check: 'syntax/encoding', file: source, span, message }],
    }
  }
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v3' })
  const yaml = document?.problems ?? []
  const { rules, problems } = readRuleFile(document?.root, {
    source,
    carrier: 'file',
    dialect: 'prometheus',
    incomplete: yaml.length > 0,
    ...options,
  })
  return { path, source, rules: [rules], problems: [...yaml, ...problems] }
}

/** Whether a problem keeps Prometheus from loading the file. */
export function isRefusal({ severity = 'error' }: Problem): boolean {
  return severity === 'error'
}
