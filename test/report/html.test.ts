import { describe, expect, test } from 'vitest'
import { html } from '../../src/report/html.ts'
import { timelineSvg } from '../../src/report/timeline-svg.ts'
import type { AlertState, Timeline } from '../../src/unittest/verdict.ts'
import { input, plain } from './sample.ts'

const minute = 60_000

function timeline(
  states: readonly AlertState[],
  values: readonly (string | undefined)[],
): Timeline {
  return {
    labels: [{ name: 'job', value: '<api>' }],
    times: states.map((_, at) => at * minute),
    values,
    states,
    comparison: '> 0.5',
  }
}

function attributes(svg: string, name: string): readonly string[] {
  return [...svg.matchAll(new RegExp(` ${name}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '')
}

describe('the picture of an alert', () => {
  const svg = timelineSvg(
    timeline(['inactive', 'pending', 'pending', 'firing'], [undefined, '1', '1', '0.2']),
  )

  test('draws each state once, as long as it lasts, the last one too', () => {
    const bands = [...svg.matchAll(/<rect x="([\d.]+)".*? width="([\d.]+)".*? class="(\w+)"/g)]
    expect(bands.map(([, x, width, state]) => [state, Number(x), Number(width)])).toEqual([
      ['inactive', 56, 143],
      ['pending', 199, 286],
      ['firing', 485, 143],
    ])
  })

  test('lets a value hold until the next, and interrupts the line where there is none', () => {
    expect(attributes(svg, 'd')).toEqual(['M199.0 14.0H342.0V14.0H485.0V63.6H628.0'])
  })

  test('says what the value is compared with', () => {
    expect(svg).toContain('>&gt; 0.5</text>')
  })

  test('names its series, as text', () => {
    expect(svg).toContain('<figcaption>{job=&quot;&lt;api&gt;&quot;}</figcaption>')
  })

  test('keeps the times of the axis apart', () => {
    const times = Array.from({ length: 40 }, (): AlertState => 'inactive')
    const drawn = timelineSvg(timeline(times, []))
    const ticks = [...drawn.matchAll(/<text x="([\d.]+)" y="116"/g)].map(([, x]) => Number(x))
    expect(ticks.length).toBeGreaterThan(5)
    for (const [at, x] of ticks.slice(1).entries())
      expect(x - (ticks[at] ?? 0)).toBeGreaterThanOrEqual(60)
  })

  test('is a picture of a single evaluation, too', () => {
    expect(timelineSvg(timeline(['firing'], ['1']))).not.toMatch(/NaN|Infinity/)
    expect(timelineSvg(timeline([], []))).not.toMatch(/NaN|Infinity/)
  })
})

describe('the page', () => {
  const page = html(input, plain)

  test('loads nothing and runs nothing', () => {
    expect(page).not.toMatch(/<script| src=|@import|url\(|https?:/)
    expect(page).toContain("default-src 'none'")
  })

  test('says severity and check in words', () => {
    expect(page).toMatch(/<p class="head"><b>(?:error|warning|info)<\/b> <span>[a-z]+\/[a-z-]+</)
  })

  test('shows what a fix changes', () => {
    expect(page).toMatch(/<p>(?:Unsafe fix|Fix): .*<\/p>\n<pre>.*\n.*<\/pre>/)
  })
})
