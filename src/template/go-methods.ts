import { civilTime, floorDivide, withDate } from './civil-time.ts'
import { formatTime } from './format-time.ts'
import { goStringOf, textOf } from './go-text-of.ts'
import {
  dereference,
  type GoInteger,
  type GoSlice,
  type GoTime,
  type GoValue,
  goDuration,
  goInt,
  pointerTo,
} from './go-value.ts'

/** A method of a value. */
export interface GoMethod {
  /** The types of the parameters as Go names them. */
  readonly parameters: readonly string[]
  /** Why templates cannot call it. */
  readonly refused?: string
  /** Calls it; throws a `CallFailure`. */
  readonly call: (receiver: GoValue, args: readonly GoValue[]) => GoValue
}

/** What a method or function reports as its error. */
export class CallFailure extends Error {}

/** The method of that name, where the value has one that is exported. */
export function findMethod(receiver: GoValue, name: string): GoMethod | undefined {
  const methods = methodsOf(receiver)
  return methods && Object.hasOwn(methods, name) ? methods[name] : undefined
}

type Methods = Readonly<Record<string, GoMethod>>

function methodsOf(receiver: GoValue): Methods | undefined {
  const target = dereference(receiver)
  if (typeof target !== 'object' || target === null) return undefined
  switch (target.kind) {
    case 'time':
      return timeMethods
    case 'location':
      return textMethods
    case 'histogram':
      return target === receiver ? undefined : textMethods
    case 'integer':
      if (target.type === 'time.Duration') return durationMethods
      return target.type === 'time.Month' || target.type === 'time.Weekday'
        ? textMethods
        : undefined
    default:
      return undefined
  }
}

const textMethods: Methods = { String: method([], (value) => textOf(value) ?? '') }

const minute = 60_000_000_000n
const hour = 60n * minute
const smallest = -(1n << 63n)
const largest = (1n << 63n) - 1n

const durationMethods: Methods = {
  ...textMethods,
  Abs: method([], (value) => {
    const size = nanoseconds(value)
    return goDuration(size === smallest ? largest : size < 0n ? -size : size)
  }),
  Hours: method([], (value) => inUnits(nanoseconds(value), hour)),
  Microseconds: method([], (value) => int64(nanoseconds(value) / 1000n)),
  Milliseconds: method([], (value) => int64(nanoseconds(value) / 1_000_000n)),
  Minutes: method([], (value) => inUnits(nanoseconds(value), minute)),
  Nanoseconds: method([], (value) => int64(nanoseconds(value))),
  Round: method(['time.Duration'], (value, [unit]) =>
    goDuration(roundDuration(nanoseconds(value), nanoseconds(unit))),
  ),
  Seconds: method([], (value) => inUnits(nanoseconds(value), 1_000_000_000n)),
  Truncate: method(['time.Duration'], (value, [unit]) => {
    const step = nanoseconds(unit)
    const size = nanoseconds(value)
    return goDuration(step <= 0n ? size : size - (size % step))
  }),
}

/** Nanoseconds from Go's zero time, the year 1, to the epoch. */
const zeroTime = 62_135_596_800n * 1_000_000_000n

