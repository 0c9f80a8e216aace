import { existsSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { Problem } from '../diagnostic/diagnostic.ts'
import { defaultSettings } from '../lint/default-settings.ts'
import type { CheckSetting, Settings } from '../lint/settings.ts'
import type { SourceFile } from '../text/source-file.ts'
import { displayPath } from './discover.ts'
import { repositoryOf } from './list-files.ts'
import { type PartialSettings, readSettings, type SettingsRead } from './read-settings.ts'
import { readSource } from './read-source.ts'
import type { KnownCheck } from './settings-reader.ts'

const names = ['promproof.yml', 'promproof.yaml', '.promproof.yml', '.promproof.yaml']
const packageFile = 'package.json'
const packageKey = 'promproof'
const maxBases = 32

/** Where settings are looked for. */
export interface LoadSettingsOptions {
  /** Absolute. The search begins here and goes up to the folder of the repository. */
  readonly start: string
  /** Absolute; use this file and search none. */
  readonly file?: string
  readonly checks?: readonly KnownCheck[]
}

/** Settings, where they came from, and what is wrong with them. */
export interface LoadedSettings {
  readonly settings: Settings
  /** Absolute folder that globs and paths are relative to: that of the settings file, else `start`. */
  readonly root: string
  /** The file that was found, absolute. */
  readonly file?: string
  /** That file and those that it extends, absolute. */
  readonly files: readonly string[]
  readonly problems: readonly Problem[]
  /** The file that was asked for, or one that it extends, cannot be read. */
  readonly error?: string
}

/** Settings of one file of a chain of `extends`, with the folder that its globs count from. */
interface Link {
  readonly folder: string
  readonly own: PartialSettings
  readonly problems: readonly Problem[]
}

/** Finds and reads the settings of a folder, with what they extend. Without a file, the defaults. */
export function loadSettings(options: LoadSettingsOptions): LoadedSettings {
  const file = options.file ?? findSettings(options.start)
  if (file === undefined)
    return { settings: defaultSettings, root: options.start, files: [], problems: [] }
  const chain = new Chain(options.checks)
  const error = chain.add(file, dirname(file))
  const root = rootOf(dirname(file), chain.links)
  const parts = chain.links.map(({ folder, own }) => relativeTo(root, folder, own))
  return {
    settings: merge(parts),
    root,
    file,
    files: chain.files,
    problems: chain.links.flatMap(({ problems }) => problems),
    ...(error === undefined ? {} : { error }),
  }
}

/** The nearest settings file at or above a folder, not above its repository. */
export function findSettings(start: string): string | undefined {
  const top = repositoryOf(start)
  for (let folder = start; ; folder = dirname(folder)) {
    for (const name of names) if (existsSync(join(folder, name))) return join(folder, name)
    if (hasPackageSettings(join(folder, packageFile))) return join(folder, packageFile)
    if (folder === top || dirname(folder) === folder) return undefined
  }
}

function hasPackageSettings(file: string): boolean {
  if (!existsSync(file)) return false
  const read = readSource(file, packageFile)
  if (read.kind !== 'read' || !read.source?.text.includes(`"${packageKey}"`)) return false
  return readSettings(read.source, { below: packageKey }).present
}

class Chain {
  readonly #checks: readonly KnownCheck[] | undefined
  readonly #seen = new Set<string>()
  /** Bases before what builds upon them. */
  readonly links: Link[] = []

  constructor(checks: readonly KnownCheck[] | undefined) {
    this.#checks = checks
  }

  get files(): readonly string[] {
    return [...this.#seen]
  }

  /** Reads a file and its bases; what it returns is why the file cannot be read. */
  add(file: string, home: string): string | undefined {
    this.#seen.add(file)
    const read = readSource(file, displayPath(file, home))
    if (read.kind === 'unreadable') return `cannot read ${displayPath(file, home)}: ${read.reason}`
    if (!read.source) {
      this.links.push({ folder: dirname(file), own: {}, problems: read.problems })
      return undefined
    }
    const settings = readSettings(read.source, {
      ...(this.#checks ? { checks: this.#checks } : {}),
      ...(basename(file) === packageFile ? { below: packageKey } : {}),
    })
    const problems = this.#bases(read.source, settings, file, home)
    this.links.push({
      folder: dirname(file),
      own: settings.own,
      problems: [...settings.problems, ...problems],
    })
    return undefined
  }

  #bases(
    source: SourceFile,
    { bases }: SettingsRead,
    file: string,
    home: string,
  ): readonly Problem[] {
    return bases.flatMap(({ value, span }): readonly Problem[] => {
      const base = resolve(dirname(file), value)
      const wrong = (message: string): readonly Problem[] => [
        { check: 'settings/extends', severity: 'error', file: source, span, message },
      ]
      if (this.#seen.has(base))
        return wrong(`\`${value}\` is extended already; settings cannot extend themselves`)
      if (this.#seen.size >= maxBases) return wrong(`more than ${maxBases} files are extended`)
      const error = this.add(base, home)
      return error === undefined ? [] : wrong(error)
    })
  }
}

/** A base in a folder above moves the root there. */
function rootOf(home: string, links: readonly Link[]): string {
  let root = home
  for (const { folder } of links) if (folder !== root && isAbove(folder, root)) root = folder
  return root
}

function isAbove(folder: string, below: string): boolean {
  return below.startsWith(folder.endsWith(sep) ? folder : folder + sep)
}

/** Makes the globs of a file count from the root, where it lies below it. */
function relativeTo(root: string, folder: string, own: PartialSettings): PartialSettings {
  if (folder === root || !isAbove(root, folder)) return own
  const prefix = relative(root, folder).split(sep).join('/')
  const moved = (globs: readonly string[]): readonly string[] =>
    globs.map((glob) => `${prefix}/${glob.replace(/^\.\//, '')}`)
  const movedFiles = <T extends { readonly files?: readonly string[] }>(item: T): T => ({
    ...item,
    files: item.files ? moved(item.files) : [`${prefix}/**`],
  })
  return {
    ...own,
    ...(own.rules ? { rules: moved(own.rules) } : {}),
    ...(own.tests ? { tests: moved(own.tests) } : {}),
    ...(own.configs ? { configs: moved(own.configs) } : {}),
    ...(own.exclude ? { exclude: moved(own.exclude) } : {}),
    ...(own.catalogue ? { catalogue: moved(own.catalogue) } : {}),
    ...(own.pathMap
      ? { pathMap: own.pathMap.map(({ from, to }) => ({ from, to: `${prefix}/${to}` })) }
      : {}),
    ...(own.baseline === undefined ? {} : { baseline: `${prefix}/${own.baseline}` }),
    ...(own.checks ? { checks: own.checks.map((check: CheckSetting) => movedFiles(check)) } : {}),
    ...(own.dialects ? { dialects: own.dialects.map((dialect) => movedFiles(dialect)) } : {}),
  }
}

/** Later files win; checks, metrics, dialects, features and excludes add up. */
function merge(parts: readonly PartialSettings[]): Settings {
  let settings: Settings = defaultSettings
  for (const part of parts) {
    settings = {
      ...settings,
      ...part,
      checks: [...settings.checks, ...(part.checks ?? [])],
      dialects: [...settings.dialects, ...(part.dialects ?? [])],
      features: [...new Set([...settings.features, ...(part.features ?? [])])],
      metrics: [...settings.metrics, ...(part.metrics ?? [])],
      exclude: [...settings.exclude, ...(part.exclude ?? [])],
      ...(part.pathMap ? { pathMap: [...(settings.pathMap ?? []), ...part.pathMap] } : {}),
    }
  }
  return settings
}
