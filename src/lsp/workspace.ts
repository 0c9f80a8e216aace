import { basename, dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import type { Location } from 'vscode-languageserver/node'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import { metadata } from '../checks/metadata.ts'
import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { defaultSettings } from '../lint/default-settings.ts'
import { type SourceFile, sourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { displayPath } from '../workspace/discover.ts'
import type { LoadedSettings } from '../workspace/load-settings.ts'
import { readSettings } from '../workspace/read-settings.ts'
import { type FileView, LiveProject } from './live-project.ts'
import { openProject, settingsFor } from './open-project.ts'
import { rangeOf } from './positions.ts'

/** An open document in its project. */
export interface OpenFile {
  readonly uri: string
  readonly project: LiveProject
  /** Relative to the root of the project. */
  readonly path: string
}

const settingsName = /^\.?promproof\.ya?ml$/

/** The documents that are open, and the projects that they belong to. */
export class Workspace {
  readonly #today: string
  readonly #documents: () => readonly TextDocument[]
  readonly #projects = new Map<string, Promise<LiveProject>>()
  readonly #settings = new Map<string, LoadedSettings>()
  #folders: readonly string[] = []

  /** `documents` gives those that are open, with their texts as they are now. */
  constructor(documents: () => readonly TextDocument[], today: string) {
    this.#documents = documents
    this.#today = today
  }

  /** The folders of the editor, as URIs; those that are no files are left out. */
  setFolders(uris: readonly string[]): void {
    this.#folders = uris.flatMap((uri) => fileOf(uri) ?? [])
    this.reset()
  }

  /** Forgets all projects: settings have changed. */
  reset(): void {
    this.#projects.clear()
    this.#settings.clear()
  }

  /** Reads files again that have changed on disk. */
  async refresh(uris: readonly string[]): Promise<void> {
    const files = uris.flatMap((uri) => fileOf(uri) ?? [])
    if (files.some((file) => settingsName.test(basename(file)) || /package\.json$/.test(file))) {
      this.reset()
      return
    }
    for (const opened of [...this.#projects.values()]) {
      const project = await opened
      for (const file of files) {
        const path = displayPath(file, project.root)
        if (!path.startsWith('/') && !path.startsWith('..')) project.refresh(path)
      }
    }
  }

  /** A document in its project, with all open documents as they are now. */
  async open(uri: string): Promise<OpenFile> {
    const { project, path } = await this.#projectOf(uri)
    for (const document of this.#documents()) {
      const other = await this.#projectOf(document.uri)
      if (other.project === project) project.setText(other.path, document.getText())
    }
    return { uri, project, path }
  }

  /** What is known of an open document; undefined where it is none of Prometheus'. */
  async view(uri: string): Promise<(OpenFile & { readonly view: FileView }) | undefined> {
    const opened = await this.open(uri)
    const view = opened.project.view(opened.path)
    return view && { ...opened, view }
  }

  /** The findings of an open document; those of settings are about the settings. */
  async diagnose(uri: string): Promise<readonly Diagnostic[]> {
    const document = this.#documents().find((one) => one.uri === uri)
    const name = basename(fileOf(uri) ?? '')
    if (document && settingsName.test(name)) {
      const read = readSettings(sourceFile(name, document.getText()), { checks: metadata })
      return read.problems.map((one) => ({ severity: 'error' as const, ...one }))
    }
    const { project, path } = await this.open(uri)
    return project.diagnose(path)
  }

  /** What can be told of a large document right after an edit; undefined where `diagnose` is as quick. */
  async diagnoseEdit(uri: string): Promise<readonly Diagnostic[] | undefined> {
    if (settingsName.test(basename(fileOf(uri) ?? ''))) return undefined
    const { project, path } = await this.open(uri)
    return project.diagnoseEdit(path)
  }

  /** A document was closed: what is on disk counts again. */
  async close(uri: string): Promise<void> {
    const { project, path } = await this.#projectOf(uri)
    project.setText(path, undefined)
  }

  /** The URI of a file of a project, as the editor calls it where it is open. */
  uriOf({ root }: LiveProject, { path }: SourceFile): string {
    const file = path.startsWith('/') ? path : join(root, path)
    const opened = this.#documents().find(({ uri }) => fileOf(uri) === file || uri === path)
    return opened?.uri ?? pathToFileURL(file).href
  }

  /** A place of a file of a project. */
  locationOf(project: LiveProject, file: SourceFile, span: Span): Location {
    return { uri: this.uriOf(project, file), range: rangeOf(file, span) }
  }

  async #projectOf(uri: string): Promise<{ project: LiveProject; path: string }> {
    const file = fileOf(uri)
    const loaded = file === undefined ? loose : this.#settingsOf(file)
    const key = file === undefined ? uri : (loaded.file ?? loaded.root)
    const project = this.#projects.get(key) ?? this.#load(loaded, file)
    this.#projects.set(key, project)
    const found = await project
    return { project: found, path: file === undefined ? uri : displayPath(file, found.root) }
  }

  async #load(loaded: LoadedSettings, file: string | undefined): Promise<LiveProject> {
    const bounded = loaded.file !== undefined || this.#folders.includes(loaded.root)
    const disk =
      file === undefined
        ? { ...(await openProject({ ...loose, root: nowhere }, false)), files: new Map() }
        : await openProject(loaded, bounded)
    return new LiveProject(disk, this.#today)
  }

  #settingsOf(file: string): LoadedSettings {
    const folder = dirname(file)
    const known = this.#settings.get(folder) ?? settingsFor(file, this.#folders)
    this.#settings.set(folder, known)
    return known
  }
}

/** No folder has this name, so that a document which is no file has no neighbours. */
const nowhere = '/\0'
const loose: LoadedSettings = { settings: defaultSettings, root: nowhere, files: [], problems: [] }

/** The path of a `file:` URI; undefined for any other. */
function fileOf(uri: string): string | undefined {
  try {
    return new URL(uri).protocol === 'file:' ? fileURLToPath(uri) : undefined
  } catch {
    return undefined
  }
}