const timeMethods: Methods = {
  ...textMethods,
  Add: method(['time.Duration'], (value, [duration]) =>
    moved(value, timeOf(value).nanoseconds + nanoseconds(duration)),
  ),
  AddDate: method(['int', 'int', 'int'], (value, [years, months, days]) => {
    const at = civilTime(timeOf(value).nanoseconds)
    const year = at.year + Number(nanoseconds(years))
    const month = at.month + Number(nanoseconds(months))
    const day = at.day + Number(nanoseconds(days))
    return moved(value, withDate(timeOf(value).nanoseconds, year, month, day))
  }),
  After: method(['time.Time'], (value, [other]) => difference(value, other) > 0n),
  Before: method(['time.Time'], (value, [other]) => difference(value, other) < 0n),
  Clock: refused('function Clock has 3 return values; should be 1 or 2'),
  Compare: method(['time.Time'], (value, [other]) => {
    const distance = difference(value, other)
    return goInt(distance < 0n ? -1 : distance > 0n ? 1 : 0)
  }),
  Date: refused('function Date has 3 return values; should be 1 or 2'),
  Day: method([], (value) => goInt(civil(value).day)),
  Equal: method(['time.Time'], (value, [other]) => difference(value, other) === 0n),
  Format: method(['string'], (value, [layout]) => formatTime(timeOf(value), String(layout))),
  GoString: method([], (value) => goStringOf(value) ?? ''),
  Hour: method([], (value) => goInt(civil(value).hour)),
  ISOWeek: refused(
    'invalid function signature for ISOWeek: second return value should be error; is int',
  ),
  In: method(['*time.Location'], (value, [location]) => {
    const target = dereference(location ?? null)
    if (typeof target !== 'object' || target?.kind !== 'location')
      throw new CallFailure('time: missing Location in call to Time.In')
    return { ...timeOf(value), local: target.name === 'Local' }
  }),
  IsDST: method([], () => false),
  IsZero: method([], (value) => timeOf(value).nanoseconds === -zeroTime),
  Local: method([], (value) => ({ ...timeOf(value), local: true })),
  Location: method([], (value) =>
    pointerTo({ kind: 'location', name: timeOf(value).local ? 'Local' : 'UTC' }),
  ),
  MarshalJSON: method([], (value) => bytesOf(`"${formatTime(timeOf(value), rfc3339)}"`)),
  MarshalText: method([], (value) => bytesOf(formatTime(timeOf(value), rfc3339))),
  Minute: method([], (value) => goInt(civil(value).minute)),
  Month: method([], (value) => ({
    kind: 'integer',
    type: 'time.Month',
    value: BigInt(civil(value).month),
  })),
  Nanosecond: method([], (value) => goInt(civil(value).nanosecond)),
  Round: method(['time.Duration'], (value, [unit]) => {
    const step = nanoseconds(unit)
    const rest = remainder(value, step)
    const { nanoseconds: at } = timeOf(value)
    return moved(value, step <= 0n ? at : rest * 2n < step ? at - rest : at + step - rest)
  }),
  Second: method([], (value) => goInt(civil(value).second)),
  Sub: method(['time.Time'], (value, [other]) => {
    const distance = difference(value, other)
    return goDuration(distance > largest ? largest : distance < smallest ? smallest : distance)
  }),
  Truncate: method(['time.Duration'], (value, [unit]) =>
    moved(value, timeOf(value).nanoseconds - remainder(value, nanoseconds(unit))),
  ),
  UTC: method([], (value) => ({ ...timeOf(value), local: false })),
  Unix: method([], (value) => int64(floorDivide(timeOf(value).nanoseconds, 1_000_000_000n))),
  UnixMicro: method([], (value) => int64(floorDivide(timeOf(value).nanoseconds, 1000n))),
  UnixMilli: method([], (value) => int64(floorDivide(timeOf(value).nanoseconds, 1_000_000n))),
  UnixNano: method([], (value) => int64(timeOf(value).nanoseconds)),
  Weekday: method([], (value) => ({
    kind: 'integer',
    type: 'time.Weekday',
    value: BigInt(civil(value).weekday),
  })),
  Year: method([], (value) => goInt(civil(value).year)),
  YearDay: method([], (value) => goInt(civil(value).yearDay)),
  Zone: refused('invalid function signature for Zone: second return value should be error; is int'),
}

const rfc3339 = '2006-01-02T15:04:05.999999999Z07:00'

function method(parameters: readonly string[], call: GoMethod['call']): GoMethod {
  return { parameters, call }
}

function refused(message: string): GoMethod {
  return { parameters: [], refused: message, call: () => null }
}

/** The number in an integer or a pointer to one. */
function nanoseconds(value: GoValue | undefined): bigint {
  const target = dereference(value ?? null)
  return isInteger(target) ? target.value : 0n
}

function isInteger(value: GoValue): value is GoInteger {
  return typeof value === 'object' && value?.kind === 'integer'
}

function timeOf(value: GoValue | undefined): GoTime {
  const target = dereference(value ?? null)
  if (typeof target === 'object' && target?.kind === 'time') return target
  return { kind: 'time', nanoseconds: -zeroTime, local: false }
}

function civil(value: GoValue) {
  return civilTime(timeOf(value).nanoseconds)
}

function moved(value: GoValue, to: bigint): GoTime {
  return { ...timeOf(value), nanoseconds: to }
}

function difference(value: GoValue, other: GoValue | undefined): bigint {
  return timeOf(value).nanoseconds - timeOf(other).nanoseconds
}

/** How far a time lies behind the last multiple of a step, counted from Go's zero time. */
function remainder(value: GoValue, step: bigint): bigint {
  if (step <= 0n) return 0n
  const since = timeOf(value).nanoseconds + zeroTime
  return since - floorDivide(since, step) * step
}

/** Half a step is rounded away from zero. */
function roundDuration(size: bigint, step: bigint): bigint {
  if (step <= 0n) return size
  const absolute = size < 0n ? -size : size
  const rest = absolute % step
  const rounded = rest * 2n < step ? absolute - rest : absolute - rest + step
  const signed = size < 0n ? -rounded : rounded
  return signed > largest ? largest : signed < smallest ? smallest : signed
}

/** Whole units and the fraction, each as a float, added. */
function inUnits(size: bigint, unit: bigint): number {
  return Number(size / unit) + Number(size % unit) / Number(unit)
}

function int64(value: bigint): GoInteger {
  return { kind: 'integer', type: 'int64', value: BigInt.asIntN(64, value) }
}

function bytesOf(text: string): GoSlice {
  const items = [...text].map(
    (character): GoInteger => ({
      kind: 'integer',
      type: 'uint8',
      value: BigInt(character.charCodeAt(0)),
    }),
  )
  return { kind: 'slice', type: '[]uint8', element: 'uint8', items }
}
