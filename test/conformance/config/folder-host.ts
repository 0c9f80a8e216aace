import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import type { FileHost } from '../../../src/text/file-host.ts'

/** The files of a folder; patterns have their stars in the last part of the path. */
export function folderHost(folder: string): FileHost {
  return {
    read: (path) => readFileSync(join(folder, path)),
    stat(path) {
      if (!existsSync(join(folder, path))) return 'missing'
      return statSync(join(folder, path)).isDirectory() ? 'directory' : 'file'
    },
    glob(pattern) {
      const directory = posix.dirname(pattern)
      const parts = posix.basename(pattern).split('*').map(escapeText)
      const name = new RegExp(`^${parts.join('.*')}$`)
      return readdirSync(join(folder, directory))
        .filter((entry) => name.test(entry))
        .sort()
        .map((entry) => posix.join(directory, entry))
    },
  }
}

function escapeText(text: string): string {
  return text.replace(/[.+?()[\]{}^$|\\]/g, '\\$&')
}
