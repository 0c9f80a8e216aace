import { existsSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { discover, displayPath, type FoundFile } from '../workspace/discover.ts'

const ruleFile = /\.(?:ya?ml|rules|alerts)$/i
const recordedName = /(?<![\w:./"-])[a-zA-Z_]\w*(?::\w+)+(?![\w:/])/g
const definition = /\brecord["']?[ \t]*:[ \t]*["']?([a-zA-Z_:][\w:]*)/g
const mostNeighbours = 1000

/** Whether texts of rules name something with a colon, as recording rules are called, that none of them records. */
export function readsElsewhere(texts: readonly string[]): boolean {
  const recorded = new Set(
    texts.flatMap((text) => [...text.matchAll(definition)].map(([, name]) => name)),
  )
  return texts.some((text) =>
    [...text.matchAll(recordedName)].some(([name]) => name !== undefined && !recorded.has(name)),
  )
}

/** Where files that record such a name may be. */
export interface DefinitionSearch {
  readonly root: string
  readonly exclude: readonly string[]
  /** The root has settings of its own. */
  readonly isProject: boolean
  /** Absolute paths of the files that were given. */
  readonly given: readonly string[]
}

/** Files that may hold the definitions: all of the project where the root is one, else the neighbours of the given files. */
export async function findDefinitions(
  search: DefinitionSearch,
): Promise<readonly Pick<FoundFile, 'path' | 'file'>[]> {
  const { root, exclude, isProject, given } = search
  if (isProject || existsSync(join(root, '.git'))) {
    const { files } = await discover({ root, cwd: root, paths: [], exclude })
    return files.filter(({ file }) => ruleFile.test(file))
  }
  const folders = [...new Set(given.map((file) => dirname(file)))]
  return folders.flatMap((folder) =>
    neighbours(folder).map((file) => ({ file, path: displayPath(file, root) })),
  )
}

function neighbours(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile() && ruleFile.test(entry.name))
      .slice(0, mostNeighbours)
      .map(({ name }) => join(folder, name))
  } catch {
    return []
  }
}
