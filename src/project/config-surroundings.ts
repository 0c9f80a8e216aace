import type { TargetVersion } from '../model/target-version.ts'
import type { FileHost } from '../text/file-host.ts'
import type { PathMapping } from './path-map.ts'
import type { NamedFileReader } from './read-named-file.ts'

/** What a configuration is joined with. */
export interface ConfigSurroundings {
  readonly host: FileHost
  readonly reader: NamedFileReader
  readonly pathMap: readonly PathMapping[]
  readonly target: TargetVersion
}
