import { nameTokens } from './name-tokens.ts'

const parts = new Set(
  'available avail free used unused open inuse usage idle allocated working consumed remaining busy'.split(
    ' ',
  ),
)
const wholes = new Set('size total max maximum capacity limit limits quota'.split(' '))
const prefixes = new Set([
  'mem',
  'memory',
  'bytes',
  'current',
  'in',
  'use',
  'set',
  'storage',
  'disk',
])

/** Whether two names say that one measures a part of what the other measures: `x_free_bytes` and `x_size_bytes`. */
export function isPartName(part: string, whole: string): boolean {
  const a = nameTokens(part)
  const b = nameTokens(whole)
  if (
    !a.some((token) => parts.has(token)) ||
    !(b.some((token) => wholes.has(token)) || b.length < a.length)
  )
    return false
  if (b.some((token) => parts.has(token))) return false
  const restOfPart = rest(a, parts)
  const restOfWhole = rest(b, wholes)
  return (
    restOfPart.length > 0 &&
    restOfPart.length === restOfWhole.length &&
    restOfPart.every((token, at) => token === restOfWhole[at])
  )
}

function rest(tokens: readonly string[], without: ReadonlySet<string>): readonly string[] {
  return tokens.filter((token) => !without.has(token) && !prefixes.has(token))
}
