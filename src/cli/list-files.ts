import type { DocumentKind } from '../documents/document.ts'
import { readDocuments } from '../documents/read-documents.ts'
import type { Settings } from '../lint/settings.ts'
import { type FileListing, fileListing, unreadableListing } from '../project/file-listing.ts'
import { discover, type FoundFile, type Unmatched } from '../workspace/discover.ts'
import { readSource } from '../workspace/read-source.ts'

export interface ListRequest {
  readonly root: string
  readonly cwd: string
  readonly paths: readonly string[]
  readonly settings: Settings
  readonly kind?: DocumentKind
}

/** What a run would read, and as what; and what was given and leads to nothing. */
export async function listFiles({ root, cwd, paths, settings, kind }: ListRequest): Promise<{
  readonly files: readonly FileListing[]
  readonly unmatched: readonly Unmatched[]
}> {
  const { rules, tests, configs, exclude } = settings
  const found = await discover({
    root,
    cwd,
    paths,
    exclude,
    globs: [...rules, ...tests, ...configs],
  })
  const { maxFileSize } = settings
  const reading = {
    ...(kind ? { kind } : {}),
    ...(maxFileSize === undefined ? {} : { maxBytes: maxFileSize }),
  }
  return { files: found.files.map((file) => listing(file, reading)), unmatched: found.unmatched }
}

function listing(
  { path, file, explicit }: FoundFile,
  { kind, maxBytes }: { readonly kind?: DocumentKind; readonly maxBytes?: number },
): FileListing {
  const read = readSource(file, path, {
    special: explicit,
    ...(maxBytes === undefined ? {} : { maxBytes }),
  })
  if (read.kind === 'unreadable') return unreadableListing(path, read.reason)
  if (!read.source) return unreadableListing(path, read.problems[0]?.message ?? 'is no text')
  return fileListing(
    readDocuments(read.source, { explicit, ...(explicit && kind ? { kind } : {}) }),
  )
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
