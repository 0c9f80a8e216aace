import { type Labels, labelValue } from '../../model/labels.ts'
import { compareBytes, textToBytes } from '../../model/raw-bytes.ts'
import type { ScrapeJob } from '../prometheus/prometheus-config.ts'

const paramPrefix = '__param_'
const plainInPath = /[A-Za-z0-9\-_.~$&+,/:;=@]/
const plainInHost = /[A-Za-z0-9\-_.~!$&'()*+,;=:[\]<>"]/

/** The URL that a target is scraped at: its scheme, address and path, and the parameters of the job with its own before. */
export function scrapeUrl({ params }: Pick<ScrapeJob, 'params'>, internal: Labels): string {
  const query = new Map(params.map(({ name, values }) => [name.value, values.map((v) => v.value)]))
  for (const { name, value } of internal)
    if (name.startsWith(paramPrefix)) {
      const key = name.slice(paramPrefix.length)
      query.set(key, [value, ...(query.get(key) ?? []).slice(1)])
    }
  const written = percentEncode(labelValue(internal, '__metrics_path__'), plainInPath)
  const rooted = written === '' || written.startsWith('/') ? written : `/${written}`
  const scheme = labelValue(internal, '__scheme__')
  const address = percentEncode(labelValue(internal, '__address__'), plainInHost)
  return `${scheme === '' ? '' : `${scheme}:`}//${address}${rooted}${encodeQuery(query)}`
}

/** As Go's `url.Values` are written: by key. */
function encodeQuery(query: ReadonlyMap<string, readonly string[]>): string {
  const plain = /[A-Za-z0-9\-_.~]/
  const escaped = (text: string): string => percentEncode(text, plain).replaceAll('%20', '+')
  const keys = [...query.keys()].sort(compareBytes)
  const pairs = keys.flatMap((key) =>
    (query.get(key) ?? []).map((value) => `${escaped(key)}=${escaped(value)}`),
  )
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

function percentEncode(text: string, plain: RegExp): string {
  let escaped = ''
  for (const char of text)
    escaped += plain.test(char)
      ? char
      : [...textToBytes(char)]
          .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
          .join('')
  return escaped
}
