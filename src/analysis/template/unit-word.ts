/** What a word behind a number says that the number is: `factor` times the base unit (second, byte). */
export type UnitWord =
  | { readonly kind: 'percent'; readonly text: string }
  | { readonly kind: 'time'; readonly text: string; readonly factor: number }
  | {
      readonly kind: 'data'
      readonly text: string
      readonly factor: number
      readonly perSecond: boolean
    }

/** A number's unit, written directly behind it or after one space. Undefined where there is none, or it may mean something else. */
export function readUnitWord(after: string): UnitWord | undefined {
  const percent = /^ ?%(?![\w%])|^ (?:percent|pct)(?![\w-])/.exec(after)
  if (percent) return { kind: 'percent', text: percent[0].trim() }
  const match = /^( ?)([A-Za-zµμ]+)/.exec(after)
  const [whole = '', space = '', word = ''] = match ?? []
  const rest = after.slice(whole.length)
  if (word === '' || /^[-_'’\w]/.test(rest)) return undefined
  return timeWord(word, space, rest) ?? dataWord(word, rest)
}

const timeFactors: Readonly<Record<string, number>> = {
  s: 1,
  sec: 1,
  secs: 1,
  second: 1,
  seconds: 1,
  ms: 1e-3,
  msec: 1e-3,
  msecs: 1e-3,
  millis: 1e-3,
  millisecond: 1e-3,
  milliseconds: 1e-3,
  us: 1e-6,
  µs: 1e-6,
  μs: 1e-6,
  microsecond: 1e-6,
  microseconds: 1e-6,
  ns: 1e-9,
  nanosecond: 1e-9,
  nanoseconds: 1e-9,
  min: 60,
  mins: 60,
  minute: 60,
  minutes: 60,
  h: 3600,
  hr: 3600,
  hrs: 3600,
  hour: 3600,
  hours: 3600,
  d: 86400,
  day: 86400,
  days: 86400,
  week: 604800,
  weeks: 604800,
}

/** `5 s` and `5 h` may begin a word that something else fills in; time per something is no time. */
function timeWord(word: string, space: string, rest: string): UnitWord | undefined {
  const factor = Object.hasOwn(timeFactors, word) ? timeFactors[word] : undefined
  if (factor === undefined || (word.length === 1 && space !== '')) return undefined
  if (word === 'us' && space !== '') return undefined
  return isPer(rest) ? undefined : { kind: 'time', text: word, factor }
}

const prefixes: Readonly<Record<string, number>> = {
  '': 1,
  k: 1e3,
  K: 1e3,
  Ki: 1024,
  ki: 1024,
  M: 1e6,
  Mi: 1024 ** 2,
  G: 1e9,
  Gi: 1024 ** 3,
  T: 1e12,
  Ti: 1024 ** 4,
  P: 1e15,
  Pi: 1024 ** 5,
  kilo: 1e3,
  mega: 1e6,
  giga: 1e9,
  tera: 1e12,
  kibi: 1024,
  mebi: 1024 ** 2,
  gibi: 1024 ** 3,
}

/** `Mb` is left out: half of those who write it mean bytes. `iB` stands behind a prefix that `humanize1024` wrote. */
function dataWord(word: string, rest: string): UnitWord | undefined {
  const match =
    /^(kilo|mega|giga|tera|kibi|mebi|gibi|)(bytes?|bits?)$/i.exec(word) ??
    /^([kKMGTP]?i?)(B|Bps|bit|bits|bps)$/.exec(word)
  const [, written = '', noun = ''] = match ?? []
  if (!match) return undefined
  const prefix = written === 'i' ? '' : written
  const factor = prefixes[prefix.length > 2 ? prefix.toLowerCase() : prefix]
  if (factor === undefined) return undefined
  const perSecond = noun.endsWith('ps') || /^(?:\/s(?:ec(?:ond)?)?| ?per sec(?:ond)?)\b/.test(rest)
  if (!perSecond && isPer(rest)) return undefined
  const bits = /^b(?:its?|ps)$/i.test(noun) && noun !== 'Bps'
  return {
    kind: 'data',
    text: noun.endsWith('ps') || !perSecond ? word : `${word}/s`,
    factor: bits ? factor / 8 : factor,
    perSecond,
  }
}

function isPer(rest: string): boolean {
  return /^ ?(?:\/|per\b|each\b|every\b|(?:in|of) (?:a|one|each|every|the last|the past)\b)/.test(
    rest,
  )
}
