import {
  boolean,
  bytes,
  count,
  dataScales,
  fraction,
  info,
  moment,
  momentInMilliseconds,
  percent,
  perSecond,
  quantity,
  ratio,
  seconds,
  timeScales,
} from './known-units.ts'
import { divide, one, rational } from './rational.ts'
import type { Dimension, Unit } from './unit.ts'

let words: ReadonlyMap<string, Unit> | undefined

const momentWord = /^(?:(?:unix|timestamp|moment)(?:_(seconds|milliseconds|ms))?)$/

/**
 * The unit that a word means: those of catalogues, of `# UNIT` lines and of settings. Bases and symbols of SI and IEC, in
 * any case but for the symbols; `bytes_per_second` and `bytes/s` are per time.
 */
export function parseUnit(word: string): Unit | undefined {
  words ??= unitsByWord()
  const text = word.trim()
  const known = words.get(text) ?? words.get(text.toLowerCase())
  if (known) return known
  const point = momentWord.exec(text.toLowerCase())
  if (point) return point[1]?.startsWith('m') ? momentInMilliseconds : moment
  const per = /^(.+?)(?:_per_|\/)(s|sec|second|min|minute|h|hour|d|day)$/.exec(text)
  const [, above = '', below = ''] = per ?? []
  const unit = per && parseUnit(above)
  const span = words.get(below)
  if (!unit || !span) return undefined
  return { ...perSecond(unit), scale: divide(unit.scale, span.scale) }
}

function unitsByWord(): ReadonlyMap<string, Unit> {
  const known = new Map<string, Unit>()
  const add = (unit: Unit, text: string): void => {
    for (const word of text.split(' ')) known.set(word, unit)
  }
  for (const [name, scale] of timeScales) {
    add({ ...seconds, scale }, `${name} ${name.slice(0, -1)}`)
  }
  for (const [name, scale] of dataScales) {
    add({ ...bytes, scale }, `${name} ${name.slice(0, -1)}`)
  }
  for (const [symbol, name] of symbols) {
    const unit = known.get(name)
    if (unit) add(unit, symbol)
  }
  add(fraction, 'fraction')
  add(ratio, 'ratio ratios')
  add(percent, 'percent percentage pct %')
  add(count, 'count counts 1 number')
  add(boolean, 'boolean bool')
  add(info, 'info enum state')
  for (const [text, dimension, scale] of quantities) add(quantity(dimension, scale), text)
  for (const [text, scale] of temperatures)
    add({ dimension: { temperature: 1 }, scale, flavour: 'point' }, text)
  return known
}

const symbols: readonly (readonly [string, string])[] = [
  ['s', 'seconds'],
  ['sec', 'seconds'],
  ['secs', 'seconds'],
  ['ms', 'milliseconds'],
  ['msec', 'milliseconds'],
  ['millis', 'milliseconds'],
  ['us', 'microseconds'],
  ['µs', 'microseconds'],
  ['usec', 'microseconds'],
  ['micros', 'microseconds'],
  ['ns', 'nanoseconds'],
  ['nanos', 'nanoseconds'],
  ['min', 'minutes'],
  ['mins', 'minutes'],
  ['h', 'hours'],
  ['d', 'days'],
  ['B', 'bytes'],
  ['By', 'bytes'],
  ['octets', 'bytes'],
  ['kB', 'kilobytes'],
  ['KB', 'kilobytes'],
  ['MB', 'megabytes'],
  ['GB', 'gigabytes'],
  ['TB', 'terabytes'],
  ['KiB', 'kibibytes'],
  ['MiB', 'mebibytes'],
  ['GiB', 'gibibytes'],
  ['TiB', 'tebibytes'],
  ['bit', 'bits'],
]

const perTime: Dimension = { time: -1 }
const power: Dimension = { energy: 1, time: -1 }

const quantities: readonly (readonly [string, Dimension, ReturnType<typeof rational>])[] = [
  ['joules joule J', { energy: 1 }, one],
  ['watthours watt_hours wh', { energy: 1 }, rational(3600n)],
  ['kilowatthours kwh', { energy: 1 }, rational(3_600_000n)],
  ['watts watt W', power, one],
  ['milliwatts milliwatt', power, rational(1n, 1000n)],
  ['kilowatts kilowatt kW', power, rational(1000n)],
  ['volts volt V', { voltage: 1 }, one],
  ['millivolts millivolt', { voltage: 1 }, rational(1n, 1000n)],
  ['amperes ampere amps amp A', { current: 1 }, one],
  ['milliamperes milliampere milliamps', { current: 1 }, rational(1n, 1000n)],
  ['meters meter metres metre', { length: 1 }, one],
  ['kilometers kilometer kilometres', { length: 1 }, rational(1000n)],
  ['millimeters millimeter', { length: 1 }, rational(1n, 1000n)],
  ['grams gram', { mass: 1 }, one],
  ['kilograms kilogram', { mass: 1 }, rational(1000n)],
  ['hertz Hz', { cycles: 1, time: -1 }, one],
  ['megahertz MHz', { cycles: 1, time: -1 }, rational(1_000_000n)],
  ['gigahertz GHz', { cycles: 1, time: -1 }, rational(1_000_000_000n)],
  ['rpm', perTime, rational(1n, 60n)],
  ['dollars dollar usd', { money: 1 }, one],
  ['euros euro eur', { money: 1 }, one],
  ['cents', { money: 1 }, rational(1n, 100n)],
  ['bps', { data: 1, time: -1 }, rational(1n, 8n)],
]

const temperatures: readonly (readonly [string, ReturnType<typeof rational>])[] = [
  ['celsius', one],
  ['kelvin', one],
  ['fahrenheit', rational(5n, 9n)],
]
