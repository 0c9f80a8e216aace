import { checkTemplateFile } from '../config/alertmanager/check-template-file.ts'
import type { Problem } from '../diagnostic/diagnostic.ts'
import type { NamedFile } from '../project/named-files.ts'
import { decodeBytes } from '../text/decode-bytes.ts'
import type { FileHost } from '../text/file-host.ts'
import { sourceFile } from '../text/source-file.ts'

const maxBytes = 1024 * 1024

/** Reads the template files that a configuration of Alertmanager names; those that are missing are no error of it. */
export function checkTemplateFiles(
  named: readonly NamedFile[],
  host: FileHost,
): { readonly paths: readonly string[]; readonly problems: readonly Problem[] } {
  const paths = named
    .filter(({ kind }) => kind === 'templates')
    .flatMap((file) => file.paths.filter((path) => !file.isGuess || path.endsWith('.tmpl')))
  const read = [...new Set(paths)]
  return { paths: read, problems: read.flatMap((path) => problemsOf(path, host)) }
}

function problemsOf(path: string, host: FileHost): readonly Problem[] {
  if ((host.size?.(path) ?? 0) > maxBytes) return []
  const bytes = host.read(path)
  if (!bytes || bytes.length > maxBytes) return []
  const { text, problem } = decodeBytes(bytes)
  return problem ? [] : checkTemplateFile(sourceFile(path, text))
}
