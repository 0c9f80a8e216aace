import { join } from 'node:path'
import type { Analysis } from '../analysis/analysis.ts'
import { loadChecks } from '../checks/registry.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { FileContents } from '../documents/document.ts'
import { readDocuments } from '../documents/read-documents.ts'
import { ruleFilePatterns } from '../documents/rule-file-patterns.ts'
import { applyBaseline } from '../lint/baseline.ts'
import { type FixedFile, fixProject } from '../lint/fix-project.ts'
import { type PreparedLint, prepareLint } from '../lint/lint-contents.ts'
import type { ReadRules } from '../lint/read-rules.ts'
import { refusesFile } from '../lint/refuses-file.ts'
import { everythingUsual } from '../lint/selection.ts'
import { resolveReferences } from '../project/resolve-references.ts'
import { compareText } from '../text/compare-text.ts'
import type { FileHost } from '../text/file-host.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import { readSource } from '../workspace/read-source.ts'
import { EditedPart, type Judged } from './edited-part.ts'
import type { ProjectOnDisk } from './open-project.ts'
import { overlayHost } from './overlay-host.ts'

/** A file as it is now, among the others of its project. */
export interface FileView {
  readonly source: SourceFile
  readonly contents: FileContents
  readonly read: ReadRules
  readonly analysis: Analysis
}

/** What was read of every file of a project. */
export interface ProjectFile {
  readonly contents: FileContents
  readonly read: ReadRules
}

/**
 * A project with the texts that the editor has. Of what an edit does not touch, nothing is read again: the rules of a file
 * are kept as long as its text stays, and the checks walk only the file whose findings are asked for.
 */
export class LiveProject {
  readonly root: string
  readonly #disk: ProjectOnDisk
  readonly #today: string
  readonly #texts = new Map<string, string>()
  readonly #contents = new Map<string, FileContents>()
  readonly #named = new Set<string>()
  readonly #read = new WeakMap<FileContents, ReadRules>()
  readonly #prepared = new Map<string, PreparedLint>()
  readonly #analyses = new WeakMap<PreparedLint, Analysis>()
  readonly #judged = new Map<string, Judged>()
  #host: FileHost
  #order: readonly FileContents[] | undefined

  constructor(disk: ProjectOnDisk, today: string) {
    this.root = disk.root
    this.#disk = disk
    this.#today = today
    this.#host = overlayHost(disk.root, this.#texts)
    for (const source of disk.files.values()) this.#set(source)
    this.#readNamed()
  }

