import { readFileSync } from 'node:fs'
import { reasonOf } from '../workspace/read-source.ts'
import { UsageError } from './usage-error.ts'

const stdinDescriptor = 0
const mostAttempts = 2_000
const retryMilliseconds = 5

/** All of stdin. Waits where it does not block by itself and has nothing yet. */
export function readStdin(): Uint8Array {
  for (let attempt = 1; ; attempt++) {
    try {
      return readFileSync(stdinDescriptor)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EOF') return new Uint8Array()
      if (code !== 'EAGAIN' || attempt >= mostAttempts)
        throw new UsageError(`cannot read stdin: ${reasonOf(error)}`)
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, retryMilliseconds)
    }
  }
}
