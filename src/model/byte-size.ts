const powers: Readonly<Record<string, number>> = { K: 1, M: 2, G: 3, T: 4, P: 5, E: 6 }

const unit = /^(?:([KMGTPE])i?)?B$/
const part = /([0-9]*)(?:\.([0-9]*))?([^.0-9]*)/y

/** Largest and smallest of Go's 64-bit integers, as floats. */
const limit = 2 ** 63

/**
 * Reads `15MB`, `1.5GiB`, `0` … into bytes, with the error texts of Prometheus: units are powers of 1024 in
 * either spelling, and a number other than 0 needs one.
 */
export function parseByteSize(
  text: string,
): { readonly bytes: number } | { readonly error: string } {
  const invalid = { error: `units: invalid ${text}` }
  const bare = text.replace(/^[-+]/, '')
  if (bare === '0') return { bytes: 0 }
  if (bare === '') return invalid
  let bytes = 0
  for (let at = 0; at < bare.length; at = part.lastIndex) {
    part.lastIndex = at
    const [, whole = '', fraction = '', name = ''] = part.exec(bare) ?? []
    if ((whole === '' && fraction === '') || Number(whole) >= limit) return invalid
    const known = unit.exec(name)
    if (!known) return { error: `units: unknown unit ${name} in ${text}` }
    const power = known[1] === undefined ? 0 : (powers[known[1]] ?? 0)
    bytes += Number(`${whole || '0'}.${fraction || '0'}`) * 1024 ** power
  }
  if (bytes > limit) return { error: 'units: overflow parsing unit' }
  return { bytes: Math.trunc(text.startsWith('-') ? -bytes : bytes) }
}

const units: readonly string[] = ['EiB', 'PiB', 'TiB', 'GiB', 'MiB', 'KiB', 'B']

/** The size as Prometheus writes it: `15MiB`, `1GiB512MiB`, `0B`. */
export function formatByteSize(bytes: number): string {
  let rest = Math.abs(bytes)
  if (rest === 0) return '0B'
  let text = bytes < 0 ? '-' : ''
  for (const [index, name] of units.entries()) {
    const size = 1024 ** (units.length - 1 - index)
    const amount = Math.floor(rest / size)
    if (amount > 0) text += `${amount}${name}`
    rest -= amount * size
  }
  return text
}
