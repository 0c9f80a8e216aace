import type { Problem } from '../diagnostic/diagnostic.ts'
import type { DocumentKind } from '../documents/document.ts'
import { readDocuments } from '../documents/read-documents.ts'
import type { Settings } from '../lint/settings.ts'
import { type FileListing, fileListing, unreadableListing } from '../project/file-listing.ts'
import type { SourceFile } from '../text/source-file.ts'
import { decodeFile, tooLarge } from '../workspace/decode-file.ts'
import { discover, type FoundFile, type PassedOver, type Unmatched } from '../workspace/discover.ts'
import { defaultMaxBytes, readSource } from '../workspace/read-source.ts'

/** What `list files` is asked for; paths are as given, relative to the working directory. */
export interface ListRequest {
  readonly root: string
  readonly cwd: string
  readonly paths: readonly string[]
  readonly settings: Settings
  readonly kind?: DocumentKind
  /** Absolute paths of the settings' own files, which are none of the project's. */
  readonly settingsFiles: readonly string[]
  /** What stdin holds, and what it is called, where it is among the paths. */
  readonly stdin?: { readonly path: string; readonly bytes: Uint8Array }
}

/** What a run would read, and as what; and what was given and leads to nothing. */
export async function listFiles(request: ListRequest): Promise<{
  readonly files: readonly FileListing[]
  readonly unmatched: readonly Unmatched[]
  readonly passedOver: readonly PassedOver[]
}> {
  const { root, cwd, paths, settings, kind, settingsFiles, stdin } = request
  const { rules, tests, configs, exclude } = settings
  const globs = [...rules, ...tests, ...configs]
  const found =
    stdin && paths.length === 0
      ? { files: [], unmatched: [], passedOver: [] }
      : await discover({ root, cwd, paths, exclude, globs })
  const { maxFileSize } = settings
  const reading = {
    ...(kind ? { kind } : {}),
    ...(maxFileSize === undefined ? {} : { maxBytes: maxFileSize }),
  }
  const files = found.files
    .filter(({ path, file }) => path !== stdin?.path && !settingsFiles.includes(file))
    .map((file) => listing(file, reading))
  return { ...found, files: stdin ? [stdinListing(stdin, reading), ...files] : files }
}

function stdinListing(
  { path, bytes }: NonNullable<ListRequest['stdin']>,
  { kind, maxBytes = defaultMaxBytes }: Reading,
): FileListing {
  const { source, problems } =
    bytes.length > maxBytes ? tooLarge(path, bytes, maxBytes) : decodeFile(path, bytes)
  return textListing(path, source, problems, { explicit: true, ...(kind ? { kind } : {}) })
}

interface Reading {
  readonly kind?: DocumentKind
  readonly maxBytes?: number
}

function listing({ path, file, explicit }: FoundFile, { kind, maxBytes }: Reading): FileListing {
  const read = readSource(file, path, {
    special: explicit,
    ...(maxBytes === undefined ? {} : { maxBytes }),
  })
  if (read.kind === 'unreadable') return unreadableListing(path, read.reason)
  const options = { explicit, ...(explicit && kind ? { kind } : {}) }
  return textListing(path, read.source, read.problems, options)
}

function textListing(
  path: string,
  source: SourceFile | undefined,
  problems: readonly Problem[],
  options: { readonly explicit: boolean; readonly kind?: DocumentKind },
): FileListing {
  if (!source) return unreadableListing(path, problems[0]?.message ?? 'is no text')
  return fileListing(readDocuments(source, options))
}

/** A line per file, with `verbose` a line per document too; files that hold nothing of Prometheus only with `verbose`. */
export function listingText(
  files: readonly FileListing[],
  verbose: boolean,
  displayPath: (path: string) => string,
): string {
  const shown = verbose ? files : files.filter(({ status }) => status === 'checked')
  const rows = shown.map((file) => ({
    file,
    path: displayPath(file.path),
    kind: file.status === 'checked' ? file.kind : file.status,
  }))
  const width = Math.max(0, ...rows.map(({ path }) => path.length))
  return rows
    .map(({ file, path, kind }) => {
      const reason = verbose ? `  ${file.reason}` : ''
      const line = `${path.padEnd(width)}  ${kind.padEnd(verbose ? 12 : 0)}${reason}`.trimEnd()
      return [line, ...(verbose ? documentLines(file) : []), ''].join('\n')
    })
    .join('')
}

function documentLines({ documents }: FileListing): readonly string[] {
  if (documents.length < 2) return []
  return documents.map(({ kind, lines, name, reason, alerts, records }) => {
    const rules = kind === 'rules' ? `, ${records} records, ${alerts} alerts` : ''
    const named = name === undefined ? '' : ` \`${name}\``
    return `  ${lines.start}-${lines.end}: ${kind}${named}${rules}  (${reason})`
  })
}
