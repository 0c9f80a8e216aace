import { goQuote } from '../model/go-quote.ts'
import { aggregatorNames } from './aggregator-names.ts'

/** Kinds of tokens in the values of a series line, named by how Prometheus' messages describe them. */
export type SeriesTokenKind =
  | 'space'
  | 'add'
  | 'sub'
  | 'times'
  | 'blank'
  | 'number'
  | 'identifier'
  | 'word'
  | 'openHistogram'
  | 'closeHistogram'
  | 'colon'
  | 'leftBracket'
  | 'rightBracket'
  | 'key'
  | 'hint'
  | 'brace'
  | 'end'
  | 'error'

/** A token of the series notation; offsets count in the line. */
export interface SeriesToken {
  readonly kind: SeriesTokenKind
  readonly start: number
  readonly end: number
  readonly text: string
  /** Of an error. */
  readonly message?: string
}

/** Keys of histograms, with the numbers by which Prometheus 3.14's messages call them. */
export const histogramKeys: ReadonlyMap<string, number> = new Map(
  [
    'sum',
    'count',
    'schema',
    'offset',
    'n_offset',
    'buckets',
    'n_buckets',
    'z_bucket',
    'z_bucket_w',
    'custom_values',
    'counter_reset_hint',
  ].map((key, i) => [key, 57370 + i]),
)
/** The values of `counter_reset_hint`, with the numbers by which Prometheus' messages name their tokens. */
export const histogramHints: ReadonlyMap<string, number> = new Map(
  ['unknown', 'reset', 'not_reset', 'gauge'].map((hint, i) => [hint, 57445 + i]),
)
const operators: ReadonlySet<string> = new Set(['and', 'or', 'unless', 'atan2'])
const aggregators: ReadonlySet<string> = new Set(aggregatorNames)
const keywords: ReadonlySet<string> = new Set([
  'offset',
  'anchored',
  'smoothed',
  'by',
  'without',
  'on',
  'ignoring',
  'group_left',
  'group_right',
  'bool',
  'start',
  'end',
  'step',
  'range',
  'max_of',
  'min_of',
])

/** Whether a word in lower case is one of PromQL's keywords. */
export function isKeyword(word: string): boolean {
  return operators.has(word) || aggregators.has(word) || keywords.has(word)
}

/** How Prometheus names a token in "unexpected …". */
export function describeSeriesToken(token: SeriesToken): string {
  const word = token.text.toLowerCase()
  const item = shortQuote(token.text)
  switch (token.kind) {
    case 'end':
      return 'end of input'
    case 'add':
    case 'sub':
      return `<op:${token.text}>`
    case 'number':
      return `number ${item}`
    case 'identifier':
      return `${token.text.includes(':') ? 'metric identifier' : 'identifier'} ${goQuote(token.text)}`
    case 'word':
      if (operators.has(word)) return `<op:${token.text}>`
      return aggregators.has(word) ? `<aggr:${token.text}>` : `<${token.text}>`
    case 'key':
      return `"<Item ${histogramKeys.get(word)}>" ${item}`
    case 'hint':
      return `"<Item ${histogramHints.get(word)}>" ${item}`
    case 'space':
      return shortQuote(token.text.replace(/\s+$/, (run) => run.charAt(0)))
    default:
      return item
  }
}

function shortQuote(text: string): string {
  const characters = Array.from(text.slice(0, 21))
  return text.length > 10 ? `${goQuote(characters.slice(0, 10).join(''))}...` : goQuote(text)
}
