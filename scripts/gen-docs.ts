/**
 * Writes a page per check into `docs/checks/`, one per command into `docs/commands/` and the text of `promproof explain`, and renders `docs/` as a site:
 * `npm run docs [-- --check]`, which compares the pages only.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { CheckMetadata } from '../src/checks/check.ts'
import { metadata } from '../src/checks/metadata.ts'
import { withoutExpectations } from '../test/fixtures/expectation.ts'
import {
  checkedAlone,
  type FixtureSide,
  isOfTests,
  lintSide,
  readSide,
  renderFindings,
  stripped,
  textOf,
} from '../test/fixtures/fixture.ts'
import { renderVerdicts, runSide } from '../test/fixtures/run-side.ts'
import { commandPages } from './command-pages.ts'
import { writeSite } from './site/write-site.ts'

const root = join(import.meta.dirname, '..')
const docs = join(root, 'docs', 'checks')
const commandDocs = join(root, 'docs', 'commands')
const shownFindings = 3
/** Of one file of an example. */
const mostLines = 36

const pages = new Map(metadata.map((check) => [check.id, page(check)]))
const outputs = new Map<string, string>([
  [
    join(root, 'src', 'cli', 'check-docs.json'),
    `${JSON.stringify(Object.fromEntries(pages), null, 2)}\n`,
  ],
  [join(docs, 'README.md'), index()],
  ...metadata.map(({ id }): [string, string] => [join(docs, `${id}.md`), pages.get(id) ?? '']),
  ...[...commandPages()].map(([name, text]): [string, string] => [join(commandDocs, name), text]),
])
process.exitCode = process.argv.includes('--check') ? check() : write()

function write(): number {
  for (const path of strayPages()) rmSync(path)
  for (const [path, text] of outputs) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  process.stdout.write(`${outputs.size} files written, ${writeSite(root)} to site/\n`)
  return 0
}

function check(): number {
  const stale = [...outputs].filter(
    ([path, text]) => !existsSync(path) || readFileSync(path, 'utf8') !== text,
  )
  const wrong = [...stale.map(([path]) => path), ...strayPages()]
  for (const path of wrong) process.stderr.write(`stale: ${path}\n`)
  if (wrong.length > 0) process.stderr.write('run `npm run docs`\n')
  return wrong.length > 0 ? 1 : 0
}

function strayPages(): readonly string[] {
  return [docs, commandDocs]
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
    )
    .filter((path) => path.endsWith('.md') && !outputs.has(path))
}

function index(): string {
  const rows = metadata.map(
    ({ id, severity, fixable, summary }) =>
      `| [${id}](${id}.md) | ${severity} | ${fixable ?? '–'} | ${summary} |`,
  )
  return [
    '# Checks',
    '',
    `${metadata.length} checks. \`promproof explain <check>\` prints the same pages.`,
    '',
    '| check | severity | fix | finds |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}

function page(entry: CheckMetadata): string {
  const { id, summary, why } = entry
  const bad = readSide(id, 'bad')
  const good = readSide(id, 'good')
  return (
    [
      `# ${id}`,
      `${summary}.`,
      facts(entry),
      '## Why',
      why,
      ...(bad ? ['## Avoid', ...code(bad), ...terminal(entry, bad)] : []),
      ...(good ? ['## Prefer', ...code(good)] : []),
      '## Options',
      options(entry),
      '## Suppress',
      suppress(entry),
      ...elsewhere(entry),
      '',
    ]
      .join('\n\n')
      .replace(/\n{3,}/g, '\n\n')
      .trimEnd() + '\n'
  )
}

function facts(entry: CheckMetadata): string {
  const { severity, fixable, since } = entry
  return [
    `Severity: ${severity}`,
    `Fix: ${fixable ?? 'none'}`,
    `Since: ${since}`,
    ruleSetOf(entry),
    ...(isOfTests(entry) ? ['Reported by `promproof test` and `promproof check`'] : []),
  ].join(' · ')
}

function ruleSetOf({ recommended, policy, preview }: CheckMetadata): string {
  if (policy) return 'Off unless it is configured'
  if (preview) return 'New: in no rule-set yet but `all`'
  return recommended ? 'On by default (`recommended@1`)' : 'In `strict@1`'
}

/** The beginning of a long example, up to a rule. */
function beginningOf(body: string): string {
  const lines = body.split('\n')
  if (lines.length <= mostLines) return body
  const rules = lines.flatMap((line, at) =>
    at <= mostLines && /^\s*- (?:alert|record|name):/.test(line) ? [at] : [],
  )
  const end = rules.at(-1) ?? mostLines
  const rest = lines.slice(end).filter((line) => /^\s*- (?:alert|record):/.test(line)).length
  return end < 3 || rest === 0
    ? body
    : `${lines.slice(0, end).join('\n').trimEnd()}\n# … and ${rest} more`
}

function code({ files }: FixtureSide): readonly string[] {
  return [...files].map(([path, bytes]) => {
    const name = files.size > 1 ? `\`${path}\`:\n\n` : ''
    const text = textOf(bytes)
    const readable = !/[\0\ufffd]/.test(text)
    const body = readable
      ? beginningOf(withoutExpectations(text).trimEnd())
      : `# ${bytes.length} bytes that are not UTF-8`
    const language = languageOf(path)
    const fence = body.includes('```') ? '````' : '```'
    return `${name}${fence}${language}\n${body}\n${fence}`
  })
}

function languageOf(path: string): string {
  if (path.endsWith('.md')) return 'markdown'
  return path.endsWith('.prom') ? 'text' : 'yaml'
}

function terminal(entry: CheckMetadata, bad: FixtureSide): readonly string[] {
  const side = stripped(bad)
  const shown = isOfTests(entry) ? renderVerdicts(runSide(side)) : renderLint(entry, side)
  return ['promproof prints:', `\`\`\`text\n${shown.trimEnd()}\n\`\`\``]
}

function renderLint(entry: CheckMetadata, side: FixtureSide): string {
  const findings = lintSide(side, entry, { only: checkedAlone(entry.id) })
  const shown = renderFindings(findings.slice(0, shownFindings)).trimEnd()
  const more = findings.length - shownFindings
  return more > 0 ? `${shown}\n\n… and ${more} more` : shown
}

function options({ options: schema }: CheckMetadata): string {
  if (!schema) return 'None.'
  return `\`\`\`json\n${JSON.stringify(schema, null, 2)}\n\`\`\``
}

function suppress({ id, raisedBy, severity }: CheckMetadata): string {
  if (raisedBy === 'loader' && severity === 'error')
    return 'What keeps a file from loading cannot be switched off. A file that Prometheus never reads belongs into `exclude:` of `promproof.yml`.'
  if (raisedBy === 'tests')
    return 'A test that fails or cannot be run is no matter of settings: mend the rule or the test. `--filter` leaves tests out of one run.'
  const setting = `\`\`\`yaml\nchecks:\n  ${id}: off\n\`\`\``
  if (raisedBy === 'proof')
    return `In \`promproof.yml\`:\n\n${setting}\n\n\`promproof test --promtool-compat\` leaves out all checks of what tests prove.`
  return `For one run \`--ignore ${id}\`; for good in \`promproof.yml\`:\n\n${setting}`
}

function elsewhere({ equivalents }: CheckMetadata): readonly string[] {
  const entries = Object.entries(equivalents ?? {})
  if (entries.length === 0) return []
  return ['## Elsewhere', entries.map(([tool, name]) => `- ${tool}: \`${name}\``).join('\n')]
}
