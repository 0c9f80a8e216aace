import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { allChecks } from '../../../src/checks/all-checks.ts'
import type { Diagnostic } from '../../../src/diagnostic/diagnostic.ts'
import { readDocuments } from '../../../src/documents/read-documents.ts'
import { defaultSettings } from '../../../src/lint/default-settings.ts'
import { prepareLint } from '../../../src/lint/lint-contents.ts'
import { everythingUsual, type Selection } from '../../../src/lint/selection.ts'
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

/** What linting one repository gave. */
export interface RepositoryAudit {
  readonly repo: string
  readonly rules: number
  readonly findings: readonly Finding[]
}

/** Lints every repository of the corpus by itself, all of its files at once, as `promproof lint .` would; what it generates when it is built is read besides. */
export function auditCorpus(
  corpus: string,
  selection: Partial<Selection> = {},
  only?: string,
): readonly RepositoryAudit[] {
  const names = readdirSync(join(corpus, 'repos')).sort()
  return names
    .filter((name) => only === undefined || name.includes(only))
    .map((name) => auditRepository(corpus, name, { ...everythingUsual, ...selection }))
}

function auditRepository(corpus: string, repo: string, selection: Selection): RepositoryAudit {
  const rendered = join(corpus, 'derived', repo, '__rendered__')
  const files = [
    ...filesBelow(join(corpus, 'repos', repo)),
    ...(existsSync(rendered) ? filesBelow(rendered) : []),
  ]
  const contents = files.map((file) =>
    readDocuments(sourceFile(relative(corpus, file), readFileSync(file, 'utf8')), {
      explicit: false,
    }),
  )
  const prepared = prepareLint({
    contents,
    problems: [],
    settings: defaultSettings,
    selection,
    matches: () => false,
  })
  const findings = prepared.run(allChecks).map((diagnostic) => toFinding(repo, diagnostic))
  return { repo, rules: prepared.rules, findings }
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
