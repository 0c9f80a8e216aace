import type { Console } from './console.ts'
import type { Environment } from './environment.ts'

/** What a command works with: where output goes, the surroundings, and the file being worked on, for the report of a crash. */
export interface Session {
  readonly console: Console
  readonly environment: Environment
  working?: string
}
