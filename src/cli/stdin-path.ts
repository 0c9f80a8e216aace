import { resolve } from 'node:path'
import { displayPath } from '../workspace/discover.ts'
import type { Arguments } from './flags.ts'
import { UsageError } from './usage-error.ts'

/** What stdin is called in findings; undefined where no path is `-`, and it is not read. */
export function stdinPath({ values, positionals }: Arguments): string | undefined {
  const name = values.get('stdin-filename')?.[0]
  if (!positionals.includes('-')) {
    if (name === undefined) return undefined
    throw new UsageError('`--stdin-filename` needs `-` among the paths')
  }
  return name ?? '<stdin>'
}

/** The path of stdin relative to the root, as that of a file. */
export function stdinName(name: string, root: string, cwd: string): string {
  return name === '<stdin>' ? name : displayPath(resolve(cwd, name), root)
}
