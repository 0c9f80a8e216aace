import { remember } from '../../catalogue/remember.ts'
import type { Confidence } from '../because.ts'
import {
  boolean,
  count,
  countPerSecond,
  fraction,
  info,
  moment,
  momentInMilliseconds,
  percent,
  perSecond,
  ratio,
} from '../unit/known-units.ts'
import { parseUnit } from '../unit/parse-unit.ts'
import type { Unit } from '../unit/unit.ts'
import { isTimeOf, saysDuration, saysMoment } from './moment-words.ts'
import { nameTokens } from './name-tokens.ts'
import { isEventNoun, isParticiple } from './nouns.ts'

/** What a name tells of the unit. */
export interface NameUnit {
  /** All that it may mean, the likeliest first. */
  readonly readings: readonly Unit[]
  readonly confidence: Confidence
  /** The words that say so: `_seconds`. */
  readonly words: string
}

/** Words behind a unit that leave it as it is: `bytes_total`, `seconds_max`. */
const transparent = new Set(
  'total sum max maximum min minimum avg average mean median current value gauge sample'.split(' '),
)

/** Words behind an amount of data that say whose or which it is: `bytes_used`. */
const stateOfData = new Set(
  `used free available reserved limit capacity quota size allocated cached committed resident
   in out read written sent received transmitted transferred processed ingested consumed produced
   uploaded downloaded rx tx recv stored usage`.split(/\s+/),
)

const perTimeWords = new Set(['speed', 'bandwidth', 'throughput'])
const shortTimes = new Set(['ms', 'us', 'ns'])
const shortData = new Set(['kb', 'mb', 'gb', 'tb', 'kib', 'mib', 'gib', 'tib'])

/** The unit that the name of a metric tells by its words, read from the right; a unit in the middle does not count. */
export const unitOfName: (name: string) => NameUnit | undefined = remember(readName)

function readName(name: string): NameUnit | undefined {
  const tokens = nameTokens(name)
  const last = tokens.at(-1)
  if (last === undefined) return undefined
  if (name === 'up') return { readings: [boolean], confidence: 'proof', words: 'up' }
  if (last === 'bucket') return told([count], '_bucket')
  if (last === 'info' || last === 'labels') return told([info], `_${last}`)
  const per = unitPerTime(tokens)
  if (per || tokens.slice(-3).includes('per')) return per
  return momentOfName(tokens) ?? shareOfName(tokens) ?? suffixOfName(tokens) ?? countOfName(tokens)
}

function told(
  readings: readonly Unit[],
  words: string,
  confidence: Confidence = 'convention',
): NameUnit {
  return { readings, confidence, words }
}

/** `requests_per_second`, `bytes_per_sec`. */
function unitPerTime(tokens: readonly string[]): NameUnit | undefined {
  const at = tokens.lastIndexOf('per')
  if (at < 1 || at < tokens.length - 3) return undefined
  const span = tokens[at + 1] ?? ''
  if (tokens.slice(at + 2).some((token) => !transparent.has(token))) return undefined
  const words = `_${tokens.slice(at - 1).join('_')}`
  const unit = parseUnit(`${tokens[at - 1]}/${span}`)
  if (unit) return told([unit], words)
  if (parseUnit(`count/${span}`) === undefined) return undefined
  const rate = parseUnit(`count/${span}`)
  return rate && told([rate], words)
}

/** `x_timestamp_seconds`, `x_start_time_seconds`, `x_created`, `x_not_after`. */
function momentOfName(tokens: readonly string[]): NameUnit | undefined {
  const kept = withoutTransparent(tokens)
  const last = kept.at(-1) ?? ''
  const unit = parseUnit(last)
  const isTime = unit !== undefined && unit.dimension.time === 1
  const words = isTime ? kept.slice(0, -1) : kept
  const end = words.at(-1) ?? ''
  const before = words.at(-2)
  if (saysMoment(words) || (end === 'time' && isTimeOf(before))) {
    const suffix = `_${kept.slice(kept.length - (isTime ? 2 : 1) - (end === 'time' ? 1 : 0)).join('_')}`
    if (isTime) return told([{ ...unit, flavour: 'point' }], suffix)
    return told([moment, momentInMilliseconds], suffix)
  }
  if (isTime) return undefined
  if (end === 'after' && before === 'not') return told([moment, momentInMilliseconds], '_not_after')
  if (end === 'created' && tokens.at(-1) === end) return told([moment, count], '_created')
  return undefined
}

/** `x_ratio`, `x_percent` and other shares: neither word proves how the whole is written. */
function shareOfName(tokens: readonly string[]): NameUnit | undefined {
  const kept = withoutTransparent(tokens)
  const last = kept.at(-1) ?? ''
  const before = kept.at(-2) ?? ''
  if (last === 'ratio' || last === 'fraction') return told([ratio, percent], `_${last}`)
  if (last === 'percent' || last === 'percentage' || last === 'pct')
    return told([percent, ratio], `_${last}`)
  if (last === 'utilization' || last === 'utilisation' || last === 'saturation')
    return told([ratio, percent], `_${last}`)
  if (last === 'accuracy') return told([fraction, percent], '_accuracy')
  if (before === 'budget' && last === 'remaining')
    return kept.at(-3) === 'error'
      ? told([fraction, percent], '_error_budget_remaining')
      : undefined
  if (last === 'rate') return rateOfName(kept, before)
  return undefined
}

