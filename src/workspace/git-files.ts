import { execFileSync } from 'node:child_process'

const maxListing = 256 * 1024 * 1024

/** The paths below a folder that git tracks or does not ignore, relative to it; undefined where git cannot tell. */
export function gitFiles(folder: string): readonly string[] | undefined {
  try {
    const listing = execFileSync(
      'git',
      ['-c', 'core.fsmonitor=false', 'ls-files', '-co', '--exclude-standard', '-z'],
      { cwd: folder, encoding: 'utf8', maxBuffer: maxListing, stdio: ['ignore', 'pipe', 'ignore'] },
    )
    return listing.split('\0').filter((path) => path !== '')
  } catch {
    return undefined
  }
}
