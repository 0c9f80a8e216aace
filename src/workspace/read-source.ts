import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs'
import { type DecodedFile, decodeFile, tooLarge } from './decode-file.ts'

/** The largest file that is read, in bytes, unless settings say otherwise. */
export const defaultMaxBytes: number = 64 * 1024 * 1024

/** What became of a path: a text or the finding that says why it is none; or the reason why it cannot be read. */
export type ReadSource =
  | ({ readonly kind: 'read' } & DecodedFile)
  | { readonly kind: 'unreadable'; readonly reason: string }

const chunkBytes = 64 * 1024

/**
 * Reads a file. `path` is what it is called in findings, `file` where it stands on disk. Devices and pipes are read only
 * where `special` says so (a path given by hand), and never more than `maxBytes`.
 */
export function readSource(
  file: string,
  path: string,
  options: { readonly maxBytes?: number; readonly special?: boolean } = {},
): ReadSource {
  const maxBytes = options.maxBytes ?? defaultMaxBytes
  try {
    const entry = statSync(file)
    if (entry.isDirectory()) return { kind: 'unreadable', reason: 'is a directory' }
    if (!entry.isFile() && !options.special)
      return { kind: 'unreadable', reason: 'is not a regular file' }
    const bytes = readAtMost(file, maxBytes + 1)
    const decoded =
      bytes.length > maxBytes ? tooLarge(path, bytes, maxBytes) : decodeFile(path, bytes)
    return { kind: 'read', ...decoded }
  } catch (error) {
    return { kind: 'unreadable', reason: reasonOf(error) }
  }
}

function readAtMost(file: string, most: number): Uint8Array {
  const descriptor = openSync(file, 'r')
  try {
    const size = fstatSync(descriptor).size
    const parts: Buffer[] = []
    let total = 0
    while (total < most) {
      const wanted = Math.min(most - total, Math.max(chunkBytes, size - total + 1))
      const part = Buffer.allocUnsafe(wanted)
      const count = readSync(descriptor, part, 0, wanted, null)
      if (count === 0) break
      parts.push(part.subarray(0, count))
      total += count
    }
    const [only] = parts
    return only && parts.length === 1 ? only : Buffer.concat(parts)
  } finally {
    closeSync(descriptor)
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  ENOTDIR: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'too many symbolic links',
  EISDIR: 'is a directory',
  ENAMETOOLONG: 'the path is too long',
  EMFILE: 'too many open files',
  ENOSPC: 'no space left',
  EDQUOT: 'no space left',
  EEXIST: 'a file is in the way',
  EIO: 'input or output failed',
  EROFS: 'the file system is read-only',
}

/** Says in words why a file could not be opened, read or written. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return reasons[code] ?? (code === '' ? 'it failed' : `it failed (${code})`)
}
