import { formats } from '../../report/index.ts'
import { suggest } from '../../text/suggest.ts'
import { displayPaths } from '../display-path.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Arguments } from '../flags.ts'
import { readKind, withInputFlags } from '../lint-flags.ts'
import { listChecks } from '../list-checks.ts'
import { listFiles, listingText } from '../list-files.ts'
import { loadSettings } from '../load-settings.ts'
import { readStdin } from '../read-stdin.ts'
import { rejectMistakes } from '../reject-mistakes.ts'
import type { Session } from '../session.ts'
import { stdinName, stdinPath } from '../stdin-path.ts'
import { UsageError } from '../usage-error.ts'

const subjects = ['checks', 'files', 'formats']

/** `promproof list checks|files|formats`. */
export async function runList(args: Arguments, session: Session): Promise<ExitCode> {
  rejectMistakes(args)
  const [subject = '', ...paths] = args.positionals
  const json = args.values.get('format')?.[0] === 'json'
  if (subject === 'files') return printFiles(args, paths, json, session)
  if ((subject === 'checks' || subject === 'formats') && paths.length > 0)
    throw new UsageError(`\`list ${subject}\` takes no paths`)
  if (subject === 'checks') session.console.out(listChecks(json))
  else if (subject === 'formats') session.console.out(listFormats(json))
  else {
    const near = suggest(subject, subjects)
    throw new UsageError(
      `cannot list \`${subject}\``,
      near ? `did you mean \`promproof list ${near}\`?` : `lists: ${subjects.join(', ')}`,
    )
  }
  return 0
}

function listFormats(json: boolean): string {
  if (json) return `${JSON.stringify(formats, null, 2)}\n`
  const width = Math.max(...Object.keys(formats).map((name) => name.length))
  return Object.entries(formats)
    .map(([name, summary]) => `${name.padEnd(width)}  ${summary}\n`)
    .join('')
}

async function printFiles(
  args: Arguments,
  paths: readonly string[],
  json: boolean,
  session: Session,
): Promise<ExitCode> {
  const { console, environment } = session
  const loaded = loadSettings(args, session)
  const shown = displayPaths(loaded.root, environment.cwd)
  const kind = readKind(args)
  const stdin = stdinPath(args)
  const { files, unmatched, passedOver } = await listFiles({
    root: loaded.root,
    cwd: environment.cwd,
    paths: paths.filter((path) => path !== '-'),
    settingsFiles: loaded.files,
    ...(stdin === undefined
      ? {}
      : { stdin: { path: stdinName(stdin, loaded.root, environment.cwd), bytes: readStdin() } }),
    settings: withInputFlags(loaded.settings, args),
    ...(kind ? { kind } : {}),
  })
  const mistakes = loaded.problems.filter(({ severity = 'error' }) => severity === 'error')
  for (const { file, span, message } of mistakes) {
    const { line, column } = file.lines.position(span.start)
    console.err(`promproof: error: ${shown(file.path)}:${line}:${column}: ${message}\n`)
  }
  for (const { path, reason } of passedOver)
    console.err(`promproof: note: ${shown(path)}: not checked: ${reason}\n`)
  for (const { given, reason } of unmatched) console.err(`promproof: error: ${given}: ${reason}\n`)
  console.out(
    json
      ? `${JSON.stringify({ schemaVersion: 1, files }, null, 2)}\n`
      : listingText(files, args.values.has('verbose'), shown),
  )
  return unmatched.length + mistakes.length > 0 ? 2 : 0
}
