import { type FSWatcher, statSync, watch as watchPath } from 'node:fs'
import { dirname, join } from 'node:path'
import type { ExitCode } from './exit-code.ts'
import { reportFailure } from './report-failure.ts'
import type { Session } from './session.ts'

/** One round of a run that is repeated. */
export interface Checking {
  readonly code: ExitCode
  /** Files that are looked at together, absolute: if one of them changes, the first is to be run again. */
  readonly units: readonly (readonly string[])[]
  /** Files whose change concerns everything. */
  readonly settingsFiles: readonly string[]
  /** Folders in which new files count, absolute. */
  readonly folders: readonly string[]
}

/** What has changed since the round before. */
export interface Changes {
  /** Files that were there and are changed or gone, and those that depended on them; absolute. */
  readonly changed: ReadonlySet<string>
  /** All files of the round before. */
  readonly known: ReadonlySet<string>
}

/** Whether something that depends on some files is to be run again. */
export function isAffected(files: readonly string[], { changed, known }: Changes): boolean {
  return files.some((file) => changed.has(file) || !known.has(file))
}

const clearScreen = '\x1b[2J\x1b[3J\x1b[H'
const settleMilliseconds = 60
const readable = /\.(?:ya?ml|json|md|rules|alerts)$/i
const nothing: Checking = { code: 0, units: [], settingsFiles: [], folders: [] }

/** Runs `check` at once and whenever one of its files changes, until it is interrupted. Without changes, all is run. */
export async function watch(
  check: (changes: Changes | undefined) => Promise<Checking>,
  session: Session,
): Promise<ExitCode> {
  const interruption = new Interruption()
  const { console, environment } = session
  let last: Checking = { ...nothing, folders: [environment.cwd] }
  let changes: Changes | undefined
  const newFolders = new Set<string>()
  while (!interruption.happened) {
    if (environment.terminal) console.out(clearScreen)
    console.err('[promproof] checking …\n')
    try {
      last = await check(changes)
    } catch (error) {
      if (reportFailure(error, session, false) === 3) return 3
    }
    console.err('[promproof] waiting for changes\n')
    changes = await nextChanges(last, newFolders, interruption)
  }
  return 130
}

/** Waits until files have changed; undefined: everything is to be run. Folders that appear are watched from then on. */
async function nextChanges(
  { units, settingsFiles, folders }: Checking,
  newFolders: Set<string>,
  interruption: Interruption,
): Promise<Changes | undefined> {
  const known = new Set([...units.flat(), ...settingsFiles])
  const stamps = new Map([...known].map((file) => [file, stampOf(file)]))
  const homes = [...known].map((file) => dirname(file))
  const watched = new Folders(new Set([...folders, ...newFolders, ...homes]))
  try {
    for (;;) {
      const touched = await watched.settled(interruption)
      if (interruption.happened) return undefined
      for (const path of touched) if (isFolder(path)) newFolders.add(path)
      const changed = new Set([...known].filter((file) => stampOf(file) !== stamps.get(file)))
      if (settingsFiles.some((file) => changed.has(file))) return undefined
      const isNew = (path: string) => !known.has(path) && (readable.test(path) || isFolder(path))
      if (changed.size === 0 && !touched.some(isNew)) continue
      for (const unit of units)
        if (unit[0] !== undefined && unit.some((file) => changed.has(file))) changed.add(unit[0])
      return { changed, known }
    }
  } finally {
    watched.close()
  }
}

function stampOf(file: string): string {
  try {
    const { mtimeMs, size, ino } = statSync(file)
    return `${mtimeMs} ${size} ${ino}`
  } catch {
    return ''
  }
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory()
  } catch {
    return false
  }
}

/** Folders whose entries are watched. */
class Folders {
  readonly #watchers: FSWatcher[] = []
  readonly #touched = new Set<string>()
  #wake: () => void = () => undefined

  constructor(folders: ReadonlySet<string>) {
    for (const folder of folders) this.#watch(folder)
  }

  /** The paths that were touched, once nothing more has happened for a moment. */
  async settled(interruption: Interruption): Promise<readonly string[]> {
    if (this.#touched.size === 0)
      await Promise.race([interruption.promise, new Promise<void>((wake) => (this.#wake = wake))])
    for (let before = -1; before !== this.#touched.size && !interruption.happened; ) {
      before = this.#touched.size
      await new Promise((done) => setTimeout(done, settleMilliseconds))
    }
    const touched = [...this.#touched]
    this.#touched.clear()
    return touched
  }

  close(): void {
    for (const watcher of this.#watchers) watcher.close()
  }

  /** A folder that cannot be watched, or goes away, is no error. */
  #watch(folder: string): void {
    try {
      const watcher = watchPath(folder, (_, name) => {
        this.#touched.add(join(folder, name ?? ''))
        this.#wake()
      })
      watcher.on('error', () => undefined)
      this.#watchers.push(watcher)
    } catch {
      // It is gone; its parent tells when it comes back.
    }
  }
}

/** Ctrl-C. */
class Interruption {
  happened = false
  readonly promise: Promise<void>

  constructor() {
    this.promise = new Promise((done) => {
      process.once('SIGINT', () => {
        this.happened = true
        done()
      })
    })
  }
}
