import { goQuote } from '../../../model/go-quote.ts'
import { parseGoUrl } from '../../../model/go-url.ts'
import { parseTemplate } from '../../../template/parse-template.ts'
import { parseGoDuration } from '../../shape/go-duration.ts'
import { secret, text } from '../../shape/scalars.ts'
import type { ScalarReading, ScalarShape } from '../../shape/shape.ts'
import { plainTemplates } from '../notification-language.ts'
import { hostPortError } from './host-port.ts'

/** What Alertmanager shows in place of a secret, and takes for one. */
const shown = '<secret>'

/** Text that Alertmanager expands as a template when it notifies. */
export const template: ScalarShape = { kind: 'scalar', type: { ...text.type } }

/** Text that is expanded as a template and never shown. */
export const templateSecret: ScalarShape = {
  kind: 'scalar',
  type: { ...secret.type },
  secret: true,
}

/** Whether the texts of a shape are expanded as templates when Alertmanager notifies. */
export function isTemplate(shape: ScalarShape): boolean {
  return shape === template || shape === templateSecret
}

/** The URL of an API: of the scheme http or https, with a host. */
export const apiUrl: ScalarShape = {
  kind: 'scalar',
  type: {
    ...text.type,
    expected: 'a URL such as `https://example.com/`',
    read: ({ text: written }) => readUrl(written, false),
  },
}

/** The URL of an API that holds a secret; `<secret>` stands for one. */
export const secretApiUrl: ScalarShape = {
  ...apiUrl,
  type: {
    ...apiUrl.type,
    read: ({ text: written }) => (written === shown ? { value: written } : readUrl(written, true)),
  },
  secret: true,
}

const knownSchemes = new Set(['ftp', 'file', 'grpc', 'mailto', 'ssh', 'tcp', 'unix', 'ws', 'wss'])

const variableHelp =
  'Alertmanager expands no variables: fill it in before it reads the file, or name a file that holds the URL'

function readUrl(written: string, hidden: boolean): ScalarReading {
  const url = parseGoUrl(written)
  if ('error' in url) {
    if (!hidden && !written.includes('@'))
      return { error: `parse ${goQuote(written)}: ${url.error}` }
    return { error: `parse ${shown}: ${url.error.replace(/ "(?:[^"\\]|\\.)*"/g, '')}` }
  }
  if (url.scheme !== 'http' && url.scheme !== 'https') {
    const scheme =
      url.scheme !== '' && hidden && !knownSchemes.has(url.scheme) ? '' : ` ${goQuote(url.scheme)}`
    return {
      error: `unsupported scheme${scheme} for URL`,
      help: /^\$\{?[A-Za-z_]/.test(written)
        ? variableHelp
        : 'write a URL that begins with `https://` or `http://`',
    }
  }
  if (url.host === '') return { error: 'missing host for URL' }
  return { value: written }
}

/** The URL of a webhook: a secret, which may hold a template. */
export const webhookUrl: ScalarShape = {
  kind: 'scalar',
  type: {
    ...text.type,
    goName: 'common.plain',
    expected: 'a URL such as `https://example.com/`',
    read({ text: written }) {
      if (written === shown || written === '') return { value: written }
      if (written.includes('{{')) {
        const error = plainTemplateError(written)
        return error === undefined
          ? { value: written }
          : {
              error: `invalid template syntax: ${error}`,
              help: "URLs of webhooks have Go's own functions only: none of Alertmanager's",
            }
      }
      const reading = readUrl(written, true)
      return 'error' in reading ? { ...reading, error: `invalid URL: ${reading.error}` } : reading
    },
  },
  secret: true,
}

/** Why a text is no template of Go without further functions, in Go's words. */
export function plainTemplateError(written: string): string | undefined {
  const [problem] = parseTemplate(written, undefined, plainTemplates).problems
  if (!problem) return undefined
  const line = written.slice(0, problem.span.start).split('\n').length
  return `template: :${line}: ${problem.message}`
}

/** The address of a mail server, with its port. */
export const hostPort: ScalarShape = {
  kind: 'scalar',
  type: {
    ...text.type,
    expected: 'a host with its port, such as `smtp.example.org:587`',
    read({ text: written }) {
      const error = hostPortError(written)
      return error === undefined ? { value: written } : { error }
    },
  },
}

/** A duration of Go in a text (`1m30s`); its value is milliseconds. */
export const parsedDuration: ScalarShape = {
  kind: 'scalar',
  type: {
    ...text.type,
    goName: 'config.duration',
    expected: 'a duration such as `1m30s`',
    zero: 0,
    read({ text: written }) {
      const ms = parseGoDuration(written)
      if (ms !== undefined) return { value: ms }
      const days = /^[-+]?[0-9.]+(d|w|y)/.exec(written)?.[1]
      return {
        error: `time: ${durationReason(written)}`,
        ...(days ? { help: `write it in hours: the unit \`${days}\` is not known here` } : {}),
      }
    },
  },
}

function durationReason(written: string): string {
  const quoted = goQuote(written)
  const rest = written
    .replace(/^[-+]/, '')
    .replace(/^(?:(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:ns|us|µs|μs|ms|s|m|h))+/, '')
  const next = /^(?:[0-9]+\.?[0-9]*|\.[0-9]+)([^0-9.]*)/.exec(rest)
  if (!next) return `invalid duration ${quoted}`
  if (next[1] === '') return `missing unit in duration ${quoted}`
  return `unknown unit ${goQuote(next[1] ?? '')} in duration ${quoted}`
}
