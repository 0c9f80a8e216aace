import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { buildSite } from './build-site.ts'

/** Writes the site anew into the folder `site` of the project; returns how many files it has. */
export function writeSite(root: string): number {
  const folder = join(root, 'site')
  const files = buildSite(root)
  rmSync(folder, { recursive: true, force: true })
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return files.size
}
