import { readFileSync } from 'node:fs'
import { isAbsolute, join } from 'node:path'
import { readDocuments } from '../documents/read-documents.ts'
import { parserOptions } from '../lint/parser-options.ts'
import type { PathMatcher } from '../lint/policy.ts'
import { readRules } from '../lint/read-rules.ts'
import type { Settings } from '../lint/settings.ts'
import {
  isRefusal,
  type LoadedRuleFile,
  type RuleReader,
  ruleReader,
} from '../unittest/load-rules.ts'

/** How the rule files of unit tests are read. */
export interface RuleFileReading {
  /** Absolute; paths that are not absolute count from it. */
  readonly root: string
  readonly settings: Settings
  readonly matches: PathMatcher
  /** Plain rule files only, as promtool reads them. */
  readonly compat: boolean
}

/**
 * Reads rule files, each once. What Prometheus would refuse as a rule file may be a resource that holds rules, or a rule
 * file of another program that the settings name.
 */
export function ruleFiles({ root, settings, matches, compat }: RuleFileReading): RuleReader {
  const plain = ruleReader(
    { read: (path) => readBytes(absolutePath(path, root)) },
    {
      parser: parserOptions(settings),
      nameScheme: settings.prometheus.major >= 3 ? 'utf8' : 'legacy',
    },
  )
  const known = new Map<string, LoadedRuleFile | undefined>()
  return (path) => {
    if (known.has(path)) return known.get(path)
    const read = plain(path)
    const others = read && !compat && read.problems.some(isRefusal)
    const loaded = others ? (readOthers(read, settings, matches) ?? read) : read
    known.set(path, loaded)
    return loaded
  }
}

/** The file that a path means. */
export function absolutePath(path: string, root: string): string {
  return isAbsolute(path) ? path : join(root, path)
}

function readOthers(
  { path, source }: LoadedRuleFile,
  settings: Settings,
  matches: PathMatcher,
): LoadedRuleFile | undefined {
  const contents = readDocuments(source, { explicit: true })
  const { documents, problems } = readRules(contents, settings, matches)
  const rules = documents.map((one) => one.rules)
  const isOther = rules.some(
    ({ carrier, dialect }) => carrier !== 'file' || dialect !== 'prometheus',
  )
  return isOther
    ? { path, source, rules, problems: [...contents.problems, ...problems] }
    : undefined
}

function readBytes(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}
