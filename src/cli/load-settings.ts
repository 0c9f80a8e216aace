import { dirname, resolve } from 'node:path'
import { metadata } from '../checks/metadata.ts'
import { defaultSettings } from '../lint/default-settings.ts'
import { type LoadedSettings, loadSettings as load } from '../workspace/load-settings.ts'
import type { Arguments } from './flags.ts'
import type { Session } from './session.ts'
import { UsageError } from './usage-error.ts'

/** The settings of a run: those of `--config`, none with `--no-config`, else what is found from the working directory (or from where stdin's file would stand). */
export function loadSettings({ values }: Arguments, { environment }: Session): LoadedSettings {
  const { cwd } = environment
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