const sharesByRate = new Set(
  'hit miss success failure error win loss drop reject rejection acceptance conversion'.split(' '),
)

/** `hit_rate` is a share, unless it is per second; `processed_rate` is per second. */
function rateOfName(tokens: readonly string[], before: string): NameUnit | undefined {
  const words = `_${tokens.slice(-2).join('_')}`
  const data = parseUnit(before)
  if (data?.dimension.data === 1) return told([perSecond(data)], words)
  if (sharesByRate.has(before) || before === 'failed' || before === 'rejected')
    return told([ratio, percent, countPerSecond], words)
  const happens = isParticiple(before) || (isEventNoun(before) && before.endsWith('s'))
  return happens || before === 'arrival' ? told([countPerSecond], words) : undefined
}

/** A unit at the end, behind which words may stand that leave it as it is. */
function suffixOfName(tokens: readonly string[]): NameUnit | undefined {
  const kept = withoutTransparent(tokens)
  if (kept.at(-1) === 'count' || tokens.at(-1) === 'count') return told([count], '_count')
  const shown = (at: number): string => `_${tokens.slice(at).join('_')}`
  for (let at = kept.length - 1; at >= 0 && at >= kept.length - 3; at--) {
    const token = kept[at] ?? ''
    const unit = unitOfToken(token)
    if (unit) return at === 0 ? undefined : ofUnit(unit, kept, at, shown(at))
    if (!stateOfData.has(token) && !isParticiple(token)) return undefined
  }
  return undefined
}

function ofUnit(
  unit: Unit,
  tokens: readonly string[],
  at: number,
  words: string,
): NameUnit | undefined {
  const behind = at < tokens.length - 1
  const before = tokens.slice(0, at)
  const token = tokens[at] ?? ''
  if (unit.dimension.data === 1) {
    const spelled = !shortData.has(token) && token !== 'bps'
    if (perTimeWords.has(before.at(-1) ?? '') || before.at(-1) === 'rate')
      return told([unit.dimension.time ? unit : perSecond(unit)], words)
    return told([unit], words, spelled ? 'convention' : 'hint')
  }
  if (behind) return undefined
  if (unit.dimension.time === 1 && Object.keys(unit.dimension).length === 1) {
    const long = before.slice(-2).some(saysDuration) || isTimeSpent(before)
    if (shortTimes.has(token)) return told([unit], words, long ? 'convention' : 'hint')
    const grows = tokens.length > 0 && /_(?:total|sum)$/.test(words)
    return told(long || grows ? [unit] : [unit, { ...unit, flavour: 'point' }], words)
  }
  return told([unit], words)
}

const spending = new Set(
  'response request process processing query read write run running connect lookup access service busy total'.split(
    ' ',
  ),
)

/** `response_time`, but not `node_time`. */
function isTimeSpent(tokens: readonly string[]): boolean {
  return tokens.at(-1) === 'time' && spending.has(tokens.at(-2) ?? '')
}

/** A unit that may stand at the end of a name; letters that mean too much else are none. */
function unitOfToken(token: string): Unit | undefined {
  if (shortTimes.has(token)) return parseUnit(token)
  if (shortData.has(token)) return parseUnit(dataWord[token] ?? token)
  if (token.length < 4 && token !== 'bps' && token !== 'kwh' && token !== 'usd') return undefined
  return ordinary.has(token) ? undefined : parseUnit(token)
}

/** Words of units that mean something else at the end of a name. */
const ordinary = new Set(
  'second minute hour day week byte bit cents info boolean unix moment state enum number count counts bool ratio fraction percent percentage'.split(
    ' ',
  ),
)

const dataWord: Readonly<Record<string, string>> = {
  kb: 'kilobytes',
  mb: 'megabytes',
  gb: 'gigabytes',
  tb: 'terabytes',
  kib: 'kibibytes',
  mib: 'mebibytes',
  gib: 'gibibytes',
  tib: 'tebibytes',
}

/** `requests_total`, `queue_depth`: things counted. */
function countOfName(tokens: readonly string[]): NameUnit | undefined {
  const last = tokens.at(-1) ?? ''
  const before = tokens.at(-2) ?? ''
  if (last === 'total' && tokens.slice(-4, -1).some((one) => isEventNoun(one) || isParticiple(one)))
    return told([count], '_total')
  const isQueue = before === 'queue' || before === 'backlog'
  if (isQueue && (last === 'depth' || last === 'length')) return told([count], `_${before}_${last}`)
  return undefined
}

function withoutTransparent(tokens: readonly string[]): readonly string[] {
  let end = tokens.length
  while (end > 1 && transparent.has(tokens[end - 1] ?? '')) end--
  return tokens.slice(0, end)
}
