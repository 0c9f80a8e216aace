import type { AlertState, Timeline } from '../unittest/verdict.ts'
import { htmlText } from './html-text.ts'
import { durationText } from './value-text.ts'

const width = 640
const height = 120
const left = 56
const right = 8
const top = 8
const bottom = 44
const bandHeight = 10
const mostTicks = 8
const colors: Readonly<Record<AlertState, string>> = {
  inactive: '#d0d7de',
  pending: '#d4a72c',
  firing: '#cf222e',
}

/** What happened to an alert as a picture: its value as a step line, its state as a band below. */
export function timelineSvg({ times, values, states, comparison, labels }: Timeline): string {
  const first = times[0] ?? 0
  const last = times[times.length - 1] ?? first
  const x = (time: number) =>
    left + ((time - first) / Math.max(1, last - first)) * (width - left - right)
  const numbers = values.map((value) => numberOf(value))
  const limit = numberOf(/(-?[\d.]+(?:e[+-]?\d+)?)\s*$/i.exec(comparison ?? '')?.[1])
  const known = [...numbers, limit].filter((value) => value !== undefined)
  const low = Math.min(0, ...known)
  const high = Math.max(low + 1e-9, ...known)
  const y = (value: number) =>
    height - bottom - ((value - low) / (high - low)) * (height - bottom - top)
  const parts = [
    axis(times, x),
    `<text x="${left - 6}" y="${top + 8}" class="tick" text-anchor="end">${htmlText(short(high))}</text>`,
    `<text x="${left - 6}" y="${height - bottom}" class="tick" text-anchor="end">${htmlText(short(low))}</text>`,
    limit === undefined
      ? ''
      : `<line x1="${left}" x2="${width - right}" y1="${fixed(y(limit))}" y2="${fixed(y(limit))}" class="limit"/>`,
    `<path d="${stepPath(times, numbers, x, y)}" class="value"/>`,
    ...band(times, states, x),
  ]
  const title = htmlText(labels.map(({ name, value }) => `${name}=${value}`).join(', '))
  return `<svg viewBox="0 0 ${width} ${height}" role="img"><title>${title}</title>${parts.join('')}</svg>`
}

function axis(times: readonly number[], x: (time: number) => number): string {
  const every = Math.max(1, Math.ceil(times.length / mostTicks))
  return times
    .filter((_, at) => at % every === 0)
    .map(
      (time) =>
        `<text x="${fixed(x(time))}" y="${height - 6}" class="tick" text-anchor="middle">${htmlText(durationText(time))}</text>`,
    )
    .join('')
}

function stepPath(
  times: readonly number[],
  values: readonly (number | undefined)[],
  x: (time: number) => number,
  y: (value: number) => number,
): string {
  const parts: string[] = []
  let open = false
  for (const [at, time] of times.entries()) {
    const value = values[at]
    if (value === undefined) {
      open = false
      continue
    }
    parts.push(
      open ? `H${fixed(x(time))}V${fixed(y(value))}` : `M${fixed(x(time))} ${fixed(y(value))}h2`,
    )
    open = true
  }
  return parts.join('')
}

function band(
  times: readonly number[],
  states: readonly AlertState[],
  x: (time: number) => number,
): readonly string[] {
  return times.map((time, at) => {
    const next = times[at + 1] ?? time + (time - (times[at - 1] ?? time))
    const state = states[at] ?? 'inactive'
    const size = Math.max(2, Math.min(x(next), width - right) - x(time))
    return `<rect x="${fixed(x(time))}" y="${height - bottom + 10}" width="${fixed(size)}" height="${bandHeight}" fill="${colors[state]}"><title>${state} at ${htmlText(durationText(time))}</title></rect>`
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
