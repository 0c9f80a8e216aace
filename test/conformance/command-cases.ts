import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDuration } from '../../src/model/duration.ts'
import type { Command, Expectations } from './promqltest/commands.ts'
import { readScript } from './promqltest/read-script.ts'
import { type CaseResult, caseOf } from './suite.ts'

interface CommandRow {
  readonly file: string
  readonly line: number
  readonly cmd: 'load' | 'clear' | 'eval'
  readonly interval?: string
  readonly withNHCB?: boolean
  readonly kind?: 'instant' | 'range'
  readonly at?: string
  readonly from?: string
  readonly to?: string
  readonly step?: string
  readonly expr?: string
  readonly legacyMode?: string
  readonly scalar?: string
  readonly series?: readonly string[]
  readonly expect?: readonly { readonly type: string; readonly [detail: string]: string }[]
}

/** Reading the scripts against the list of their commands, one case a script. */
export function commandCases(folder: string): readonly CaseResult[] {
  const { commands } = JSON.parse(readFileSync(join(folder, 'commands.json'), 'utf8')) as {
    commands: readonly CommandRow[]
  }
  const files = [...new Set(commands.map((row) => row.file))]
  return files.map((file) => {
    const found = readScript(readFileSync(join(folder, file), 'utf8'))
    const rows = commands.filter((row) => row.file === file)
    const wanted = rows.map(ofRow)
    const got = found.map(ofCommand)
    const at = wanted.findIndex((row, i) => JSON.stringify(row) !== JSON.stringify(got[i]))
    const name = `commands.json ${file}`
    return at < 0 && wanted.length === got.length
      ? { name, outcome: 'passed' }
      : caseOf(name, file, wanted[at], got[at])
  })
}

function ofRow(row: CommandRow): unknown {
  if (row.cmd === 'clear') return [row.line, 'clear']
  if (row.cmd === 'load')
    return [row.line, 'load', ms(row.interval), row.withNHCB === true, row.series ?? []]
  const types = row.expect?.map(({ type }) => type) ?? []
  const when = row.kind === 'instant' ? [ms(row.at)] : [ms(row.from), ms(row.to), ms(row.step)]
  return [
    row.line,
    row.expr,
    when,
    row.legacyMode ?? '',
    row.scalar !== undefined,
    row.series ?? [],
    ['fail', 'warn', 'info', 'no_warn', 'no_info', 'ordered', 'string', 'range vector'].filter(
      (type) => types.includes(type),
    ),
    row.expect?.flatMap(({ type, msg, regex }) =>
      type === 'warn' || type === 'info' ? [msg ?? regex ?? ''] : [],
    ) ?? [],
  ]
}

function ofCommand(command: Command): unknown {
  if (command.kind === 'clear') return [command.line, 'clear']
  if (command.kind === 'load')
    return [command.line, 'load', command.intervalMs, command.withNhcb, command.texts]
  const { line, expr, when, expected } = command
  return [
    line,
    expr,
    typeof when === 'number' ? [when] : [when.start, when.end, when.step],
    expected.legacyMode ?? '',
    expected.scalar !== undefined,
    expected.series.map(({ text }) => text),
    typesOf(expected),
    [...expected.warn, ...expected.info].map(({ text }) => text),
  ]
}

function typesOf(expected: Expectations): readonly string[] {
  const { fail, warn, info, noWarn, noInfo, ordered, string, rangeVector, legacyMode } = expected
  const present: [type: string, is: boolean][] = [
    ['fail', fail !== undefined && !fail.legacy],
    ['warn', warn.length > 0],
    ['info', info.length > 0],
    ['no_warn', noWarn],
    ['no_info', noInfo],
    ['ordered', ordered && legacyMode !== 'ordered'],
    ['string', string !== undefined],
    ['range vector', rangeVector !== undefined],
  ]
  return present.flatMap(([type, is]) => (is ? [type] : []))
}

function ms(text = ''): number {
  const duration = parseDuration(text)
  return 'ms' in duration ? duration.ms : Number.NaN
}
