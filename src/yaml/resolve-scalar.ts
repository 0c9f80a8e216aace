import type { ScalarStyle, ScalarType } from './node.ts'
import type { GoYaml } from './yaml-document.ts'

const nulls = new Set(['', '~', 'null', 'Null', 'NULL'])
const bools = new Set(['true', 'True', 'TRUE', 'false', 'False', 'FALSE'])
const oldBools = new Set('y Y yes Yes YES n N no No NO on On ON off Off OFF'.split(' '))
const floats = new Set(
  '.inf .Inf .INF +.inf +.Inf +.INF -.inf -.Inf -.INF .nan .NaN .NAN'.split(' '),
)
const integer = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[oO][0-7]+|0[bB][01]+|0[0-7]*|[1-9][0-9]*)$/
const decimal = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/
const timestamp =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:([Tt ])(\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(Z|[-+]\d{2}:\d{2})?)?$/

const leastInteger = -(2n ** 63n)
const greatestInteger = 2n ** 64n - 1n

/** The type that a plain scalar has by its text, in the dialect of the Go reader. */
export function resolvePlain(text: string, goYaml: GoYaml): ScalarType {
  const first = text.charCodeAt(0)
  const numeric = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46
  if (numeric) return resolveNumber(text)
  if (text.length > 5) return 'str'
  if (nulls.has(text)) return 'null'
  if (bools.has(text) || (goYaml === 'v2' && oldBools.has(text))) return 'bool'
  return text === '<<' ? 'merge' : 'str'
}

function resolveNumber(text: string): ScalarType {
  if (floats.has(text)) return 'float'
  if (isTimestamp(text)) return 'timestamp'
  const bare = text.includes('_') ? text.replaceAll('_', '') : text
  if (text.charCodeAt(0) !== 46 && integer.test(bare) && inRange(bare)) return 'int'
  return decimal.test(bare) && Number.isFinite(Number(bare)) ? 'float' : 'str'
}

function inRange(text: string): boolean {
  if (text.length <= 15) return true
  const value = parseInteger(text)
  return value >= leastInteger && value <= greatestInteger
}

function parseInteger(text: string): bigint {
  const negative = text.startsWith('-')
  const digits = text
    .replace(/^[-+]/, '')
    .replace(/^0+(?=[0-7])/, (zeros) => (zeros === '' ? '' : '0o'))
  const value = BigInt(digits.toLowerCase())
  return negative ? -value : value
}

/** The value of an integer in any of Go's notations; undefined where the text is none. */
export function integerValue(text: string): bigint | undefined {
  const bare = text.replaceAll('_', '')
  return integer.test(bare) && inRange(bare) ? parseInteger(bare) : undefined
}

/** The value of a number in any of Go's notations; undefined where the text is none. */
export function numberValue(text: string): number | undefined {
  if (floats.has(text)) {
    if (/nan/i.test(text)) return Number.NaN
    return text.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  }
  const whole = integerValue(text)
  if (whole !== undefined) return Number(whole)
  const bare = text.replaceAll('_', '')
  return decimal.test(bare) && Number.isFinite(Number(bare)) ? Number(bare) : undefined
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function isTimestamp(text: string): boolean {
  const match = timestamp.exec(text)
  if (!match) return false
  const [, year, month, day, separator, hour, minute, second, zone] = match
  const days = Number(month) === 2 && !isLeap(Number(year)) ? 28 : daysInMonth[Number(month) - 1]
  if (days === undefined || Number(day) < 1 || Number(day) > days) return false
  if (separator === undefined) return true
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return false
  return separator === ' ' ? zone === undefined : zone !== undefined
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const prefix = 'tag:yaml.org,2002:'

/** The outcome of resolving a scalar with a tag. */
export interface Resolved {
  readonly type: ScalarType
  /** The text does not fit its tag, in go-yaml's words. */
  readonly problem?: string
}

/** The type of a scalar with an explicit tag (`tag` is the full URI, or `!`, or `!local`). */
export function resolveTagged(
  text: string,
  style: ScalarStyle,
  tag: string,
  goYaml: GoYaml,
): Resolved {
  const natural = resolvePlain(text, goYaml)
  if (tag === '!') return { type: goYaml === 'v3' && style === 'plain' ? natural : 'str' }
  if (!tag.startsWith(prefix)) return { type: 'str' }
  const name = tag.slice(prefix.length)
  switch (name) {
    case 'binary':
      return isBase64(text)
        ? { type: 'binary' }
        : { type: 'binary', problem: '!!binary value contains invalid base64 data' }
    case 'float':
      if (natural === 'int') return { type: 'float' }
      break
    case 'int':
    case 'bool':
    case 'null':
    case 'timestamp':
      break
    case 'merge':
      return { type: 'merge' }
    default:
      return { type: 'str' }
  }
  if (natural === name) return { type: name }
  return { type: name, problem: `cannot decode !!${natural} \`${text}\` as a !!${name}` }
}

function isBase64(text: string): boolean {
  const bare = text.replace(/[\r\n]/g, '')
  return bare.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(bare)
}
