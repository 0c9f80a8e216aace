import { accessSync, constants, lstatSync, statSync } from 'node:fs'
import { isAbsolute, join, relative, resolve, sep } from 'node:path'
import { compareText } from '../text/compare-text.ts'
import { type GitListing, listFiles, realPathOf, type Standing, standingOf } from './list-files.ts'
import { pathKind } from './path-kind.ts'
import { loadPathMatcher, matchesNothing, type PathMatcher } from './path-matcher.ts'
import { reasonOf } from './read-source.ts'

/** Where to look, and for what. */
export interface DiscoverOptions {
  /** Absolute; findings name paths relative to it. */
  readonly root: string
  /** Absolute; what was given on the command line is relative to it. */
  readonly cwd: string
  /** Paths, folders and globs of the command line, relative to `cwd`. */
  readonly paths: readonly string[]
  /** Globs of the settings, relative to the root, for runs without paths. Empty: everything below `cwd`. */
  readonly globs?: readonly string[]
  /** Globs of the settings, relative to the root. Files given by their own path are never excluded. */
  readonly exclude?: readonly string[]
}

/** A file to open. */
export interface FoundFile {
  /** Posix, relative to the root; absolute where the file lies outside it. */
  readonly path: string
  /** Absolute, for opening it. */
  readonly file: string
  /** It was given by its own path. */
  readonly explicit: boolean
}

/** What was given and leads to no file. */
export interface Unmatched {
  /** As given. */
  readonly given: string
  /** "no such file or directory", "matches nothing" */
  readonly reason: string
  /** A pattern or folder without files; otherwise a path that cannot be read. */
  readonly kind: 'empty' | 'unreadable'
}

/** Something that was met while looking, and passed over. */
export interface PassedOver {
  /** Posix, relative to the root; absolute where it lies outside it. */
  readonly path: string
  /** "a broken symbolic link" */
  readonly reason: string
}

/** Files sorted by path, and what was asked for and gave none. */
export interface Discovery {
  /** Sorted by path, each once. */
  readonly files: readonly FoundFile[]
  readonly unmatched: readonly Unmatched[]
  /** Sorted by path. */
  readonly passedOver: readonly PassedOver[]
}

