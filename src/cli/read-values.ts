import type { Settings } from '../lint/settings.ts'
import { UsageError } from './usage-error.ts'

/** Values of a flag that may be repeated and may list several, separated by commas. */
export function splitList(values: readonly string[] | undefined): readonly string[] {
  return (values ?? [])
    .flatMap((value) => value.split(','))
    .map((part) => part.trim())
    .filter(Boolean)
}

/** The target version of `--prometheus`, as `3.14`. */
export function readTarget(text: string): Settings['prometheus'] {
  const found = /^v?(\d{1,4})\.(\d{1,4})(?:\.\d+)?$/.exec(text)
  if (!found)
    throw new UsageError(
      `\`--prometheus ${text}\` is not a version`,
      'write it as `3.14` or `2.53`',
    )
  return { major: Number(found[1]), minor: Number(found[2]) }
}

/** A whole number of at least zero. */
export function readCount(flag: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`\`--${flag} ${text}\` is not a whole number`)
  return Number(text)
}
