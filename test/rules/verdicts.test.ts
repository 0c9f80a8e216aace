import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loadRules } from './load.ts'
import {
  answers,
  expressionMessages,
  type PromtoolMessage,
  readMessages,
} from './promtool-output.ts'
import { readVerdicts } from './verdict-table.ts'

const cases = readVerdicts()

/** A decoder that stops at its first error, or before the rules are looked at. */
function stopsEarly(messages: readonly PromtoolMessage[]): boolean {
  return messages.some(({ text }) => /^yaml: |^line \d+: |duration/.test(text))
}

describe('the table of verdicts', () => {
  test('holds at least two hundred rule files with different titles', () => {
    expect(new Set(cases.map((one) => one.title)).size).toBeGreaterThanOrEqual(200)
    expect(new Set(cases.map((one) => one.title)).size).toBe(cases.length)
  })

  test.each(cases)('$title', ({ yaml, accepted, output }) => {
    const loaded = loadRules('rules.yml', yaml)
    const messages = readMessages(output)
    expect(loaded.problems.length === 0).toBe(accepted)
    const expressions = messages.filter((message) => message.check === 'syntax/promql')
    if (!stopsEarly(messages))
      expect(loaded.root ? expressionMessages(loaded.root, loaded.rules) : []).toEqual(
        expressions.map((message) => message.text),
      )
    const others = messages.filter((message) => message.check !== 'syntax/promql')
    for (const message of others)
      expect(
        loaded.problems.some((problem) => answers(loaded.source, problem, message)),
        message.text,
      ).toBe(true)
    const mine = loaded.problems.filter((problem) => problem.check !== 'syntax/promql')
    if (!stopsEarly(messages))
      for (const problem of mine)
        expect(
          others.some((message) => answers(loaded.source, problem, message)),
          problem.message,
        ).toBe(true)
  })
})

function promtoolVersion(): string | undefined {
  const promtool = process.env.PROMTOOL
  return promtool ? execFileSync(promtool, ['--version'], { encoding: 'utf8' }) : undefined
}

const promtool = promtoolVersion()

describe('promtool', () => {
  if (!promtool) test.skip(`PROMTOOL names none: ${cases.length} verdicts are not asked for again`)

  test.each(promtool ? cases : [])(
    'says of $title what the table says',
    ({ yaml, accepted, output }) => {
      const folder = mkdtempSync(join(tmpdir(), 'verdicts-'))
      const path = join(folder, 'rules.yml')
      writeFileSync(path, yaml)
      const run = spawnSync(process.env.PROMTOOL ?? '', ['check', 'rules', '--lint=none', path], {
        encoding: 'utf8',
      })
      rmSync(folder, { recursive: true })
      expect(run.status === 0).toBe(accepted)
      if (accepted) return
      const said = `${run.stdout}${run.stderr}`.split('FAILED:')[1] ?? ''
      const lines = said.split('\n').map((line) => line.replace(`${path}: `, '').trim())
      const texts = (messages: readonly PromtoolMessage[]) => messages.map((one) => one.text)
      expect(texts(readMessages(lines.filter((line) => line !== '')))).toEqual(
        texts(readMessages(output)),
      )
    },
  )
})
