import { join, resolve } from 'node:path'
import type { Problem } from '../diagnostic/diagnostic.ts'
import type { DocumentKind, FileContents } from '../documents/document.ts'
import { readDocuments } from '../documents/read-documents.ts'
import { ruleFilePatterns } from '../documents/rule-file-patterns.ts'
import type { PathMatcher } from '../lint/policy.ts'
import type { Settings } from '../lint/settings.ts'
import { resolveReferences } from '../project/resolve-references.ts'
import type { FileReport, Notice } from '../report/report.ts'
import { compareText } from '../text/compare-text.ts'
import type { FileHost } from '../text/file-host.ts'
import { decodeFile, tooLarge } from '../workspace/decode-file.ts'
import {
  discover,
  displayPath,
  type FoundFile,
  type PassedOver,
  type Unmatched,
} from '../workspace/discover.ts'
import { diskHost } from '../workspace/disk-host.ts'
import { loadPathMatcher, matchesNothing } from '../workspace/path-matcher.ts'
import { defaultMaxBytes, type ReadSource, readSource } from '../workspace/read-source.ts'
import { displayPaths } from './display-path.ts'
import { findDefinitions, readsElsewhere } from './find-definitions.ts'
import { readStdin } from './read-stdin.ts'
import type { Session } from './session.ts'
import { stdinName } from './stdin-path.ts'

/** Which files a run reads, and as what. */
export interface OpenRequest {
  readonly root: string
  /** As given on the command line; `-` is stdin. */
  readonly paths: readonly string[]
  /** What stdin is called; absent where it is not read. */
  readonly stdinPath: string | undefined
  readonly settings: Settings
  /** Absolute paths of the settings' own files, which are read already. */
  readonly settingsFiles: readonly string[]
  /** What the paths given by hand hold. */
  readonly kind?: DocumentKind
  readonly skipUnknown: boolean
  readonly errorOnUnmatched: boolean
  readonly session: Session
}

/** What was read, what could not be, and what is worth a note. */
export interface OpenedFiles {
  readonly contents: readonly FileContents[]
  readonly problems: readonly Problem[]
  readonly files: readonly FileReport[]
  readonly notices: readonly Notice[]
  readonly host: FileHost
  readonly matches: PathMatcher
  /** Something that was asked for could not be read, or is no Prometheus file; it was told on stderr. */
  readonly failed: boolean
  /** Paths to report on, where others are read for context. */
  readonly reportOn?: ReadonlySet<string>
}

/** Finds, reads and classifies the files of a run. What cannot be read is told on stderr, and the others go on. */
export async function openFiles(request: OpenRequest): Promise<OpenedFiles> {
  const { root, settings, session, stdinPath } = request
  const paths = request.paths.filter((path) => path !== '-')
  const opening = new Opening(request)
  const stdinOnly = stdinPath !== undefined && paths.length === 0
  const search = { root, cwd: session.environment.cwd, exclude: settings.exclude }
  const found = stdinOnly
    ? { files: [], unmatched: [], passedOver: [] }
    : await discover({ ...search, paths, globs: projectGlobs(settings) })
  for (const entry of found.passedOver) opening.passedOver(entry)
  if (stdinPath !== undefined) opening.stdin(stdinPath)
  for (const file of found.files) opening.file(file)
  for (const entry of found.unmatched) opening.unmatched(entry)
  opening.nothingFound()
  if (paths.length > 0 || stdinOnly) {
    await addContext(opening, search, settings)
    if (settings.rules.length === 0) await addDefinitions(opening, request)
  }
  opening.namedByConfigs()
  return opening.result(needsGlobs(settings) ? await loadPathMatcher() : matchesNothing)
}

/** Reads what loads together with the files that were given, as the settings tell. */
async function addContext(
  opening: Opening,
  search: { readonly root: string; readonly cwd: string; readonly exclude: readonly string[] },
  { rules, configs }: Settings,
): Promise<void> {
  const globs = [...rules, ...configs]
  if (globs.length === 0) return
  const { files } = await discover({ ...search, paths: [], globs })
  for (const file of files) opening.context(file)
}

