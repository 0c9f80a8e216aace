import type { Settings } from '../lint/settings.ts'
import type { Comparison } from '../workspace/changed-lines.ts'
import type { Arguments } from './flags.ts'
import { UsageError } from './usage-error.ts'

/** What flags and settings ask to be done with findings. */
export interface FindingFlags {
  /** The baseline, relative to the root (of the settings) or to the working directory (of the flag). */
  readonly baseline?: { readonly path: string; readonly from: 'settings' | 'flag' }
  readonly changed?: Comparison
  readonly fix?: { readonly unsafe: boolean; readonly diff: boolean }
}

/** Reads the flags that choose among findings and mend them; undefined where there is nothing to do. */
export function readFindingFlags(
  { values }: Arguments,
  settings: Settings,
): FindingFlags | undefined {
  const given = values.get('baseline')?.[0]
  const baseline = values.has('no-baseline')
    ? undefined
    : given !== undefined
      ? ({ path: given, from: 'flag' } as const)
      : settings.baseline !== undefined
        ? ({ path: settings.baseline, from: 'settings' } as const)
        : undefined
  const changed = readComparison(values)
  const unsafe = values.has('unsafe-fixes')
  const diff = values.has('diff')
  const fix = values.has('fix') || unsafe || diff ? { unsafe, diff } : undefined
  if (!baseline && !changed && !fix) return undefined
  return {
    ...(baseline ? { baseline } : {}),
    ...(changed ? { changed } : {}),
    ...(fix ? { fix } : {}),
  }
}

function readComparison(values: Arguments['values']): Comparison | undefined {
  const ref = values.get('changed')?.[0]
  const staged = values.has('staged')
  if (ref !== undefined && staged)
    throw new UsageError('`--changed` and `--staged` cannot go together')
  if (staged) return { kind: 'staged' }
  return ref === undefined ? undefined : { kind: 'branch', ref: ref === 'auto' ? undefined : ref }
}
