import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'

/** The lines of files that changed, by paths relative to a folder; `all` for a file that is new. Lines count from 1. */
export type ChangedLines = ReadonlyMap<string, ReadonlySet<number> | 'all'>

/** What is compared: the working tree with where a branch left `ref`, or what is staged with the last commit. */
export type Comparison =
  | { readonly kind: 'branch'; readonly ref: string | undefined }
  | { readonly kind: 'staged' }

const usualBases = ['origin/HEAD', 'origin/main', 'origin/master', 'main', 'master']
const maxDiff = 256 * 1024 * 1024

/** Asks git which lines of the files below a folder changed; says why it cannot tell. */
export function changedLines(
  folder: string,
  comparison: Comparison,
): ChangedLines | { readonly error: string } {
  const top = git(folder, ['rev-parse', '--show-toplevel'])
  if ('error' in top) return { error: 'this is no git repository' }
  const base = comparison.kind === 'staged' ? staged(folder) : mergeBase(folder, comparison.ref)
  if ('error' in base) return base
  const diff = git(folder, [
    'diff',
    '--unified=0',
    '--no-color',
    '--no-ext-diff',
    '--no-textconv',
    '--no-renames',
    '--src-prefix=a/',
    '--dst-prefix=b/',
    ...base.args,
    '--',
    '.',
  ])
  if ('error' in diff) return { error: `git cannot compare: ${diff.error}` }
  const root = resolve(top.text.trim())
  const changed = new Map<string, Set<number> | 'all'>()
  for (const [path, lines] of parseDiff(diff.text)) changed.set(below(folder, root, path), lines)
  if (comparison.kind === 'branch') {
    const listed = git(folder, ['ls-files', '--others', '--exclude-standard', '-z'])
    const paths = 'error' in listed ? [] : listed.text.split('\0')
    for (const path of paths) if (path !== '') changed.set(path, 'all')
  }
  return changed
}

type BaseArguments = { readonly args: readonly string[] } | { readonly error: string }

/** Before the first commit everything that is staged is new. */
function staged(folder: string): BaseArguments {
  const head = git(folder, ['rev-parse', '--verify', '--quiet', 'HEAD'])
  const empty = '4b825dc642cb6eb9a060e54bf8d69288fbee4904'
  return { args: ['--cached', 'error' in head ? empty : 'HEAD'] }
}

function mergeBase(folder: string, given: string | undefined): BaseArguments {
  const ref = given ?? usualBases.find((base) => isCommit(folder, base))
  if (ref === undefined)
    return {
      error: `no branch to compare with: there is none of ${usualBases.join(', ')}; name one with --changed=REF`,
    }
  if (!isCommit(folder, ref)) return { error: `git knows no commit \`${ref}\`` }
  const base = git(folder, ['merge-base', ref, 'HEAD'])
  if (!('error' in base)) return { args: [base.text.trim()] }
  const shallow = git(folder, ['rev-parse', '--is-shallow-repository'])
  const isShallow = !('error' in shallow) && shallow.text.trim() === 'true'
  return {
    error: isShallow
      ? `the clone is too shallow to tell where this branch left \`${ref}\`; fetch its history (in GitHub Actions: \`fetch-depth: 0\`)`
      : `this branch and \`${ref}\` have no commit in common`,
  }
}

function isCommit(folder: string, ref: string): boolean {
  return (
    !ref.startsWith('-') &&
    !('error' in git(folder, ['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]))
  )
}

function git(
  folder: string,
  args: readonly string[],
): { readonly text: string } | { readonly error: string } {
  if (!existsSync(folder)) return { error: 'no such folder' }
  const { status, stdout, stderr } = spawnSync(
    'git',
    ['-c', 'core.fsmonitor=false', '-c', 'core.quotePath=false', ...args],
    { cwd: folder, encoding: 'utf8', maxBuffer: maxDiff, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  if (status === 0) return { text: stdout }
  return { error: stderr?.trim().split('\n')[0] || 'git is not there' }
}

/** Reads the new side of a unified diff without context. */
function* parseDiff(text: string): Generator<[path: string, lines: Set<number> | 'all']> {
  let path: string | undefined
  let lines: Set<number> | undefined
  let isNew = false
  for (const line of text.split('\n')) {
    if (line.startsWith('diff --git ')) {
      if (path !== undefined && lines) yield [path, isNew ? 'all' : lines]
      path = undefined
      lines = new Set()
      isNew = false
    } else if (path === undefined && line.startsWith('--- ')) isNew = line === '--- /dev/null'
    else if (path === undefined && line.startsWith('+++ ')) path = newPath(line.slice(4))
    else if (line.startsWith('@@ ')) addHunk(line, lines)
  }
  if (path !== undefined && lines) yield [path, isNew ? 'all' : lines]
}

function addHunk(line: string, lines: Set<number> | undefined): void {
  const [, start = '', count = '1'] = /^@@ -\S+ \+(\d+)(?:,(\d+))? @@/.exec(line) ?? []
  for (let at = 0; at < Number(count); at++) lines?.add(Number(start) + at)
  if (count === '0') {
    lines?.add(Number(start))
    lines?.add(Number(start) + 1)
  }
}

/** A deleted file has no new side; names with special characters are quoted. */
function newPath(written: string): string | undefined {
  if (written === '/dev/null') return undefined
  const name = written.startsWith('"') ? unquote(written) : written.replace(/\t$/, '')
  return name.slice(2)
}

function unquote(text: string): string {
  const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', '"': '"', '\\': '\\' }
  return text.slice(1, -1).replace(/\\(.)/g, (_, char: string) => escapes[char] ?? char)
}

/** A path of the repository as it counts from a folder in it. */
function below(folder: string, root: string, path: string): string {
  return relative(folder, join(root, path)).split(sep).join('/')
}
