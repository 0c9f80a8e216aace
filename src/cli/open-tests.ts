import type { Problem } from '../diagnostic/diagnostic.ts'
import type { DocumentKind, FileContents, FoundDocument } from '../documents/document.ts'
import { readDocuments } from '../documents/read-documents.ts'
import { dialectOf } from '../lint/parser-options.ts'
import type { PathMatcher } from '../lint/policy.ts'
import type { Settings } from '../lint/settings.ts'
import type { FileReport, Notice } from '../report/report.ts'
import type { SourceFile } from '../text/source-file.ts'
import { discover, type FoundFile } from '../workspace/discover.ts'
import { readSource } from '../workspace/read-source.ts'
import { displayPaths } from './display-path.ts'
import type { Session } from './session.ts'

/** A document of unit tests, as it was read. */
export interface TestDocument {
  readonly found: FoundFile
  readonly document: FoundDocument
  /** Of the file's YAML. */
  readonly problems: readonly Problem[]
}

/** How test files are read. */
export interface TestReading {
  readonly settings: Settings
  readonly matches: PathMatcher
  /** A file that is given by its path is read as tests whatever it holds, as promtool does. */
  readonly compat: boolean
}

/** Which test files a run reads. */
export interface TestRequest extends TestReading {
  readonly root: string
  readonly paths: readonly string[]
  readonly passWithNoTests: boolean
  readonly session: Session
}

/** The unit tests of a run. */
export interface OpenedTests {
  readonly tests: readonly TestDocument[]
  readonly files: readonly FileReport[]
  /** Of files that are no text. */
  readonly problems: readonly Problem[]
  readonly notices: readonly Notice[]
  /** Something that was asked for is not there, or holds no tests; it was told on stderr. */
  readonly failed: boolean
}

/** Finds the test files of a run: those that are given, those that the settings name, or all that hold tests. */
export async function openTests(request: TestRequest): Promise<OpenedTests> {
  const { root, paths, settings, session, passWithNoTests } = request
  const { cwd } = session.environment
  const { exclude, tests: globs } = settings
  const discovery = await discover({ root, cwd, paths, exclude, globs })
  const opening = new OpeningTests(request)
  for (const { path, reason } of discovery.passedOver)
    opening.notices.push({ path, message: `not read: ${reason}` })
  const named = globs.length > 0 && paths.length === 0
  for (const found of discovery.files) opening.file(found, named)
  for (const { given, reason, kind } of discovery.unmatched) {
    if (kind === 'unreadable') opening.error(`cannot read ${given}: ${reason}`)
    else if (!passWithNoTests) opening.error(`${given}: ${reason}`)
  }
  return opening.result()
}

class OpeningTests {
  readonly notices: Notice[] = []
  readonly #request: TestRequest
  readonly #tests: TestDocument[] = []
  readonly #files: FileReport[] = []
  readonly #problems: Problem[] = []
  #failed = false

  constructor(request: TestRequest) {
    this.#request = request
  }

  /** `named`: the settings say that it holds tests. */
  file(found: FoundFile, named: boolean): void {
    const { path, explicit } = found
    this.#request.session.working = path
    const read = readTestFileAt(found, this.#request)
    if (read.kind === 'unreadable') {
      if (explicit || named) this.error(`cannot read ${this.#shown(path)}: ${read.reason}`)
    } else if (read.kind === 'problems') {
      if (!explicit && !named) return
      this.#problems.push(...read.problems)
      this.#files.push({ path, kind: 'tests', status: 'checked' })
    } else if (read.documents.length > 0) {
      this.#tests.push(...read.documents)
      this.#files.push({ path, kind: 'tests', status: 'checked' })
    } else if (explicit) this.error(`${this.#shown(path)}: ${read.reason}`)
    else if (named) this.notices.push({ path, message: `not run: ${read.reason}` })
  }

  error(message: string): void {
    this.#failed = true
    this.#request.session.console.err(`promproof: error: ${message}\n`)
  }

  result(): OpenedTests {
    const { passWithNoTests } = this.#request
    const nothing = this.#tests.length + this.#problems.length === 0
    if (nothing && !this.#failed && !passWithNoTests)
      this.error('no unit tests found; give a path, or name them in promproof.yml')
    return {
      tests: this.#tests,
      files: this.#files,
      problems: this.#problems,
      notices: this.notices,
      failed: this.#failed,
    }
  }

  #shown(path: string): string {
    return displayPaths(this.#request.root, this.#request.session.environment.cwd)(path)
  }
}

/** What became of a file that may hold tests; without documents, the reason says what it holds instead. */
export type ReadTestFile =
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'problems'; readonly problems: readonly Problem[] }
  | {
      readonly kind: 'read'
      readonly documents: readonly TestDocument[]
      readonly reason: string
    }

/** Reads a file for the tests in it. One that nobody named is only looked into where it may hold any. */
export function readTestFileAt(found: FoundFile, reading: TestReading): ReadTestFile {
  const { path, file, explicit } = found
  const { maxFileSize } = reading.settings
  const read = readSource(file, path, {
    special: explicit,
    ...(maxFileSize === undefined ? {} : { maxBytes: maxFileSize }),
  })
  if (read.kind === 'unreadable') return read
  const { source, problems } = read
  if (!source) return { kind: 'problems', problems }
  const contents = contentsOf(source, explicit, reading)
  const documents = testDocuments(contents, found, reading)
  return { kind: 'read', documents, reason: describe(contents) }
}

/** The documents of tests among those of a file. */
export function testDocuments(
  { source, documents, problems }: FileContents,
  found: FoundFile,
  { settings, matches }: TestReading,
): readonly TestDocument[] {
  const dialect = dialectOf(settings, source.path, matches)
  if (dialect === 'vm' || dialect === 'loki') return []
  return documents
    .filter(({ kind, carrier }) => kind === 'tests' && carrier === 'file')
    .map((document) => ({ found, document, problems }))
}

function contentsOf(source: SourceFile, explicit: boolean, { compat }: TestReading): FileContents {
  if (!explicit && !source.text.includes('tests'))
    return { source, status: 'ignored', documents: [], problems: [], notices: [] }
  if (compat && explicit) return readDocuments(source, { explicit, kind: 'tests' })
  const contents = readDocuments(source, { explicit })
  const known = contents.documents.some(({ kind }) => kind !== 'unknown')
  return explicit && !known ? readDocuments(source, { explicit, kind: 'tests' }) : contents
}

const kindNames: Readonly<Partial<Record<DocumentKind, string>>> = {
  rules: 'holds rules, and no tests',
  config: 'holds a configuration, and no tests',
}

function describe({ documents, skipped }: FileContents): string {
  const kinds = documents.map(({ kind }) => kindNames[kind]).filter(Boolean)
  return kinds[0] ?? skipped ?? 'holds no unit tests'
}
