import { readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'

/** Deletes the declaration files below a folder that its `index.d.ts` does not lead to. */
export function pruneTypes(folder: string): void {
  const needed = reachable(folder, join(folder, 'index.d.ts'))
  for (const file of filesBelow(folder)) if (!needed.has(file)) rmSync(file)
  removeEmptyFolders(folder)
}

function reachable(folder: string, entry: string): ReadonlySet<string> {
  const found = new Set([entry])
  for (const file of found)
    for (const [, imported = ''] of readFileSync(file, 'utf8').matchAll(relativeImport))
      found.add(join(dirname(file), imported.replace(/\.ts$/, '.d.ts')))
  const outside = [...found].find((file) => relative(folder, file).startsWith('..'))
  if (outside !== undefined) throw new Error(`the types need ${outside}, which is not written`)
  return found
}

const relativeImport = /(?:\bfrom|\bimport\(|\bimport)\s*['"](\.{1,2}\/[^'"]+)['"]/g

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

function removeEmptyFolders(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    if (!entry.isDirectory()) continue
    const below = join(folder, entry.name)
    removeEmptyFolders(below)
    if (readdirSync(below).length === 0) rmdirSync(below)
  }
}
