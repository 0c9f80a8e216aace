import type { Problem } from '../diagnostic/diagnostic.ts'
import { defaultSettings } from '../lint/default-settings.ts'
import { ruleSetProblem, ruleSets } from '../lint/rule-sets.ts'
import type { Settings } from '../lint/settings.ts'
import type { Located } from '../text/located.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { YamlNode } from '../yaml/node.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { readPathMap } from './path-map-setting.ts'
import { readChecks, readOverrides } from './read-check-settings.ts'
import { readIgnore } from './read-ignore.ts'
import { readLabels, readMetrics, readTypes, readUnits } from './settings-metrics.ts'
import { type KnownCheck, SettingsReader } from './settings-reader.ts'
import { readFeatures, readFileSize, readSuppressions, readVersion } from './settings-values.ts'

/** What a settings file says; what it leaves out is absent. */
export type PartialSettings = Partial<Settings>

/** What one settings file says, and what is wrong with it. */
export interface SettingsRead {
  /** With the defaults for what the file leaves out. */
  readonly settings: Settings
  readonly own: PartialSettings
  /** Files that it builds upon, as written. */
  readonly bases: readonly Located<string>[]
  /** There is something to read: always but for a package.json without the key. */
  readonly present: boolean
  /** `settings/*`, and what is wrong with its YAML. */
  readonly problems: readonly Problem[]
}

/** What the reader knows of checks. */
export interface ReadSettingsOptions {
  /** All checks; absent: ids are not judged. */
  readonly checks?: readonly KnownCheck[]
  /** The key below which the settings stand (`promproof` in package.json). */
  readonly below?: string
}

type Draft = { -readonly [K in keyof Settings]?: Settings[K] }
type KeyReader = (reader: SettingsReader, node: YamlNode, draft: Draft) => void

const failLevels = ['error', 'warning', 'info', 'never'] as const
const dialects = ['prometheus', 'thanos', 'mimir', 'loki', 'vm'] as const
const noted: KeyReader = () => {}

const keys: Readonly<Record<string, KeyReader>> = {
  extends: noted,
  $schema: noted,
  prometheus(reader, node, draft) {
    const version = readVersion(reader, node)
    if (version) draft.prometheus = version
  },
  dialect(reader, node, draft) {
    draft.dialects = readDialects(reader, node)
  },
  features(reader, node, draft) {
    draft.features = readFeatures(reader, node)
  },
  rules(reader, node, draft) {
    draft.rules = reader.globs(node, '`rules`')
  },
  tests(reader, node, draft) {
    draft.tests = reader.globs(node, '`tests`')
  },
  configs(reader, node, draft) {
    draft.configs = reader.globs(node, '`configs`')
  },
  exclude(reader, node, draft) {
    draft.exclude = reader.globs(node, '`exclude`')
  },
  checks(reader, node, draft) {
    draft.checks = [...readChecks(reader, node), ...(draft.checks ?? [])]
  },
  overrides(reader, node, draft) {
    draft.checks = [...(draft.checks ?? []), ...readOverrides(reader, node)]
  },
  'fail-on'(reader, node, draft) {
    const level = reader.oneOf(node, '`fail-on`', failLevels)
    if (level !== undefined) draft.failOn = level
  },
  'max-file-size'(reader, node, draft) {
    const bytes = readFileSize(reader, node)
    if (bytes !== undefined) draft.maxFileSize = bytes
  },
  'path-map'(reader, node, draft) {
    draft.pathMap = readPathMap(reader, node)
  },
  catalogue(reader, node, draft) {
    draft.catalogue = reader.globs(node, '`catalogue`')
  },
  units(reader, node, draft) {
    draft.metrics = [...(draft.metrics ?? []), ...readUnits(reader, node)]
  },
  types(reader, node, draft) {
    draft.metrics = [...(draft.metrics ?? []), ...readTypes(reader, node)]
  },
  labels(reader, node, draft) {
    draft.metrics = [...(draft.metrics ?? []), ...readLabels(reader, node)]
  },
  metrics(reader, node, draft) {
    draft.metrics = [...(draft.metrics ?? []), ...readMetrics(reader, node)]
  },
  baseline(reader, node, draft) {
    const path = reader.string(node, '`baseline`')
    if (path !== undefined) draft.baseline = path
  },
  ignore(reader, node, draft) {
    draft.ignore = readIgnore(reader, node)
  },
  suppressions(reader, node, draft) {
    draft.suppressions = readSuppressions(reader, node)
  },
}

