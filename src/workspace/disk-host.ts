import { readFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { FileHost, PathKind } from '../text/file-host.ts'
import { isBelow, realPathOf } from './list-files.ts'
import { matchPath } from './path-glob.ts'
import { pathKind } from './path-kind.ts'
import { walkFolder } from './walk-folder.ts'

