import type { FileContents } from '../documents/document.ts'
import { holdsNoSecrets } from '../lint/secret-mask.ts'
import { maskText } from '../text/mask-text.ts'
import { secretPlaces } from '../text/secret-places.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Console } from './console.ts'

/** Prints what became of a file as a unified diff, which `git apply` and `patch` take. Secrets are stars in it. */
export async function printPatch(
  contents: FileContents | undefined,
  before: SourceFile,
  after: SourceFile,
  displayPath: (path: string) => string,
  console: Console,
): Promise<void> {
  const { createTwoFilesPatch } = await import('diff')
  const path = displayPath(after.path)
  const showable = (text: string): string =>
    contents && holdsNoSecrets(contents) ? text : maskText(text, secretPlaces(text))
  const [old, changed] = [showable(before.text), showable(after.text)]
  const patch = createTwoFilesPatch(`a/${path}`, `b/${path}`, old, changed, '', '')
  console.out(patch.replace(/^=+\n/, ''))
}
