import { dirname, relative, resolve, sep } from 'node:path'
import { metadata } from '../checks/metadata.ts'
import { defaultSettings } from '../lint/default-settings.ts'
import type { PathMapping } from '../project/path-map.ts'
import { type LoadedSettings, loadSettings as load } from '../workspace/load-settings.ts'
import { pathMapping } from '../workspace/path-map-setting.ts'
import type { Arguments } from './flags.ts'
import type { Session } from './session.ts'
import { UsageError } from './usage-error.ts'

/** The settings of a run: those of `--config`, none with `--no-config`, else what is found from the working directory (or from where stdin's file would stand); with `--path-map` on top. */
export function loadSettings(args: Arguments, { environment }: Session): LoadedSettings {
  const { cwd } = environment
  const loaded = loadFile(args, cwd)
  const flags = args.values.get('path-map')
  if (!flags) return loaded
  const given = flags.map((flag) => readMapping(flag, cwd, loaded.root))
  const pathMap = [...(loaded.settings.pathMap ?? []), ...given]
  return { ...loaded, settings: { ...loaded.settings, pathMap } }
}

function loadFile({ values }: Arguments, cwd: string): LoadedSettings {
  const none: LoadedSettings = { settings: defaultSettings, root: cwd, files: [], problems: [] }
  if (values.has('no-config')) return none
  const given = values.get('config')?.[0]
  const stdin = values.get('stdin-filename')?.[0]
  const loaded = load({
    start: stdin === undefined ? cwd : dirname(resolve(cwd, stdin)),
    checks: metadata,
    ...(given === undefined ? {} : { file: resolve(cwd, given) }),
  })
  if (loaded.error !== undefined) throw new UsageError(loaded.error)
  return loaded.file === undefined ? none : loaded
}

/** `/etc/prometheus=./prometheus`; the folder is relative to the working directory. */
function readMapping(text: string, cwd: string, root: string): PathMapping {
  const equals = text.indexOf('=')
  if (equals < 1 || equals === text.length - 1)
    throw new UsageError(
      `\`--path-map ${text}\` is not \`folder=folder\``,
      'name the folder of the server and what it is here: `/etc/prometheus=./prometheus`',
    )
  return pathMappingOf(text.slice(0, equals), resolve(cwd, text.slice(equals + 1)), root)
}

function pathMappingOf(from: string, folder: string, root: string): PathMapping {
  const to = relative(root, folder).split(sep).join('/')
  const read = pathMapping(from, to)
  if ('wrong' in read) throw new UsageError(`--path-map: ${read.wrong}`)
  return read
}
