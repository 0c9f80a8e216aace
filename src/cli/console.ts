import { fstatSync, writeSync } from 'node:fs'
import { reasonOf } from '../workspace/read-source.ts'
import { UsageError } from './usage-error.ts'

const stdoutDescriptor = 1
const stderrDescriptor = 2
const retryMilliseconds = 5

/** Where output goes. Writes are complete when they return; a reader that went away is no error, a full disk is one. */
export interface Console {
  out(text: string): void
  err(text: string): void
}

/**
 * Writes straight to the descriptors: the streams of `process` cost milliseconds to set up, and lose what was not yet
 * flushed when the process ends.
 */
export const processConsole: Console = {
  out(text) {
    try {
      write(stdoutDescriptor, text)
    } catch (error) {
      throw new UsageError(`cannot write to stdout: ${reasonOf(error)}`)
    }
  },
  err(text) {
    try {
      write(stderrDescriptor, text)
    } catch {
      // Nobody is left to be told.
    }
  },
}

function write(descriptor: number, text: string): void {
  if (text === '') return
  const bytes = Buffer.from(text, 'utf8')
  for (let done = 0; done < bytes.length; ) {
    try {
      done += writeSync(descriptor, bytes, done)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EPIPE' || code === 'EBADF') return
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryMilliseconds)
    }
  }
}

/** Whether stdout is a terminal. The stream of `process` is set up only where the answer can be yes. */
export function isTerminal(): boolean {
  try {
    return fstatSync(stdoutDescriptor).isCharacterDevice() && process.stdout.isTTY === true
  } catch {
    return false
  }
}
