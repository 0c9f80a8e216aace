import type { Diagnostic } from '../diagnostic/diagnostic.ts'
import type { FileVerdict } from '../unittest/verdict.ts'
import { oneLine } from './header.ts'
import { plainPaint } from './paint.ts'
import type { Reporter, TextOptions } from './report.ts'
import { closingLines } from './summary.ts'
import { testsText } from './tests-full.ts'

/** The findings that a table has room for; the rest is counted. */
const mostRows = 200
/** GitHub takes summaries of a mebibyte. */
const mostCharacters = 900_000

/** Tables of findings, and failed tests with what differs: for summaries of jobs and comments. */
export const markdown: Reporter = (input, options) => {
  const plain: TextOptions = { ...options, paint: plainPaint, terminal: false, ascii: false }
  const parts = [
    `## promproof\n\n${escapeText(closingLines(input, plain).trim().replaceAll('\n', ' · '))}\n`,
    findingsTable(input.diagnostics, plain),
    testsSection(input.tests ?? [], plain),
  ]
  const text = parts.filter((part) => part !== '').join('\n')
  if (text.length <= mostCharacters) return text
  const cut = text.lastIndexOf('\n', mostCharacters)
  return `${text.slice(0, cut)}\n\nThe rest does not fit.\n`
}

const marks = { error: '🔴', warning: '🟡', info: '🔵' }

function findingsTable(
  diagnostics: readonly Diagnostic[],
  { displayPath, linkTo }: TextOptions,
): string {
  if (diagnostics.length === 0) return ''
  const rows = diagnostics.slice(0, mostRows).map((finding) => {
    const { file, span, severity, check, message, help } = finding
    const { line, column } = file.lines.position(span.start)
    const place = code(`${displayPath(file.path)}:${line}:${column}`)
    const address = linkTo?.(file.path, line)
    const what = cell(oneLine(message)) + (help === undefined ? '' : `<br>*${cell(oneLine(help))}*`)
    const where = address === undefined ? place : `[${place}](${address})`
    return `| ${marks[severity]} ${severity} | ${where} | ${what} | ${code(check)} |\n`
  })
  const rest = diagnostics.length - rows.length
  const more = rest > 0 ? `\n… and ${rest} more.\n` : ''
  return `| severity | place | finding | check |\n|---|---|---|---|\n${rows.join('')}${more}`
}

function testsSection(tests: readonly FileVerdict[], options: TextOptions): string {
  if (tests.length === 0) return ''
  const files = tests.map((verdict) => {
    const { source, passed, groups } = verdict
    const all = groups.flatMap(({ assertions }) => assertions)
    const failed = all.filter((one) => !one.passed).length
    const name = code(options.displayPath(source.path))
    const head = `${passed ? '✅' : '❌'} ${name} — ${all.length - failed} passed, ${failed} failed`
    const blocks = passed ? '' : `${testsText([verdict], options).trim()}\n`
    if (blocks === '') return `- ${head}\n`
    const fence = blocks.includes('```') ? '~~~~' : '```'
    return `<details open><summary>${head.replace(/`([^`]*)`/, '<code>$1</code>')}</summary>\n\n${fence}\n${blocks}${fence}\n</details>\n`
  })
  return `### Tests\n\n${files.join('\n')}`
}

function code(text: string): string {
  const safe = oneLine(text).replaceAll('|', '\\|')
  return text.includes('`') ? `\`\` ${safe} \`\`` : `\`${safe}\``
}

/** Text of a cell; what stands in backticks stays code. */
function cell(text: string): string {
  return text
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part.replaceAll('|', '\\|') : escapeText(part)))
    .join('')
}

function escapeText(text: string): string {
  return text.replace(/[\\*_|<>[\]#]/g, (char) => (char === '<' ? '&lt;' : `\\${char}`))
}
