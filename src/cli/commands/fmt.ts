import { join } from 'node:path'
import type { FileContents } from '../../documents/document.ts'
import { formatEdits } from '../../lint/format-expressions.ts'
import { readRules } from '../../lint/read-rules.ts'
import { applyEdits } from '../../text/edit.ts'
import { type SourceFile, sourceFile } from '../../text/source-file.ts'
import { writeText } from '../../workspace/write-text.ts'
import { displayPaths } from '../display-path.ts'
import { type ExitCode, graverExit } from '../exit-code.ts'
import { exitForSettings } from '../exit-for-settings.ts'
import type { Arguments } from '../flags.ts'
import { withInputFlags } from '../lint-flags.ts'
import { loadSettings } from '../load-settings.ts'
import { openFiles } from '../open-files.ts'
import { printPatch } from '../print-patch.ts'
import { rejectMistakes } from '../reject-mistakes.ts'
import type { Session } from '../session.ts'
import { stdinPath } from '../stdin-path.ts'

/** A file whose expressions have another form now. */
interface Formatted {
  readonly contents: FileContents
  readonly before: SourceFile
  readonly after: SourceFile
}

/** `promproof fmt`: formats the PromQL in rule files; only the text of expressions changes. */
export async function runFmt(args: Arguments, session: Session): Promise<ExitCode> {
  rejectMistakes(args)
  const loaded = loadSettings(args, session)
  const settings = withInputFlags(loaded.settings, args)
  const stdin = stdinPath(args)
  const opened = await openFiles({
    root: loaded.root,
    paths: args.positionals,
    stdinPath: stdin,
    settings,
    settingsFiles: loaded.files,
    skipUnknown: false,
    errorOnUnmatched: true,
    session,
  })
  const formatted: Formatted[] = []
  for (const contents of opened.contents) {
    const { source } = contents
    if (!(opened.reportOn?.has(source.path) ?? true)) continue
    session.working = source.path
    const read = readRules(contents, settings, opened.matches)
    const edits = formatEdits(
      read.documents.map(({ rules }) => rules),
      read.expressions.map(({ expr }) => expr),
    )
    const text = applyEdits(source.text, edits)
    if (stdin !== undefined) session.console.out(text)
    else if (text !== source.text)
      formatted.push({
        contents,
        before: source,
        after: sourceFile(source.path, source.bom ? `\ufeff${text}` : text),
      })
  }
  delete session.working
  return [
    stdin === undefined ? await tell(formatted, args, loaded.root, session) : (0 as const),
    opened.failed ? (2 as const) : (0 as const),
    exitForSettings(loaded.problems),
  ].reduce(graverExit)
}

async function tell(
  formatted: readonly Formatted[],
  { values }: Arguments,
  root: string,
  session: Session,
): Promise<ExitCode> {
  const { console, environment } = session
  const shown = displayPaths(root, environment.cwd)
  const count = `${formatted.length} file${formatted.length === 1 ? '' : 's'}`
  if (values.has('diff')) {
    for (const { contents, before, after } of formatted)
      await printPatch(contents, before, after, shown, console)
    return formatted.length > 0 ? 1 : 0
  }
  if (values.has('check')) {
    for (const { after } of formatted) console.out(`${shown(after.path)}\n`)
    if (formatted.length > 0) console.err(`promproof: ${count} would be formatted\n`)
    return formatted.length > 0 ? 1 : 0
  }
  let code: ExitCode = 0
  for (const { before, after } of formatted) {
    const failure = writeText(join(root, after.path), after.text, after.bom, before.text)
    if (failure === undefined) continue
    console.err(`promproof: error: cannot write ${shown(after.path)}: ${failure}\n`)
    code = 2
  }
  if (formatted.length > 0 && code === 0) console.err(`promproof: formatted ${count}\n`)
  return code
}
