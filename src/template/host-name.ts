/** The host of `host:port`, without the brackets of IPv6; any other text as it is. */
export function stripPort(text: string): string {
  return splitHostPort(text)?.host ?? text
}

/** The first label of a host name; the port stays. An IP address stays as it is. */
export function stripDomain(text: string): string {
  const split = splitHostPort(text)
  const host = split?.host ?? text
  if (isIpAddress(host)) return text
  const name = host.split('.', 1)[0] ?? ''
  if (!split || split.port === '') return name
  return name.includes(':') ? `[${name}]:${split.port}` : `${name}:${split.port}`
}

/** As Go's `net.SplitHostPort` takes an address apart; undefined where that fails. */
function splitHostPort(text: string): { host: string; port: string } | undefined {
  const colon = text.lastIndexOf(':')
  if (colon < 0) return undefined
  const port = text.slice(colon + 1)
  let host = text.slice(0, colon)
  if (text.startsWith('[')) {
    const end = text.indexOf(']')
    if (end < 0 || end + 1 !== colon) return undefined
    host = text.slice(1, end)
    if (/[[]/.test(text.slice(1)) || text.slice(end + 1).includes(']')) return undefined
    return { host, port }
  }
  return host.includes(':') || /[[\]]/.test(text) ? undefined : { host, port }
}

function isIpAddress(host: string): boolean {
  return isIpv4(host) || isIpv6(host)
}

function isIpv4(text: string): boolean {
  const parts = text.split('.')
  return (
    parts.length === 4 &&
    parts.every((part) => /^(?:0|[1-9][0-9]{0,2})$/.test(part) && Number(part) <= 255)
  )
}

function isIpv6(text: string): boolean {
  if (!text.includes(':')) return false
  const halves = text.split('::')
  if (halves.length > 2) return false
  const groups = halves.map((half) => (half === '' ? [] : half.split(':')))
  const all = groups.flat()
  const last = all.at(-1) ?? ''
  const embedded = last.includes('.') && !(halves.length === 2 && halves[1] === '')
  const hex = embedded ? all.slice(0, -1) : all
  if (embedded && !isIpv4(last)) return false
  if (!hex.every((group) => /^[0-9a-fA-F]{1,4}$/.test(group))) return false
  const count = hex.length + (embedded ? 2 : 0)
  return halves.length === 2 ? count < 8 : count === 8
}
