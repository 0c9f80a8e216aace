import { goQuote } from './go-quote.ts'

/** The parts of a URL that checks ask for; texts are as written, without unescaping. */
export interface GoUrl {
  /** In lower case, without the colon; empty where there is none. */
  readonly scheme: string
  /** User and password stand before the host. */
  readonly credentials: boolean
  /** With the port. */
  readonly host: string
  readonly path: string
  readonly query: string
}

/** A text that is no URL: the reason in Go's words, without the text itself. */
export interface GoUrlError {
  readonly error: string
}

const badEscape = /%(?![0-9a-fA-F]{2})/
const control = /[\x00-\x1f\x7f]/
const userinfo = /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/
const badHostCharacter = /[ #/?@\\^`{|}]/

/** Reads a URL as Go's `url.Parse` does, which takes almost any text. */
export function parseGoUrl(text: string): GoUrl | GoUrlError {
  const hash = text.indexOf('#')
  const bare = hash < 0 ? text : text.slice(0, hash)
  if (control.test(bare)) return { error: 'net/url: invalid control character in URL' }
  const url = parseBare(bare)
  if ('error' in url || hash < 0) return url
  return escapeError(text.slice(hash + 1)) ?? url
}

function parseBare(text: string): GoUrl | GoUrlError {
  if (text.startsWith(':')) return { error: 'missing protocol scheme' }
  const written = /^[A-Za-z][A-Za-z0-9+.-]*:/.exec(text)?.[0] ?? ''
  const scheme = written.slice(0, -1).toLowerCase()
  const mark = text.indexOf('?', written.length)
  const rest = text.slice(written.length, mark < 0 ? text.length : mark)
  const query = mark < 0 ? '' : text.slice(mark + 1)
  const whole = { scheme, query, credentials: false, host: '' }
  if (!rest.startsWith('/')) {
    if (scheme !== '') return { ...whole, path: rest }
    if ((rest.split('/', 1)[0] ?? '').includes(':'))
      return { error: 'first path segment in URL cannot contain colon' }
  }
  if (!rest.startsWith('//') || (scheme === '' && rest.startsWith('///')))
    return escapeError(rest) ?? { ...whole, path: rest }
  const slash = rest.indexOf('/', 2)
  const authority = rest.slice(2, slash < 0 ? rest.length : slash)
  const path = slash < 0 ? '' : rest.slice(slash)
  const at = authority.lastIndexOf('@')
  const host = authority.slice(at + 1)
  const error = hostError(host, scheme) ?? userError(authority.slice(0, Math.max(0, at)))
  return error ?? escapeError(path) ?? { ...whole, credentials: at >= 0, host, path }
}

function userError(user: string): GoUrlError | undefined {
  return userinfo.test(user) ? escapeError(user) : { error: 'net/url: invalid userinfo' }
}

/** Of several colons, a host of `http` and `https` takes the first for that of its port, others the last. */
function hostError(host: string, scheme: string): GoUrlError | undefined {
  if (host.lastIndexOf('[') > 0) return { error: 'invalid IP-literal' }
  const bracket = host.startsWith('[') ? host.lastIndexOf(']') : undefined
  if (bracket === -1) return { error: "missing ']' in host" }
  const first = scheme === 'http' || scheme === 'https'
  const colon =
    bracket === undefined ? (first ? host.indexOf(':') : host.lastIndexOf(':')) : bracket + 1
  const port = colon < 0 ? '' : host.slice(colon)
  if (!/^(?::[0-9]*)?$/.test(port)) return { error: `invalid port ${goQuote(port)} after host` }
  const name = bracket === undefined ? host : host.replace(/%25[^\]]*\]/, ']')
  const broken = escapeError(name)
  if (broken) return broken
  const ascii = /%(?!25)[0-7][0-9a-fA-F]/.exec(name)
  if (ascii) return { error: `invalid URL escape ${goQuote(ascii[0])}` }
  const bad = badHostCharacter.exec(name.replace(/%../g, ''))
  return bad ? { error: `invalid character ${goQuote(bad[0])} in host name` } : undefined
}

function escapeError(text: string): GoUrlError | undefined {
  const bad = badEscape.exec(text)
  if (!bad) return undefined
  return { error: `invalid URL escape ${goQuote(text.slice(bad.index, bad.index + 3))}` }
}
