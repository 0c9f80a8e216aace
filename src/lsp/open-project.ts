import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve, sep } from 'node:path'
import { metadata } from '../checks/metadata.ts'
import { type Baseline, parseBaseline } from '../lint/baseline.ts'
import type { PathMatcher } from '../lint/policy.ts'
import type { SourceFile } from '../text/source-file.ts'
import { discover } from '../workspace/discover.ts'
import { type LoadedSettings, loadSettings } from '../workspace/load-settings.ts'
import { loadPathMatcher } from '../workspace/path-matcher.ts'
import { readSource } from '../workspace/read-source.ts'

/** What of a project is on disk, and what holds for it. */
export interface ProjectOnDisk {
  /** Absolute. */
  readonly root: string
  readonly loaded: LoadedSettings
  /** By their path, relative to the root; those of the settings are not among them. */
  readonly files: ReadonlyMap<string, SourceFile>
  readonly catalogue: readonly SourceFile[]
  readonly baseline: Baseline
  readonly matches: PathMatcher
  /** Settings or a folder of the editor say where it begins; else it is one folder. */
  readonly bounded: boolean
}

const readable = /\.(?:ya?ml|json|md|rules|alerts|prom)$/i
const mostNeighbours = 1000

/** The settings for a file, and the root of its project: where the settings stand, else the folder of the editor, else its own. */
export function settingsFor(file: string, folders: readonly string[]): LoadedSettings {
  const start = dirname(file)
  const loaded = loadSettings({ start, checks: metadata })
  if (loaded.file !== undefined) return loaded
  return { ...loaded, root: folderOf(file, folders) ?? start }
}

/** The innermost of some folders that holds a file. */
function folderOf(file: string, folders: readonly string[]): string | undefined {
  return folders
    .filter((folder) => file.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`))
    .sort((a, b) => b.length - a.length)[0]
}

/** Finds and reads the files of a project. What cannot be read is left out. */
export async function openProject(
  loaded: LoadedSettings,
  bounded: boolean,
): Promise<ProjectOnDisk> {
  const { root, settings } = loaded
  const { rules, tests, configs, exclude, catalogue = [] } = settings
  const globs = [...rules, ...tests, ...configs]
  const found = bounded ? await discover({ root, cwd: root, paths: [], globs, exclude }) : undefined
  const files = found ? found.files : neighbours(root)
  const metrics =
    catalogue.length > 0 ? await discover({ root, cwd: root, paths: [], globs: catalogue }) : none
  const { maxFileSize } = settings
  const options = maxFileSize === undefined ? {} : { maxBytes: maxFileSize }
  const read = ({ path, file }: Found): readonly SourceFile[] => {
    const one = readSource(file, path, options)
    return one.kind === 'read' && one.source ? [one.source] : []
  }
  const own = files.filter(({ file }) => !loaded.files.includes(file)).flatMap(read)
  return {
    root,
    loaded,
    files: new Map(own.map((source) => [source.path, source])),
    catalogue: metrics.files.flatMap(read),
    baseline: readBaseline(root, settings.baseline),
    matches: await loadPathMatcher(),
    bounded,
  }
}

interface Found {
  readonly path: string
  readonly file: string
}

const none: { readonly files: readonly Found[] } = { files: [] }

function neighbours(folder: string): readonly Found[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && readable.test(entry.name))
      .slice(0, mostNeighbours)
      .map(({ name }) => ({ path: name, file: join(folder, name) }))
  } catch {
    return []
  }
}

/** A baseline that is not there, or cannot be read, accepts nothing. */
function readBaseline(root: string, path: string | undefined): Baseline {
  if (path === undefined) return []
  try {
    const parsed = parseBaseline(readFileSync(resolve(root, path), 'utf8'))
    return 'error' in parsed ? [] : parsed
  } catch {
    return []
  }
}
