const second = 1_000_000_000n
const minute = 60n * second
const hour = 60n * minute

/** A duration in nanoseconds as Go prints it: `1h2m3.5s`, below a second in one unit: `1.5ms`, `2µs`, `3ns`. */
export function printGoDuration(nanoseconds: bigint): string {
  if (nanoseconds === 0n) return '0s'
  const sign = nanoseconds < 0n ? '-' : ''
  const size = nanoseconds < 0n ? -nanoseconds : nanoseconds
  if (size < second) return sign + printSmall(size)
  const hours = size / hour
  const minutes = (size % hour) / minute
  const seconds = `${decimal(size % minute, 9)}s`
  if (hours > 0n) return `${sign}${hours}h${minutes}m${seconds}`
  return minutes > 0n ? `${sign}${minutes}m${seconds}` : sign + seconds
}

function printSmall(size: bigint): string {
  if (size < 1_000n) return `${size}ns`
  return size < 1_000_000n ? `${decimal(size, 3)}µs` : `${decimal(size, 6)}ms`
}

/** A number with its last digits behind a point; zeros at the end are dropped. */
function decimal(value: bigint, places: number): string {
  const digits = String(value).padStart(places + 1, '0')
  const fraction = digits.slice(-places).replace(/0+$/, '')
  return digits.slice(0, -places) + (fraction === '' ? '' : `.${fraction}`)
}
