import { compareText } from '../../text/compare-text.ts'

/** A file as far as globs need it. */
export interface KnownFile {
  /** Posix, relative to the root. */
  readonly path: string
  readonly kind: string
}

/** Globs for the settings. */
export interface ProposedGlobs {
  readonly rules: readonly string[]
  readonly tests: readonly string[]
  readonly configs: readonly string[]
}

const configKinds: ReadonlySet<string> = new Set(['config', 'alertmanager', 'web-config'])

/** Few globs that mean the files of each kind and no other file: whole folders where they hold nothing else, else paths. */
export function proposeGlobs(files: readonly KnownFile[]): ProposedGlobs {
  return {
    rules: globsOf(files, (kind) => kind === 'rules'),
    tests: globsOf(files, (kind) => kind === 'tests'),
    configs: globsOf(files, (kind) => configKinds.has(kind)),
  }
}

function globsOf(
  files: readonly KnownFile[],
  isWanted: (kind: string) => boolean,
): readonly string[] {
  const wanted = files.filter(({ kind }) => isWanted(kind))
  const others = files.filter(({ kind }) => !isWanted(kind)).map(({ path }) => path)
  const globs: string[] = []
  const covered = new Set<string>()
  for (const { path } of [...wanted].sort((a, b) => compareText(a.path, b.path))) {
    if (covered.has(path)) continue
    const folder = widestFolder(path, others)
    const below = wanted.filter((one) => folder !== undefined && one.path.startsWith(`${folder}/`))
    if (folder === undefined || below.length === 1) {
      globs.push(path)
      covered.add(path)
      continue
    }
    for (const one of below) covered.add(one.path)
    const extensions = [...new Set(below.map((one) => extensionOf(one.path)))].sort(compareText)
    const deep = below.some((one) => one.path.slice(folder.length + 1).includes('/'))
    const ending = extensions.length === 1 ? extensions[0] : `{${extensions.join(',')}}`
    globs.push(`${folder}/${deep ? '**/' : ''}*.${ending}`)
  }
  return globs
}

/** The topmost folder of a file that holds no file of another kind; undefined where there is none. */
function widestFolder(path: string, others: readonly string[]): string | undefined {
  const parts = path.split('/').slice(0, -1)
  for (let depth = 1; depth <= parts.length; depth++) {
    const folder = parts.slice(0, depth).join('/')
    const ending = extensionOf(path)
    if (!others.some((other) => other.startsWith(`${folder}/`) && extensionOf(other) === ending))
      return folder
  }
  return undefined
}

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1)
}
