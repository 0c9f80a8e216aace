import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { allChecks } from '../../../src/checks/all-checks.ts'
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts'
import type { FileContents } from '../../../src/documents/document.ts'
import { readDocuments } from '../../../src/documents/read-documents.ts'
import { defaultSettings } from '../../../src/lint/default-settings.ts'
import { prepareLint } from '../../../src/lint/lint-contents.ts'
import { everythingUsual, type Selection } from '../../../src/lint/selection.ts'
import type { RuleFile } from '../../../src/rules/rule-file.ts'
import { sourceFile } from '../../../src/text/source-file.ts'

/** A warning or an error on a public rule. */
export interface Finding {
  readonly repo: string
  readonly check: string
  readonly severity: Diagnostic['severity']
  /** Path below the corpus, and line. */
  readonly at: string
  /** Name of the rule, or of whatever the finding is about. */
  readonly rule: string
  readonly message: string
}

/** What linting files gave. */
export interface Audit {
  readonly rules: number
  readonly ruleFiles: readonly RuleFile[]
  readonly findings: readonly Finding[]
  /** Of files that hold configurations and no rules. */
  readonly onConfigurations: readonly Finding[]
}

/** What linting one repository gave. */
export interface RepositoryAudit extends Audit {
  readonly repo: string
  /** Its folders named `testdata`, in which rules are bad on purpose. */
  readonly testData: Audit
}

/** What to lint, and how. */
export interface AuditOptions {
  readonly selection?: Partial<Selection>
  /** Part of a repository's name. */
  readonly only?: string
  /** Each finding by itself, although others tell of the same mistake. */
  readonly everyRepeat?: boolean
}

/** Lints every repository of the corpus by itself, all of its files at once, as `promproof lint .` would; what it generates when it is built is read besides. */
export function auditCorpus(
  corpus: string,
  options: AuditOptions = {},
): readonly RepositoryAudit[] {
  return readdirSync(join(corpus, 'repos'))
    .sort()
    .filter((name) => options.only === undefined || name.includes(options.only))
    .map((name) => auditRepository(corpus, name, options))
}

function auditRepository(corpus: string, repo: string, options: AuditOptions): RepositoryAudit {
  const rendered = join(corpus, 'derived', repo, '__rendered__')
  const files = [
    ...filesBelow(join(corpus, 'repos', repo)),
    ...(existsSync(rendered) ? filesBelow(rendered) : []),
  ]
  const audit = (some: readonly string[]) => auditFiles(corpus, repo, some, options)
  const own = files.filter((file) => !isTestData(file))
  return { repo, ...audit(own), testData: audit(files.filter(isTestData)) }
}

function isTestData(file: string): boolean {
  return /[\\/]testdata[\\/]/.test(file)
}

function auditFiles(
  corpus: string,
  repo: string,
  files: readonly string[],
  { selection, everyRepeat = false }: AuditOptions,
): Audit {
  const contents = files.map((file) =>
    readDocuments(sourceFile(relative(corpus, file), readFileSync(file, 'utf8')), {
      explicit: false,
    }),
  )
  const prepared = prepareLint({
    contents,
    problems: [],
    settings: defaultSettings,
    selection: { ...everythingUsual, ...selection },
    matches: () => false,
    everyRepeat,
  })
  const all = prepared.run(allChecks).map((diagnostic) => toFinding(repo, diagnostic))
  const configurations = new Set(contents.filter(isConfiguration).map(({ source }) => source.path))
  const isOnConfiguration = (finding: Finding) => configurations.has(pathOf(finding))
  return {
    rules: prepared.rules,
    ruleFiles: prepared.ruleFiles,
    findings: all.filter((finding) => !isOnConfiguration(finding)),
    onConfigurations: all.filter(isOnConfiguration),
  }
}

const rulesAndTests: ReadonlySet<string> = new Set(['rules', 'tests', 'promql', 'metrics'])

function isConfiguration({ documents }: FileContents): boolean {
  const known = documents.filter(({ kind }) => kind !== 'unknown' && kind !== 'unchecked')
  return known.length > 0 && !known.some(({ kind }) => rulesAndTests.has(kind))
}

/** The path of the file that a finding is in. */
export function pathOf({ at }: Finding): string {
  return at.replace(/:\d+$/, '')
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => /\.(?:ya?ml|json|rules|alerts)$/.test(path) && statSync(path).isFile())
    .sort()
}

function toFinding(repo: string, diagnostic: Diagnostic): Finding {
  const { check, severity, file, span, message, subject } = diagnostic
  const { line } = file.lines.position(span.start)
  return { repo, check, severity, at: `${file.path}:${line}`, rule: subject?.name ?? '', message }
}
