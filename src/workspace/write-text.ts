import { readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { decodeBytes, type Encoding } from '../text/decode-bytes.ts'
import { reasonOf } from './read-source.ts'

/**
 * Replaces the text of a file, in the encoding that it has; through a link, that of the file it leads to. The new file takes
 * the place of the old one at once. Gives the reason where that is not possible, or where the file does not hold `before`
 * any more.
 */
export function writeText(
  file: string,
  text: string,
  bom: boolean,
  before?: string,
): string | undefined {
  let draft: string | undefined
  try {
    const target = realpathSync(file)
    const { encoding, text: found } = decodeBytes(readFileSync(target))
    if (before !== undefined && found.replace(/^\ufeff/, '') !== before)
      return 'it was changed meanwhile'
    draft = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`)
    writeFileSync(draft, encodeText(text, bom, encoding), { mode: statSync(target).mode })
    renameSync(draft, target)
    return undefined
  } catch (error) {
    if (draft !== undefined) rmSync(draft, { force: true })
    return reasonOf(error)
  }
}

/** The bytes of a text; `bom` puts a byte order mark before it. */
export function encodeText(text: string, bom: boolean, encoding: Encoding): Buffer {
  const whole = bom ? `\ufeff${text}` : text
  if (encoding === 'utf-8') return Buffer.from(whole, 'utf8')
  const bytes = Buffer.from(whole, 'utf16le')
  return encoding === 'utf-16be' ? bytes.swap16() : bytes
}