const extensions = /\.(?:ya?ml|json|md|rules|alerts|prom)$/i
const wildcard = /[*?[\]{}]|!\(|\+\(|@\(/

/** Finds the files of a run. A folder or the working directory gives files by their extension; a path gives what it names. */
export async function discover(options: DiscoverOptions): Promise<Discovery> {
  const search = await Search.create(options)
  if (options.paths.length > 0) for (const given of options.paths) search.given(given)
  else if (options.globs && options.globs.length > 0)
    for (const glob of options.globs) search.setting(glob)
  else search.everything()
  return search.result()
}

class Search {
  readonly #options: DiscoverOptions
  readonly #matches: PathMatcher
  readonly #git: GitListing
  readonly #files = new Map<string, FoundFile>()
  readonly #unmatched: Unmatched[] = []
  readonly #passedOver = new Map<string, PassedOver>()
  readonly #realFolders = new Map<string, string>()
  readonly #listings = new Map<string, readonly string[]>()

  private constructor(options: DiscoverOptions, matches: PathMatcher, git: GitListing) {
    this.#options = options
    this.#matches = matches
    this.#git = git
  }

  static async create(options: DiscoverOptions): Promise<Search> {
    const globs = (options.exclude?.length ?? 0) > 0
    const patterns = options.paths.some((path) => wildcard.test(path))
    const settings = options.paths.length === 0 && (options.globs?.length ?? 0) > 0
    const matches = globs || patterns || settings ? await loadPathMatcher() : matchesNothing
    return new Search(options, matches, await Search.#gitListing(options))
  }

  /** Starting processes takes a moment to load, and files given by path need none. */
  static async #gitListing({ cwd, paths }: DiscoverOptions): Promise<GitListing> {
    const lists =
      paths.length === 0 || paths.some((path) => pathKind(resolve(cwd, path)) !== 'file')
    return lists ? (await import('./git-files.ts')).gitFiles : () => undefined
  }

  given(given: string): void {
    const file = resolve(this.#options.cwd, given)
    try {
      const entry = statSync(file)
      if (!entry.isDirectory()) this.#add(file, true)
      else if (this.#folder(file, true) === 0) this.#withoutFiles(given, file)
      return
    } catch (error) {
      if (!wildcard.test(given)) {
        const reason = isBrokenLink(file) ? 'is a broken symbolic link' : reasonOf(error)
        this.#unmatched.push({ given, kind: 'unreadable', reason })
        return
      }
    }
    if (this.#glob(given, this.#options.cwd) === 0)
      this.#unmatched.push({ given, kind: 'empty', reason: 'matches no file' })
  }

  #withoutFiles(given: string, folder: string): void {
    this.#unmatched.push(withoutFiles(given, folder))
    this.#passedOver.delete(displayPath(folder, this.#options.root))
  }

  /** A glob of the settings; one that matches nothing is told, too. */
  setting(glob: string): void {
    const file = join(this.#options.root, glob)
    const kind = wildcard.test(glob) ? 'missing' : pathKind(file)
    if (kind === 'file' && this.#addFound(this.#options.root, glob)) return
    if (kind === 'directory' && this.#folder(file, true) > 0) return
    if (this.#glob(glob, this.#options.root) > 0) return
    this.#unmatched.push({ given: glob, kind: 'empty', reason: 'matches no file' })
  }

  everything(): void {
    this.#folder(this.#options.cwd, false)
  }

  result(): Discovery {
    const given = this.#options.paths.length > 0
    const files = [...this.#files.values()].sort((a, b) => compareText(a.path, b.path))
    return {
      files: given ? eachOnce(files) : files,
      unmatched: this.#unmatched,
      passedOver: [...this.#passedOver.values()].sort((a, b) => compareText(a.path, b.path)),
    }
  }

  #list(folder: string, ignored: boolean): readonly string[] {
    const key = `${ignored}:${folder}`
    const closed = (path: string) => {
      const whole = join(folder, path)
      if (!this.#isExcluded(whole)) this.#passOver(whole, 'a folder that cannot be read')
    }
    const listing = this.#listings.get(key) ?? listFiles(folder, ignored, this.#git, closed)
    this.#listings.set(key, listing)
    return listing
  }

  /** Adds the files of a folder; with `ignored`, of one that git ignores, too. */
  #folder(folder: string, ignored: boolean): number {
    let count = 0
    for (const path of this.#list(folder, ignored))
      if (extensions.test(path) && this.#addFound(folder, path)) count++
    return count
  }

  #addFound(folder: string, path: string): boolean {
    const { root } = this.#options
    const file = join(folder, path)
    const limit = isInside(folder, root) ? root : folder
    const real = this.#realFolders.get(limit) ?? realPathOf(limit) ?? limit
    this.#realFolders.set(limit, real)
    const standing = standingOf(file, real)
    if (standing === 'own') return this.#add(file, false)
    const reason = reasonsToPass[standing]
    if (reason !== undefined && !this.#isExcluded(file)) this.#passOver(file, reason)
    return false
  }

  #glob(glob: string, base: string): number {
    const { folder, pattern } = splitGlob(isAbsolute(glob) ? relative(base, glob) : glob)
    const from = resolve(base, folder)
    let count = 0
    for (const path of this.#list(from, false))
      if (this.#matches([pattern], path) && this.#addFound(from, path)) count++
    return count
  }

  #add(file: string, explicit: boolean): boolean {
    if (!explicit && this.#isExcluded(file)) return true
    const path = displayPath(file, this.#options.root)
    const known = this.#files.get(path)
    if (!known || (explicit && !known.explicit)) this.#files.set(path, { path, file, explicit })
    return true
  }

  #isExcluded(file: string): boolean {
    const { root, exclude = [] } = this.#options
    return exclude.length > 0 && this.#matches(exclude, displayPath(file, root))
  }

  #passOver(file: string, reason: string): void {
    const path = displayPath(file, this.#options.root)
    this.#passedOver.set(path, { path, reason })
  }
}

const reasonsToPass: Readonly<Partial<Record<Standing, string>>> = {
  broken: 'a broken symbolic link',
  outside: 'a symbolic link that leads out of the project; give its path to check it',
  closed: 'cannot be read',
}

/** Of several names of one file, the one that was given by hand, and before others the one that is no link. */
function eachOnce(files: readonly FoundFile[]): readonly FoundFile[] {
  const best = new Map<string, FoundFile>()
  const rank = (one: FoundFile, real: string) =>
    Number(one.explicit) * 2 + Number(one.file === real)
  for (const file of files) {
    const real = realPathOf(file.file) ?? file.file
    const known = best.get(real)
    if (!known || rank(file, real) > rank(known, real)) best.set(real, file)
  }
  return [...best.values()].sort((a, b) => compareText(a.path, b.path))
}

function withoutFiles(given: string, folder: string): Unmatched {
  try {
    accessSync(folder, constants.R_OK | constants.X_OK)
    return { given, kind: 'empty', reason: 'no files of Prometheus in it' }
  } catch (error) {
    return { given, kind: 'unreadable', reason: reasonOf(error) }
  }
}

/** How a file is called in findings: relative to the root and posix; absolute where it lies outside. */
export function displayPath(file: string, root: string): string {
  if (isInside(file, root)) return posix(relative(root, file))
  const real = realPathOf(file)
  const realRoot = realPathOf(root) ?? root
  return real !== undefined && isInside(real, realRoot)
    ? posix(relative(realRoot, real))
    : posix(file)
}

function posix(path: string): string {
  return path.split(sep).join('/')
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}

/** The folders at the beginning of a glob that have no wildcard, and the rest. */
function splitGlob(glob: string): { readonly folder: string; readonly pattern: string } {
  const parts = posix(glob).replace(/^\.\//, '').split('/')
  const wild = parts.findIndex((part) => wildcard.test(part))
  const fixed = wild < 0 ? parts.length - 1 : wild
  return { folder: parts.slice(0, fixed).join('/'), pattern: parts.slice(fixed).join('/') }
}

function isBrokenLink(file: string): boolean {
  try {
    return lstatSync(file).isSymbolicLink()
  } catch {
    return false
  }
}
