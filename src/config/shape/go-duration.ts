const units: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  µs: 1e-3,
  μs: 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
}

/** 63 bits of nanoseconds. */
const longest = 9_223_372_036_854.775

const part = /([0-9]*)(?:\.([0-9]*))?(ns|us|µs|μs|ms|s|m|h)/y

/** Reads a duration of Go (`1.5h`, `-1m30s`) into milliseconds; undefined where it is none. */
export function parseGoDuration(text: string): number | undefined {
  const bare = text.replace(/^[-+]/, '')
  if (bare === '0') return 0
  if (bare === '') return undefined
  let ms = 0
  for (let at = 0; at < bare.length; at = part.lastIndex) {
    part.lastIndex = at
    const [, whole = '', fraction = '', unit = ''] = part.exec(bare) ?? []
    if (whole === '' && fraction === '') return undefined
    ms += Number(`${whole || '0'}.${fraction || '0'}`) * (units[unit] ?? 0)
  }
  if (ms > longest) return undefined
  return text.startsWith('-') ? -ms : ms
}