/** Reads what may record the names that the given files read and do not record. */
async function addDefinitions(
  opening: Opening,
  { root, settings, settingsFiles, paths, session }: OpenRequest,
): Promise<void> {
  if (!readsElsewhere(opening.ruleTexts)) return
  const { cwd } = session.environment
  const given = paths.filter((path) => path !== '-').map((path) => resolve(cwd, path))
  const search = { root, exclude: settings.exclude, given, isProject: settingsFiles.length > 0 }
  for (const file of await findDefinitions(search)) opening.context(file)
}

function projectGlobs({ rules, tests, configs }: Settings): readonly string[] {
  return [...rules, ...tests, ...configs]
}

function needsGlobs({ rules, checks, dialects, ignore = [], exclude }: Settings): boolean {
  return (
    rules.length + exclude.length > 0 ||
    [...checks, ...dialects, ...ignore].some(({ files }) => files !== undefined)
  )
}

class Opening {
  readonly #request: OpenRequest
  readonly #contents: FileContents[] = []
  readonly #problems: Problem[] = []
  readonly #files: FileReport[] = []
  readonly #notices: Notice[] = []
  readonly #host: FileHost
  readonly #reportOn = new Set<string>()
  readonly #context = new Set<string>()
  #failed = false

  constructor(request: OpenRequest) {
    this.#request = request
    this.#host = diskHost(request.root)
  }

  /** The texts of files that hold rules. Documents are worlds of their own. */
  get ruleTexts(): readonly string[] {
    const holdsRules = ({ documents }: FileContents) =>
      documents.some(({ kind, carrier }) => kind === 'rules' && carrier !== 'markdown')
    return this.#contents.filter(holdsRules).map(({ source }) => source.text)
  }

  stdin(name: string): void {
    const { root, session } = this.#request
    const path = stdinName(name, root, session.environment.cwd)
    session.working = path
    const bytes = readStdin()
    const most = this.#request.settings.maxFileSize ?? defaultMaxBytes
    const decoded = bytes.length > most ? tooLarge(path, bytes, most) : decodeFile(path, bytes)
    this.#read(path, { kind: 'read', ...decoded }, true)
  }

