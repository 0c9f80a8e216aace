import { knownFeatures } from '../lint/known-features.ts'
import type { Settings } from '../lint/settings.ts'
import { suggest } from '../text/suggest.ts'
import { UsageError } from './usage-error.ts'

const widestLine = 90

/** Values of a flag that may be repeated and may list several, separated by commas. */
export function splitList(values: readonly string[] | undefined): readonly string[] {
  return (values ?? [])
    .flatMap((value) => value.split(','))
    .map((part) => part.trim())
    .filter(Boolean)
}

/** The flags of `--enable-feature`; one that Prometheus never had is wrong usage. */
export function readFeatures(values: readonly string[] | undefined): readonly string[] {
  const features = splitList(values)
  for (const feature of features) {
    if (knownFeatures.includes(feature)) continue
    const near = suggest(feature, knownFeatures)
    const hint = near === undefined ? listOf(knownFeatures) : `did you mean \`${near}\`?`
    throw new UsageError(`unknown feature flag \`${feature}\``, hint)
  }
  return features
}

/** The flags there are, a few in each line. */
function listOf(flags: readonly string[]): string {
  const lines: string[] = []
  for (const flag of flags) {
    const last = lines[lines.length - 1]
    if (last !== undefined && last.length + flag.length < widestLine)
      lines[lines.length - 1] = `${last}, ${flag}`
    else lines.push(flag)
  }
  return `flags: ${lines.join(',\n    ')}`
}

/** What `2.x` and `3.x` stand for. */
const latest: Readonly<Record<string, Settings['prometheus']>> = {
  '2': { major: 2, minor: 55 },
  '3': { major: 3, minor: 14 },
}

/** The target version of `--prometheus`: `3.14`, or `2.x` for the last of a major version. */
export function readTarget(text: string): Settings['prometheus'] {
  const major = /^v?(\d)(?:\.x)?$/.exec(text)?.[1]
  const last = major === undefined ? undefined : latest[major]
  if (last) return last
  const found = /^v?(\d{1,4})\.(\d{1,4})(?:\.\d+)?$/.exec(text)
  if (!found)
    throw new UsageError(
      `\`--prometheus ${text}\` is not a version`,
      'write it as `3.14`, `2.53` or `2.x`',
    )
  return { major: Number(found[1]), minor: Number(found[2]) }
}

/** A whole number of at least zero. */
export function readCount(flag: string, text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`\`--${flag} ${text}\` is not a whole number`)
  return Number(text)
}
