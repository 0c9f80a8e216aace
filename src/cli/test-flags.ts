import type { Settings } from '../lint/settings.ts'
import { filterError, type RunOptions } from '../unittest/run-options.ts'
import type { Arguments } from './flags.ts'
import { UsageError } from './usage-error.ts'

/** The flags that say which tests are run, and how. */
export interface TestFlags {
  readonly filter: string | undefined
  readonly bail: boolean
  readonly update: boolean
  readonly trace: boolean
  readonly watch: boolean
  readonly compat: boolean
  readonly passWithNoTests: boolean
}

/** Reads the flags of `test`; throws a UsageError for a filter that is no regular expression. */
export function readTestFlags({ values }: Arguments): TestFlags {
  const filter = values.get('filter')?.[0]
  const error = filter === undefined ? undefined : filterError(filter)
  if (error !== undefined) throw new UsageError(`\`--filter\` is no regular expression: ${error}`)
  const flags = {
    filter,
    bail: values.has('bail'),
    update: values.has('update'),
    trace: values.has('trace'),
    watch: values.has('watch'),
    compat: values.has('promtool-compat'),
    passWithNoTests: values.has('pass-with-no-tests'),
  }
  if (flags.watch && flags.update)
    throw new UsageError('`--watch` and `--update` contradict each other')
  return flags
}

/** The runner's options; plain data, so that workers can be given them. */
export type PlainRunOptions = Omit<RunOptions, 'clock'>

/** What the flags and the settings mean for the runner. */
export function runOptions(
  { filter, compat, trace, bail }: TestFlags,
  settings: Settings,
): PlainRunOptions {
  return {
    target: settings.prometheus,
    features: settings.features,
    compat,
    trace,
    bail,
    ...(filter === undefined ? {} : { filter }),
  }
}
