import { parseDuration } from '../model/duration.ts'
import type { Arguments } from './flags.ts'
import { UsageError } from './usage-error.ts'

/** When an expression is evaluated, in milliseconds since the start of the series. */
export type QueryTimes =
  | { readonly kind: 'instant'; readonly at: number }
  | {
      readonly kind: 'range'
      readonly start: number
      readonly end: number
      readonly step: number
    }

const minute = 60_000
const mostSteps = 11_000

/** Reads `--at`, or `--start`, `--end` and `--step`. */
export function readQueryTimes({ values }: Arguments): QueryTimes {
  const time = (flag: string) => {
    const text = values.get(flag)?.[0]
    return text === undefined ? undefined : readTime(flag, text)
  }
  const at = time('at')
  const start = time('start')
  const end = time('end')
  const step = time('step')
  const isRange = start !== undefined || end !== undefined || step !== undefined
  if (at !== undefined && isRange)
    throw new UsageError('`--at` contradicts `--start`, `--end` and `--step`')
  if (at !== undefined) return { kind: 'instant', at }
  if (end === undefined)
    throw new UsageError(
      isRange ? '`--end` is missing' : 'no time is given',
      'write `--at 10m`, or `--start 0 --end 10m --step 1m`',
    )
  const range = { kind: 'range', start: start ?? 0, end, step: step ?? minute } as const
  if (range.step === 0) throw new UsageError('`--step` is zero')
  if (range.end < range.start) throw new UsageError('`--end` is before `--start`')
  if ((range.end - range.start) / range.step >= mostSteps)
    throw new UsageError(`more than ${mostSteps} evaluations; give a longer \`--step\``)
  return range
}

/** A duration, or seconds. */
function readTime(flag: string, text: string): number {
  if (/^\d+(?:\.\d{1,3})?$/.test(text)) return Math.round(Number(text) * 1000)
  const duration = parseDuration(text)
  if (!('error' in duration)) return duration.ms
  throw new UsageError(
    `\`--${flag} ${text}\` is no time`,
    'write it as `10m`, `1h30m` or in seconds',
  )
}