  /** Reads a file, unless stdin stands for it, or it holds the settings, which were read before. */
  file({ path, file, explicit }: FoundFile): void {
    if (this.#reportOn.has(path)) return
    if (this.#request.settingsFiles.includes(file)) {
      if (explicit) this.#report({ path, kind: 'unknown', status: 'checked' })
      return
    }
    this.#request.session.working = path
    this.#read(path, readSource(file, path, { special: explicit, ...this.#limit() }), explicit)
  }

  /** A file that loads together with those given: its rules are compared, its findings are not shown. */
  context({ path, file }: Pick<FoundFile, 'path' | 'file'>): void {
    if (this.#reportOn.has(path) || this.#context.has(path)) return
    this.#context.add(path)
    this.#request.session.working = path
    const read = readSource(file, path, this.#limit())
    if (read.kind === 'read' && read.source) this.#contents.push(readDocuments(read.source))
  }

  /** Reads the rule files that configurations name and nobody asked for: they load together with those given. */
  namedByConfigs(): void {
    const configs = this.#contents.flatMap(({ documents }) =>
      documents.filter(({ kind, carrier }) => kind === 'config' && carrier === 'file'),
    )
    for (const { root, source } of configs) {
      const before = this.#context.size
      const patterns = ruleFilePatterns(root)
      const { pathMap } = this.#request.settings
      const references = resolveReferences(patterns, source.path, this.#host, 'config', pathMap)
      for (const { paths } of references)
        for (const path of paths) this.context({ path, file: join(this.#request.root, path) })
      if (this.#reportOn.has(source.path))
        this.#tellCompared(source.path, this.#context.size - before)
    }
  }

  #tellCompared(path: string, count: number): void {
    if (count === 0) return
    const message =
      count === 1
        ? 'a rule file that it names is only compared with; give its path to check it'
        : `${count} rule files that it names are only compared with; give their paths to check them`
    this.#notices.push({ path, message })
  }

  unmatched({ given, reason, kind }: Unmatched): void {
    if (kind === 'empty' && !this.#request.errorOnUnmatched) return
    this.#error(kind === 'empty' ? `${given}: ${reason}` : `cannot read ${given}: ${reason}`)
    if (kind === 'unreadable') {
      const { root, session } = this.#request
      const path = displayPath(resolve(session.environment.cwd, given), root)
      this.#report({ path, kind: 'unknown', status: 'unreadable', reason })
    }
  }

  passedOver({ path, reason }: PassedOver): void {
    this.#notices.push({ path, message: `not checked: ${reason}` })
  }

  nothingFound(): void {
    const { errorOnUnmatched } = this.#request
    if (this.#failed || !errorOnUnmatched || this.#problems.length > 0) return
    if (this.#files.some(({ status }) => status === 'checked' || status === 'skipped')) return
    if (this.#files.length > 0 && this.#request.skipUnknown) return
    this.#error('no Prometheus files found; give a path, or name them in promproof.yml')
  }

  result(matches: PathMatcher): OpenedFiles {
    return {
      contents: this.#contents,
      problems: this.#problems,
      files: this.#files.sort((a, b) => compareText(a.path, b.path)),
      notices: this.#notices,
      host: this.#host,
      matches,
      failed: this.#failed,
      ...(this.#context.size > 0 ? { reportOn: this.#reportOn } : {}),
    }
  }

  #read(path: string, read: ReadSource, explicit: boolean): void {
    this.#reportOn.add(path)
    if (read.kind === 'unreadable') {
      this.#error(`cannot read ${this.#shown(path)}: ${read.reason}`)
      this.#report({ path, kind: 'unknown', status: 'unreadable', reason: read.reason })
      return
    }
    const { source } = read
    if (source) this.#document(readDocuments(source, this.#documentOptions(explicit)), explicit)
    else if (explicit || looksRelevant(path)) {
      this.#problems.push(...read.problems)
      this.#report({ path, kind: 'unknown', status: 'checked' })
    }
  }

  #limit(): { readonly maxBytes?: number } {
    const { maxFileSize } = this.#request.settings
    return maxFileSize === undefined ? {} : { maxBytes: maxFileSize }
  }

  #documentOptions(explicit: boolean) {
    const { kind } = this.#request
    return { explicit, ...(explicit && kind ? { kind } : {}) }
  }

  #document(contents: FileContents, explicit: boolean): void {
    const { source, status, skipped, documents, notices } = contents
    const { path } = source
    const { skipUnknown } = this.#request
    const kind = documents.find((one) => one.kind !== 'unknown' && one.kind !== 'unchecked')?.kind
    const reason = skipped === undefined ? {} : { reason: skipped }
    this.#report({ path, kind: kind ?? documents[0]?.kind ?? 'unknown', status, ...reason })
    for (const message of notices) this.#notices.push({ path, message })
    if (status === 'ignored') {
      if (!explicit || skipUnknown) return
      if (contents.problems.length > 0) this.#problems.push(...contents.problems)
      else this.#error(`${this.#shown(path)}: ${skipped ?? 'is no Prometheus file'}`)
      return
    }
    if (status === 'skipped') this.#notices.push({ path, message: `skipped: ${skipped ?? ''}` })
    this.#contents.push(contents)
  }

  #report(file: FileReport): void {
    this.#files.push(file)
  }

  #shown(path: string): string {
    return displayPaths(this.#request.root, this.#request.session.environment.cwd)(path)
  }

  #error(message: string): void {
    this.#failed = true
    this.#request.session.console.err(`promproof: error: ${message}\n`)
  }
}

/** Whether a file that is no text was likely meant: found by a name that only rule files have. */
function looksRelevant(path: string): boolean {
  return /\.(?:ya?ml|rules|alerts)$/i.test(path)
}
