import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import { compareText } from '../text/compare-text.ts'
import type { Paint } from './paint.ts'
import type { ReportInput, Summary, TextOptions } from './report.ts'
import { testsSummary } from './tests-summary.ts'

/** One line that says how the run went: what was found, in how much, and what a fix exists for. */
export function summaryLine(summary: Summary, options: TextOptions): string {
  const { errors, warnings, infos, files, filesWithFindings, rules, checks } = summary
  const { paint } = options
  const dot = options.ascii ? ' - ' : ' · '
  const seconds = secondsText(options)
  const time = seconds === undefined ? '' : dot + seconds
  if (errors + warnings + infos === 0) {
    const mark = paint.green(options.ascii ? 'ok' : '✓')
    return `${mark} ${count(rules, 'rule')} in ${count(files, 'file')}, no findings${silenced(summary, dot)}${time}\n`
  }
  const found = foundParts(summary, paint)
  const mark = errors + warnings > 0 ? paint.red(options.ascii ? 'x' : '✗') : paint.blue('i')
  const size = `${count(rules, 'rule')}, ${count(checks, 'check')}`
  const scope = `in ${filesWithFindings} of ${count(files, 'file')} (${size})`
  return `${mark} ${found.join(', ')} ${scope}${fixes(summary, dot)}${silenced(summary, dot)}${time}\n`
}

/**
 * The lines that close a run: of lint, unless only tests were asked for, and of tests. The time is told once, at the
 * end.
 */
export function closingLines(input: ReportInput, options: TextOptions): string {
  const { summary, tests } = input
  if (!tests) return summaryLine(summary, options)
  const { milliseconds, ...timeless } = options
  const lint = summary.checks > 0 ? summaryLine(summary, timeless) : ''
  const found = summary.checks > 0 ? [] : findingsPart(summary, options)
  const seconds = secondsText(options)
  const parts = [...testsSummary(tests, options), ...found, ...(seconds ? [seconds] : [])]
  return `${lint}${parts.join('   ')}\n`
}

function secondsText({ milliseconds }: TextOptions): string | undefined {
  return milliseconds === undefined ? undefined : `${(milliseconds / 1000).toFixed(1)}s`
}

function findingsPart(summary: Summary, { paint }: TextOptions): readonly string[] {
  const found = foundParts(summary, paint)
  return found.length === 0 ? [] : [`${paint.bold('Findings')}  ${found.join(', ')}`]
}

function foundParts({ errors, warnings, infos }: Summary, paint: Paint): readonly string[] {
  return [
    errors > 0 ? paint.red(count(errors, 'error')) : '',
    warnings > 0 ? paint.yellow(count(warnings, 'warning')) : '',
    infos > 0 ? paint.blue(count(infos, 'info')) : '',
  ].filter((part) => part !== '')
}

function fixes({ fixable, fixableUnsafe }: Summary, dot: string): string {
  if (fixable + fixableUnsafe === 0) return ''
  const unsafe = fixableUnsafe > 0 ? `${fixableUnsafe} with an unsafe fix` : ''
  const safe = fixable > 0 ? `${fixable} with a safe fix` : ''
  return dot + [safe, unsafe].filter((part) => part !== '').join(', ')
}

function silenced({ suppressed, baselined }: Summary, dot: string): string {
  const parts = [
    suppressed > 0 ? `${suppressed} suppressed` : '',
    baselined > 0 ? `${baselined} in the baseline` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? '' : dot + parts.join(', ')
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 || noun === 'info' ? '' : 's'}`
}

/** Findings per check, the most frequent first. */
export function statistics(diagnostics: readonly Diagnostic[]): string {
  const counts = new Map<string, number>()
  for (const { check } of diagnostics) counts.set(check, (counts.get(check) ?? 0) + 1)
  const rows = [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b))
  const width = String(rows[0]?.[1] ?? 0).length
  return rows.map(([check, number]) => `${String(number).padStart(width)}  ${check}\n`).join('')
}
