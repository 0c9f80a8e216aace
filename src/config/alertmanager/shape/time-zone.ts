/** Names that Go finds in the database, and `Intl` has not. */
const further = new Set(['', 'Local', 'Factory', 'localtime', 'posixrules', 'leapseconds'])

/**
 * Why a name is no time zone, in Go's words; undefined where it is one, or may be. Letters of the wrong case are an error: the
 * database is files.
 */
export function timeZoneError(name: string): string | undefined {
  if (further.has(name) || /^(?:posix|right)\//.test(name)) return undefined
  if (/^[/\\]|(?:^|\/)\.\.(?:\/|$)|\\/.test(name)) return 'time: invalid location name'
  if (/^[-+0-9]/.test(name)) return `unknown time zone ${name}`
  const canonical = canonicalZone(name)
  if (canonical === undefined) return `unknown time zone ${name}`
  const wrongCase = canonical !== name && canonical.toLowerCase() === name.toLowerCase()
  return wrongCase ? `unknown time zone ${name}` : undefined
}

function canonicalZone(name: string): string | undefined {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: name }).resolvedOptions().timeZone
  } catch {
    return undefined
  }
}
