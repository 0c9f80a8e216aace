import { goQuote } from '../../model/go-quote.ts'

/** The port that Prometheus 2 adds to an address without one. */
const defaultPorts: Readonly<Record<string, string>> = { '': '80', http: '80', https: '443' }

/** Why an address cannot be scraped, in Prometheus' words. */
export function addressError(address: string): string | undefined {
  if (address === '') return 'no address'
  return address.includes('/') ? `${goQuote(address)} is not a valid hostname` : undefined
}

/**
 * The address with the port that Prometheus 2 adds by the scheme; since 3.0 addresses stay as they are. The error names
 * the scheme of the job, as the server does, whatever the target's is.
 */
export function addDefaultPort(
  address: string,
  scheme: string,
  jobScheme: string,
): { readonly address: string } | { readonly error: string } {
  if (isHostAndPort(address) || !isHostAndPort(`${address}:1234`)) return { address }
  const port = defaultPorts[scheme]
  return port === undefined
    ? { error: `invalid scheme: ${goQuote(jobScheme)}` }
    : { address: `${address}:${port}` }
}

/** Whether Go's `net.SplitHostPort` takes the text. */
function isHostAndPort(text: string): boolean {
  return /^(?:\[[^[\]]*\]|[^[\]:]*):[^[\]:]*$/.test(text)
}
