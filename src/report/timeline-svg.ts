import type { Timeline } from '../unittest/verdict.ts'
import { htmlText } from './html-text.ts'
import { alertText } from './label-text.ts'
import { durationText } from './value-text.ts'

const width = 640
const height = 124
const left = 56
const right = 12
const top = 14
const bottom = 48
const bandHeight = 14
/** A stretch of the band that has room for the name of its state. */
const namedWidth = 56
/** Between the middles of two times on the axis. */
const tickDistance = 60

/** Where times and values are drawn. */
interface Scale {
  readonly x: (time: number) => number
  readonly y: (value: number) => number
  readonly low: number
  readonly high: number
  /** Until when the last value and state hold. */
  readonly end: number
}

/** What happened to an alert as a picture: its value as a step line, its state as a band below. */
export function timelineSvg(timeline: Timeline): string {
  const { times, values, comparison = '', labels } = timeline
  const numbers = values.map((value) => numberOf(value))
  const limit = numberOf(/(-?[\d.]+(?:e[+-]?\d+)?)\s*$/i.exec(comparison)?.[1])
  const scale = scaleOf(times, [...numbers, limit])
  const parts = [
    axis(times, scale),
    sideText(top + 8, scale.high),
    sideText(height - bottom, scale.low),
    limit === undefined ? '' : limitLine(scale.y(limit), comparison),
    `<path d="${stepPath(times, numbers, scale)}" class="value"/>`,
    ...band(timeline, scale),
  ]
  const title = htmlText(alertText(labels))
  return `<figure><figcaption>${title}</figcaption><svg viewBox="0 0 ${width} ${height}" width="${width}" role="img" aria-label="${title}">${parts.join('')}</svg></figure>`
}

function scaleOf(times: readonly number[], known: readonly (number | undefined)[]): Scale {
  const first = times[0] ?? 0
  const last = times.at(-1) ?? first
  const gaps = times.slice(1).map((time, at) => time - (times[at] ?? time))
  const end = last + Math.max(1, Math.min(...gaps, last - first))
  let low = 0
  let high = 1e-9
  for (const value of known) {
    low = Math.min(low, value ?? low)
    high = Math.max(high, value ?? high)
  }
  return {
    x: (time) => left + ((time - first) / (end - first)) * (width - left - right),
    y: (value) => height - bottom - ((value - low) / (high - low)) * (height - bottom - top),
    low,
    high,
    end,
  }
}

function sideText(y: number, value: number): string {
  return `<text x="${left - 6}" y="${y}" text-anchor="end">${htmlText(short(value))}</text>`
}

function limitLine(at: number, comparison: string): string {
  const y = fixed(at)
  return `<line x1="${left}" x2="${width - right}" y1="${y}" y2="${y}" class="limit"/><text x="${left + 4}" y="${fixed(at - 3)}">${htmlText(comparison)}</text>`
}

function axis(times: readonly number[], { x }: Scale): string {
  const ticks: number[] = []
  for (const time of times) {
    const before = ticks.at(-1)
    if (before === undefined || x(time) - x(before) >= tickDistance) ticks.push(time)
  }
  return ticks
    .map(
      (time) =>
        `<text x="${fixed(x(time))}" y="${height - 8}" text-anchor="middle">${htmlText(durationText(time))}</text>`,
    )
    .join('')
}

/** Every value holds until the next evaluation. */
function stepPath(
  times: readonly number[],
  values: readonly (number | undefined)[],
  { x, y, end }: Scale,
): string {
  const parts: string[] = []
  for (const [at, time] of times.entries()) {
    const value = values[at]
    if (value === undefined) continue
    const start = values[at - 1] === undefined ? `M${fixed(x(time))} ` : 'V'
    parts.push(`${start}${fixed(y(value))}H${fixed(x(times[at + 1] ?? end))}`)
  }
  return parts.join('')
}

/** The states, one after the other, each as long as it lasts. */
function band({ times, states }: Timeline, { x, end }: Scale): readonly string[] {
  const changes = times.flatMap((time, at) => {
    const state = states[at] ?? 'inactive'
    return at > 0 && state === (states[at - 1] ?? 'inactive') ? [] : [{ time, state }]
  })
  return changes.map(({ time, state }, at) => {
    const until = changes[at + 1]?.time ?? end
    const y = height - bottom + 10
    const size = x(until) - x(time)
    const tip = `<title>${state} from ${htmlText(durationText(time))}</title>`
    const name =
      size < namedWidth
        ? ''
        : `<text x="${fixed(x(time) + size / 2)}" y="${y + 11}" class="state${state === 'firing' ? ' onfire' : ''}" text-anchor="middle">${state}</text>`
    return `<rect x="${fixed(x(time))}" y="${y}" width="${fixed(size)}" height="${bandHeight}" class="${state}">${tip}</rect>${name}`
  })
}

function numberOf(text: string | undefined): number | undefined {
  const value = text === undefined || text === '' ? Number.NaN : Number(text)
  return Number.isFinite(value) ? value : undefined
}

function short(value: number): string {
  return String(Number(value.toPrecision(3)))
}

function fixed(value: number): string {
  return value.toFixed(1)
}
