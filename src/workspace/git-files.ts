import { spawnSync } from 'node:child_process'
import type { GitAnswer } from './list-files.ts'

const maxListing = 256 * 1024 * 1024

/** The paths below a folder that git tracks or does not ignore, relative to it; undefined where git cannot tell. */
export function gitFiles(folder: string): GitAnswer | undefined {
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', 'core.fsmonitor=false', 'ls-files', '-co', '--exclude-standard', '-z'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: maxListing,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  )
  if (status !== 0) return undefined
  const closed = [...stderr.matchAll(/^\S+ .*'(.*?)\/': /gm)]
  return {
    paths: stdout.split('\0').filter((path) => path !== ''),
    unreadable: closed.map((match) => match[1] ?? ''),
  }
}