  /** The text of a document as the editor has it; undefined: the file on disk counts again. */
  setText(path: string, text: string | undefined): void {
    if (this.#texts.get(path) === text) return
    if (text === undefined) this.#texts.delete(path)
    else this.#texts.set(path, text)
    const source = text === undefined ? this.#onDisk(path) : sourceFile(path, text)
    if (source) this.#set(source)
    else this.#remove(path)
    if (this.#contents.get(path)?.documents.some(({ kind }) => kind === 'config')) this.#readNamed()
  }

  /** Reads a file again that has changed on disk, appeared or gone. */
  refresh(path: string): void {
    this.#host = overlayHost(this.root, this.#texts)
    if (this.#texts.has(path)) return
    const source = this.#isMember(path) ? this.#onDisk(path) : undefined
    if (source) this.#set(source)
    else this.#remove(path)
  }

  /** Whether findings of a file are shown. */
  isLinted(path: string): boolean {
    return this.#contents.has(path) && this.#isMember(path)
  }

  /** A file with what is known of it; undefined where it is none of Prometheus'. */
  view(path: string): FileView | undefined {
    const contents = this.#contents.get(path)
    if (!contents) return undefined
    const prepared = this.#prepare(path)
    const read = this.#read.get(contents)
    const analysis = this.#analyses.get(prepared) ?? prepared.analyse()
    this.#analyses.set(prepared, analysis)
    return read && { source: contents.source, contents, read, analysis }
  }

  /** All files; what was not read yet is read. */
  files(): readonly ProjectFile[] {
    const [first] = this.#ordered()
    if (first) this.#prepare(first.source.path)
    return this.#ordered().flatMap((contents) => {
      const read = this.#read.get(contents)
      return read ? [{ contents, read }] : []
    })
  }

  /** The findings of a file, as `lint` with its path reports them. */
  async diagnose(path: string): Promise<readonly Diagnostic[]> {
    if (!this.isLinted(path)) return []
    const prepared = this.#prepare(path)
    const checks = await loadChecks(prepared.needs)
    const source = this.#contents.get(path)?.source
    const diagnostics = this.#judge(prepared.outcome(checks).diagnostics, path)
    if (source) this.#judged.set(path, { source, diagnostics })
    return diagnostics
  }

  /**
   * The findings of a large file right after an edit, as far as they can be told by checking the rules that were edited;
   * undefined where the whole file is checked as quickly.
   */
  async diagnoseEdit(path: string): Promise<readonly Diagnostic[] | undefined> {
    const contents = this.#contents.get(path)
    const before = this.#judged.get(path)
    if (!contents || !before || before.source === contents.source || !this.isLinted(path))
      return undefined
    this.#prepare(path)
    const files = this.#read.get(contents)?.documents.map(({ rules }) => rules) ?? []
    const part = EditedPart.of(before, contents.source, files)
    if (!part) return undefined
    const request = this.#request(this.#ordered(), path)
    const prepared = prepareLint({ ...request, walks: (rule) => part.touched.has(rule) })
    const checks = await loadChecks(prepared.needs)
    const judged = part.with(this.#judge(prepared.outcome(checks).diagnostics, path))
    this.#judged.set(path, judged)
    return judged.diagnostics
  }

  /** A file after all safe fixes; undefined where nothing changes. */
  async fixed(path: string): Promise<FixedFile | undefined> {
    const diagnostics = await this.diagnose(path)
    const fixed = await fixProject(
      { contents: this.#ordered(), diagnostics },
      async (contents) => {
        const prepared = prepareLint(this.#request(contents, path))
        const found = prepared.outcome(await loadChecks(prepared.needs)).diagnostics
        return { contents, diagnostics: this.#judge(found, path) }
      },
      { unsafe: false, untilStable: true },
    )
    return fixed.files.find(({ after }) => after.path === path)
  }

  #judge(diagnostics: readonly Diagnostic[], path: string): readonly Diagnostic[] {
    const own = diagnostics.filter(({ file }) => file.path === path)
    const { baseline } = this.#disk
    if (baseline.length === 0) return own
    const { kept } = applyBaseline(
      own.filter((one) => !refusesFile(one)),
      baseline,
      () => false,
    )
    const left = new Set(kept)
    return own.filter((one) => refusesFile(one) || left.has(one))
  }

  #prepare(path: string): PreparedLint {
    const known = this.#prepared.get(path)
    if (known) return known
    const made = prepareLint(this.#request(this.#ordered(), path))
    this.#prepared.set(path, made)
    return made
  }

  #request(contents: readonly FileContents[], path: string): Parameters<typeof prepareLint>[0] {
    const { loaded, catalogue, matches } = this.#disk
    return {
      contents,
      problems: [],
      settings: loaded.settings,
      selection: everythingUsual,
      matches,
      catalogue,
      host: this.#host,
      reportOn: new Set([path]),
      today: this.#today,
      readBefore: this.#read,
    }
  }

  #ordered(): readonly FileContents[] {
    this.#order ??= [...this.#contents.values()].sort((a, b) =>
      compareText(a.source.path, b.source.path),
    )
    return this.#order
  }

  #set(source: SourceFile): void {
    const most = this.#disk.loaded.settings.maxFileSize
    const contents =
      most !== undefined && source.text.length > most ? undefined : readDocuments(source)
    if (contents && contents.status !== 'ignored') this.#contents.set(source.path, contents)
    else this.#contents.delete(source.path)
    this.#forget()
  }

  #remove(path: string): void {
    if (this.#contents.delete(path)) this.#forget()
  }

  #forget(): void {
    this.#order = undefined
    this.#prepared.clear()
  }

  #onDisk(path: string): SourceFile | undefined {
    const read = readSource(join(this.root, path), path)
    return read.kind === 'read' ? read.source : undefined
  }

  /** Whether the settings take a path for a file of the project. */
  #isMember(path: string): boolean {
    const { loaded, matches, files } = this.#disk
    const { rules, tests, configs, exclude } = loaded.settings
    if (loaded.files.includes(join(this.root, path))) return false
    if (exclude.length > 0 && matches(exclude, path)) return false
    const globs = [...rules, ...tests, ...configs]
    return globs.length === 0 || files.has(path) || this.#named.has(path) || matches(globs, path)
  }

  /** Reads the rule files that configurations name and the globs of the settings do not. */
  #readNamed(): void {
    for (const { documents } of [...this.#contents.values()])
      for (const { kind, carrier, root, source } of documents) {
        if (kind !== 'config' || carrier !== 'file') continue
        const { pathMap } = this.#disk.loaded.settings
        const patterns = ruleFilePatterns(root)
        const found = resolveReferences(patterns, source.path, this.#host, 'config', pathMap)
        for (const path of found.flatMap(({ paths }) => paths)) this.#addNamed(path)
      }
  }

  #addNamed(path: string): void {
    this.#named.add(path)
    if (this.#contents.has(path)) return
    const source = this.#onDisk(path)
    if (source) this.#set(source)
  }
}
