import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { defaultSettings } from '../../lint/default-settings.ts'
import { findSettings } from '../../workspace/load-settings.ts'
import { reasonOf } from '../../workspace/read-source.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Arguments } from '../flags.ts'
import { preCommitText, settingsText, tasksText, workflowText } from '../init/new-files.ts'
import { proposeGlobs } from '../init/propose-globs.ts'
import { listFiles } from '../list-files.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'

interface NewFile {
  readonly path: string
  readonly text: string
  /** The flag that asks for it; absent: always. */
  readonly flag?: string
  readonly what: string
}

/** `promproof init`: writes settings for the files that there are, and other files where they are wanted. Overwrites nothing. */
export async function runInit(args: Arguments, session: Session): Promise<ExitCode> {
  const { cwd } = session.environment
  if (args.positionals.length > 0) throw new UsageError('`init` takes no paths')
  const { files } = await listFiles({
    root: cwd,
    cwd,
    paths: [],
    settingsFiles: [],
    settings: defaultSettings,
  })
  const checked = files.filter(({ status }) => status === 'checked')
  const globs = proposeGlobs(files.map(({ path, kind }) => ({ path, kind })))
  const converted = args.values.get('from')?.[0] === 'pint' ? await fromPint(session) : []
  const wanted: readonly NewFile[] = [
    { path: 'promproof.yml', text: settingsText(globs, converted), what: 'the settings' },
    {
      path: '.pre-commit-config.yaml',
      text: preCommitText,
      flag: 'pre-commit',
      what: 'a pre-commit hook',
    },
    {
      path: '.github/workflows/promproof.yml',
      text: workflowText,
      flag: 'workflow',
      what: 'a GitHub workflow',
    },
    { path: '.vscode/tasks.json', text: tasksText, flag: 'vscode', what: 'a task for VS Code' },
  ]
  session.console.err(`promproof: ${found(checked.map(({ kind }) => kind))}\n`)
  let code: ExitCode = 0
  for (const file of wanted)
    if (await isWanted(file, args, session)) code = write(file, session) || code
  if (code === 0)
    session.console.err(
      'promproof: next: `promproof check`; on an old repository `promproof baseline create` accepts what is there\n',
    )
  return code
}

function found(kinds: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  if (counts.size === 0) return 'no Prometheus files found below this folder'
  return `found ${[...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')}`
}

async function isWanted(
  { path, flag, what }: NewFile,
  { values }: Arguments,
  { environment }: Session,
): Promise<boolean> {
  if (flag === undefined || values.has(flag)) return true
  if (existsSync(join(environment.cwd, path))) return false
  if (values.has('yes') || !environment.terminal || !process.stdin.isTTY) return false
  const prompt = createInterface({ input: process.stdin, output: process.stderr })
  try {
    return /^y(?:es)?$/i.test((await prompt.question(`Write ${path}, ${what}? [y/N] `)).trim())
  } finally {
    prompt.close()
  }
}

function write({ path, text, flag }: NewFile, { console, environment }: Session): ExitCode {
  const file = join(environment.cwd, path)
  const settings = flag === undefined ? findSettings(environment.cwd) : undefined
  if (existsSync(file) || (settings !== undefined && dirname(settings) === environment.cwd)) {
    console.err(
      `promproof: ${settings === undefined ? path : basename(settings)} is there already and stays as it is\n`,
    )
    return 0
  }
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text, { flag: 'wx' })
  } catch (error) {
    console.err(`promproof: error: cannot write ${path}: ${reasonOf(error)}\n`)
    return 2
  }
  console.err(`promproof: wrote ${path}\n`)
  return 0
}

async function fromPint(session: Session): Promise<readonly string[]> {
  const { settingsFromPint } = await import('../init/from-pint.ts')
  return settingsFromPint(session)
}
