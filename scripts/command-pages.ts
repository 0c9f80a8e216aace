import type { Flag } from '../src/cli/flags.ts'
import { commands } from '../src/cli/program.ts'

/** A page for every command, by its file name: what it does, its arguments, its flags, examples. */
export function commandPages(): ReadonlyMap<string, string> {
  const pages = new Map([['README.md', index()]])
  for (const command of commands) pages.set(`${command.name}.md`, page(command))
  return pages
}

type Command = (typeof commands)[number]

function index(): string {
  const rows = commands.map(({ name, summary }) => `| [\`${name}\`](${name}.md) | ${summary} |`)
  return [
    '# Commands',
    '',
    `promproof has ${commands.length} commands. \`promproof COMMAND --help\` prints the same.`,
    '',
    '| command | |',
    '|---|---|',
    ...rows,
    '',
    'Exit codes: 0 nothing found, 1 findings or failed tests, 2 wrong usage or unreadable files, 3 an internal error, 130',
    'interrupted.',
    '',
  ].join('\n')
}

function page({ name, usage, description, flags, examples }: Command): string {
  return [
    `# promproof ${name}`,
    '',
    description,
    '',
    '```text',
    `promproof ${name} [options] ${usage}`.trim(),
    '```',
    '',
    '| option | |',
    '|---|---|',
    ...flags.map((flag) => `| \`${title(flag)}\` | ${cell(flag.help)}${again(flag)} |`),
    '',
    '```sh',
    ...examples,
    '```',
    '',
  ].join('\n')
}

function title({ name, short, value }: Flag): string {
  const long = `--${name}${value === undefined ? '' : ` ${value}`}`
  return cell(short === undefined ? long : `-${short}, ${long}`)
}

function again({ repeatable }: Flag): string {
  return repeatable ? '; may be repeated' : ''
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|')
}