/** The keys that a settings file may have. */
export const settingsKeys: readonly string[] = Object.keys(keys)

/** Reads a settings file. Whatever is wrong is reported at its place, and the rest counts all the same. */
export function readSettings(source: SourceFile, options: ReadSettingsOptions = {}): SettingsRead {
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v3' })
  const reader = new SettingsReader(source, options.checks)
  const root = settingsNode(document?.root, options.below)
  const draft: Draft = {}
  let bases: readonly Located<string>[] = []
  const isEmpty = root === undefined || (root.kind === 'scalar' && root.type === 'null')
  const mapping = isEmpty ? undefined : reader.mapping(root, 'the settings')
  for (const { key, value } of mapping?.entries ?? []) {
    const read = Object.hasOwn(keys, key.text) ? keys[key.text] : undefined
    if (!read) reader.unknownKey(key, settingsKeys, '')
    else if (key.text === 'extends') bases = readBases(reader, value, draft)
    else read(reader, value, draft)
  }
  const problems = [...(document?.problems ?? []), ...reader.problems]
  const present = options.below === undefined || root !== undefined
  return { settings: { ...defaultSettings, ...draft }, own: draft, bases, present, problems }
}

function settingsNode(root: YamlNode | undefined, below: string | undefined): YamlNode | undefined {
  if (below === undefined) return root
  if (root?.kind !== 'mapping') return undefined
  return root.entries.find(({ key }) => key.text === below)?.value
}

/** Reads `extends`: files by relative paths, and at most one rule-set by its name. */
function readBases(
  reader: SettingsReader,
  node: YamlNode,
  draft: Draft,
): readonly Located<string>[] {
  return reader.strings(node, '`extends`').flatMap(({ text, node: { span } }) => {
    if (/^\.{1,2}\//.test(text)) return [{ value: text, span }]
    const ruleSet = ruleSets.find((known) => known === text)
    if (!ruleSet) reportBase(reader, text, span)
    else if (draft.ruleSet === undefined) draft.ruleSet = ruleSet
    else {
      const message = `\`extends\` takes one rule-set; \`${draft.ruleSet}\` is chosen already`
      reader.report('settings/extends', span, message)
    }
    return []
  })
}

function reportBase(reader: SettingsReader, text: string, span: Span): void {
  const problem = ruleSetProblem(text)
  if (/[./\\]/.test(text) || !problem) {
    const message = '`extends` takes relative paths, which begin with `./` or `../`, and a rule-set'
    reader.report('settings/extends', span, message)
  } else reader.report('settings/extends', span, problem.message, { help: problem.help })
}

function readDialects(reader: SettingsReader, node: YamlNode): Settings['dialects'] {
  if (node.kind !== 'sequence') {
    const dialect = reader.oneOf(node, '`dialect`', dialects)
    return dialect === undefined ? [] : [{ dialect }]
  }
  return node.items.flatMap((item) => {
    const mapping = reader.mapping(item, 'an entry of `dialect`')
    let files: readonly string[] | undefined
    let dialect: (typeof dialects)[number] | undefined
    for (const { key, value } of mapping?.entries ?? []) {
      if (key.text === 'files') files = reader.globs(value, '`files`')
      else if (key.text === 'dialect') dialect = reader.oneOf(value, '`dialect`', dialects)
      else reader.unknownKey(key, ['files', 'dialect'], ' in `dialect`')
    }
    if (dialect !== undefined) return [files ? { files, dialect } : { dialect }]
    if (mapping && !mapping.entries.some(({ key }) => key.text === 'dialect'))
      reader.report('settings/invalid-value', mapping.span, 'an entry of `dialect` needs `dialect`')
    return []
  })
}
