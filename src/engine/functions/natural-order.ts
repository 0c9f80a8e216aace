import { compareBytes } from '../../model/raw-bytes.ts'

const largest = '9223372036854775807'
const chunk = /[0-9]+|[^0-9]+/g

/**
 * Whether `a` stands before `b` where runs of digits count as numbers, as long as they fit into 64 bits.
 * The empty text stands before all others; Prometheus leaves its place to chance.
 */
export function naturallyBefore(a: string, b: string): boolean {
  const left = a.match(chunk) ?? []
  const right = b.match(chunk) ?? []
  if (left.length === 0) return right.length > 0
  for (let i = 0; i < left.length; i++) {
    const x = left[i] ?? ''
    const y = right[i]
    if (y === undefined) return false
    const order = compareChunks(x, y)
    if (order !== 0) return order < 0
    if (i === left.length - 1) return true
    if (i === right.length - 1) return false
  }
  return false
}

function compareChunks(a: string, b: string): number {
  const x = wholeNumber(a)
  const y = wholeNumber(b)
  return x === undefined || y === undefined
    ? compareBytes(a, b)
    : x.length - y.length || compareBytes(x, y)
}

/** The digits of a number of at most 63 bits, without leading zeros; undefined for any other text. */
function wholeNumber(text: string): string | undefined {
  const unit = text.charCodeAt(0)
  if (unit < 48 || unit > 57) return undefined
  const digits = text.replace(/^0+/, '')
  const fits =
    digits.length < largest.length || (digits.length === largest.length && digits <= largest)
  return fits ? digits : undefined
}
