import { existsSync } from 'node:fs'
import { Command, CommanderError, Option } from 'commander'
import { suggest } from '../text/suggest.ts'
import type { ExitCode } from './exit-code.ts'
import {
  type Arguments,
  baselineFlags,
  cardinalityFlags,
  checkFlags,
  explainFlags,
  type Flag,
  fmtFlags,
  graphFlags,
  initFlags,
  lintFlags,
  listFlags,
  lspFlags,
  parseFlags,
  queryFlags,
  relabelFlags,
  testFlags,
} from './flags.ts'
import type { Session } from './session.ts'
import { UsageError } from './usage-error.ts'
import { prometheusVersion, version } from './version.ts'

type Handler = (args: Arguments, session: Session) => Promise<ExitCode>

/** A command, as the help and the pages of the documentation tell it. */
export interface CommandSpec {
  readonly name: string
  readonly usage: string
  readonly summary: string
  readonly description: string
  readonly flags: readonly Flag[]
  readonly examples: readonly string[]
  load(): Promise<Handler>
}

/** All commands, in the order of the help. */
export const commands: readonly CommandSpec[] = [
  {
    name: 'lint',
    usage: '[paths...]',
    summary: 'proofread rule files',
    description:
      'Proofreads rule files: the given paths, else those of promproof.yml, else all below the working directory.',
    flags: lintFlags,
    examples: [
      'promproof lint',
      'promproof lint rules/ --fail-on error',
      'promproof lint - --stdin-filename rules/api.yml < rules/api.yml',
    ],
    load: async () => (await import('./commands/lint.ts')).runLint,
  },
  {
    name: 'test',
    usage: '[paths...]',
    summary: 'run unit tests of rules',
    description:
      "Runs unit tests in promtool's format: the given files, else those of promproof.yml, else all below the working directory.",
    flags: testFlags,
    examples: [
      'promproof test',
      'promproof test tests/api.test.yml --filter ApiDown',
      'promproof test --format full --format junit:report.xml',
    ],
    load: async () => (await import('./commands/test.ts')).runTest,
  },
  {
    name: 'check',
    usage: '[paths...]',
    summary: 'lint and test in one run',
    description:
      'Proofreads rule files and runs their unit tests: one summary, one exit code. Without paths, all files of promproof.yml, else all below the working directory.',
    flags: checkFlags,
    examples: [
      'promproof check',
      'promproof check rules/ tests/ --fail-on error',
      'promproof check --format full --format junit:report.xml',
    ],
    load: async () => (await import('./commands/check.ts')).runCheck,
  },
  {
    name: 'fmt',
    usage: '[paths...]',
    summary: 'format the PromQL in rule files',
    description:
      'Formats the expressions of rule files in the form in which Prometheus prints them, over several lines where they are long and stand in a block. Only their text changes: keys, comments and the style of the YAML stay. Expressions with comments are left alone.',
    flags: fmtFlags,
    examples: [
      'promproof fmt',
      'promproof fmt --check rules/',
      'promproof fmt - --stdin-filename a.yml < a.yml',
    ],
    load: async () => (await import('./commands/fmt.ts')).runFmt,
  },
  {
    name: 'init',
    usage: '',
    summary: 'write settings for a repository',
    description:
      'Writes promproof.yml for the files that there are, and other files where they are wanted. What is there already stays as it is.',
    flags: initFlags,
    examples: ['promproof init', 'promproof init --yes --pre-commit', 'promproof init --from pint'],
    load: async () => (await import('./commands/init.ts')).runInit,
  },
  {
    name: 'baseline',
    usage: '<create|prune> [paths...]',
    summary: 'accept what is found now',
    description:
      'Accepts the findings that there are (create), so that only new ones are reported; or takes those out that are found no more (prune). Errors that keep a file from loading cannot be accepted.',
    flags: baselineFlags,
    examples: [
      'promproof baseline create',
      'promproof baseline create rules/legacy',
      'promproof baseline prune',
    ],
    load: async () => (await import('./commands/baseline.ts')).runBaseline,
  },
  {
    name: 'query',
    usage: '<expr>',
    summary: 'evaluate a PromQL expression over series of a file',
    description:
      'Evaluates an expression over the series of a file: `load 1m` with a line `up{job="a"} 0+1x10` for each series, or the input_series of a unit test (YAML; its rules do not run). Times count from the start.',
    flags: queryFlags,
    examples: [
      "promproof query 'rate(http_requests_total[5m])' --series series.txt --at 10m",
      "promproof query 'sum(up)' --series api.test.yml --group 'error rate' --end 30m --step 5m",
      "promproof query 'up == 0' --series - --at 5m --format json < series.txt",
    ],
    load: async () => (await import('./commands/query.ts')).runQuery,
  },
  {
    name: 'explain',
    usage: '<check>',
    summary: 'explain a check',
    description: 'What a check finds, why, and what to do.',
    flags: explainFlags,
    examples: [
      'promproof explain promql/regexp-literal',
      'promproof explain test/unknown-alert',
      'promproof explain --json rule/value-type',
    ],
    load: async () => (await import('./commands/explain.ts')).runExplain,
  },
  {
    name: 'list',
    usage: '<checks|files|formats> [paths...]',
    summary: 'list checks, files or formats',
    description:
      'The checks there are, the files that would be read and as what, the output formats.',
    flags: listFlags,
    examples: ['promproof list checks', 'promproof list files -v', 'promproof list formats'],
    load: async () => (await import('./commands/list.ts')).runList,
  },
  {
    name: 'parse',
    usage: '<expr>',
    summary: 'parse a PromQL expression',
    description:
      'The syntax tree and the type of a PromQL expression; - reads it from stdin. With --facts, what is derived of every node: unit, range, type, labels, presence and number of series.',
    flags: parseFlags,
    examples: [
      "promproof parse 'sum by (job) (rate(http_requests_total[5m]))'",
      "promproof parse --format json 'up == 0'",
      'promproof parse - < query.promql',
      "promproof parse --facts 'job:errors:ratio > 5' --rules rules/",
    ],
    load: async () => (await import('./commands/parse.ts')).runParse,
  },
  {
    name: 'graph',
    usage: '[paths...]',
    summary: 'show which rules read which',
    description:
      'The rules of the given paths (as `lint` finds them), their groups with intervals, what they read of each other, their units, and recorded names that no rule records.',
    flags: graphFlags,
    examples: [
      'promproof graph',
      'promproof graph rules/ --format mermaid',
      'promproof graph --format dot | dot -Tsvg > rules.svg',
    ],
    load: async () => (await import('./commands/graph.ts')).runGraph,
  },
  {
    name: 'cardinality',
    usage: '[paths...]',
    summary: 'estimate how many series rules give',
    description:
      'How many series each rule of the given paths (as `lint` finds them) gives, by which labels, and what says so. A catalogue with samples gives numbers.',
    flags: cardinalityFlags,
    examples: [
      'promproof cardinality',
      'promproof cardinality rules/ --catalogue metrics.prom',
      'promproof cardinality --format json',
    ],
    load: async () => (await import('./commands/cardinality.ts')).runCardinality,
  },
  {
    name: 'relabel',
    usage: '',
    summary: 'trace the relabelling of a scrape job',
    description:
      'Runs the relabelling rules of a scrape job over targets, or over series with --metric, and tells what each rule did, as the server would do it.',
    flags: relabelFlags,
    examples: [
      'promproof relabel --config prometheus.yml --job node',
      `promproof relabel -c prometheus.yml -j pods -l '{__address__="10.0.0.7:80", __meta_kubernetes_namespace="shop"}'`,
      `promproof relabel -c prometheus.yml -j pods --metric -l 'go_gc_duration_seconds{job="pods", quantile="0.5"}'`,
    ],
    load: async () => (await import('./commands/relabel.ts')).runRelabel,
  },
  {
    name: 'lsp',
    usage: '',
    summary: 'serve editors',
    description:
      'A language server on stdin and stdout: findings while you type, fixes, hover, completion, definitions, references and renaming of recording rules. Editors start it.',
    flags: lspFlags,
    examples: ['promproof lsp --stdio'],
    load: async () => (await import('./commands/lsp.ts')).runLsp,
  },
]

const exitCodes = `
Exit codes: 0 nothing found, 1 findings or failed tests, 2 wrong usage or unreadable files,
3 internal error, 130 interrupted.
`

/** Reads the command line with commander, and runs the command. Errors and help are commander's. */
export async function runProgram(args: readonly string[], session: Session): Promise<ExitCode> {
  rejectStray(args[0])
  let code: ExitCode = 0
  const program = createProgram(session, (result) => {
    code = result
  })
  try {
    await program.parseAsync([...(args.length === 0 ? ['--help'] : args)], { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
  return code
}

/** A first word that is no command: most often a path, or a command that is mistyped. */
function rejectStray(word: string | undefined): void {
  const names = [...commands.map(({ name }) => name), 'help']
  if (word === undefined || word.startsWith('-') || names.includes(word)) return
  if (existsSync(word) || /[/\\*.]/.test(word))
    throw new UsageError(`unknown command \`${word}\``, `did you mean \`promproof lint ${word}\`?`)
  const near = suggest(word, names)
  throw new UsageError(
    `unknown command \`${word}\``,
    near ? `did you mean \`promproof ${near}\`?` : `commands: ${names.join(', ')}`,
  )
}

function createProgram(session: Session, done: (code: ExitCode) => void): Command {
  const { console } = session
  const versionLine = `promproof ${version} (node ${process.versions.node}, ${process.platform}-${process.arch}, prometheus ${prometheusVersion} semantics)`
  const program = new Command('promproof')
    .description('Proofreads and tests Prometheus rules, with the exact place of every finding.')
    .version(versionLine, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help')
    .configureHelp({ optionDescription: (option) => option.description })
    .addHelpText('after', exitCodes)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.out(text),
      writeErr: (text) => console.err(text),
      outputError: (text, write) => write(`promproof: ${text}`),
    })
  for (const spec of commands) addCommand(program, spec, session, done)
  return program
}

function addCommand(
  program: Command,
  spec: CommandSpec,
  session: Session,
  done: (code: ExitCode) => void,
): void {
  const command = program
    .command(`${spec.name} ${spec.usage}`.trim())
    .summary(spec.summary)
    .description(spec.description)
    .addHelpText('after', `\nExamples:\n${spec.examples.map((line) => `  ${line}\n`).join('')}`)
  const given = new Set<string>()
  for (const flag of spec.flags) {
    command.addOption(optionOf(flag))
    command.on(`option:${flag.name}`, () => given.add(flag.name))
  }
  command.action(async () => {
    const handler = await spec.load()
    done(await handler(argumentsOf(command, spec.flags, given), session))
  })
}

function optionOf(flag: Flag): Option {
  const names = `${flag.short ? `-${flag.short}, ` : ''}--${flag.name}`
  const option = new Option(flag.value ? `${names} ${flag.value}` : names, flag.help)
  if (flag.choices) option.choices([...flag.choices])
  if (flag.optional !== undefined) option.preset(flag.optional)
  if (flag.repeatable)
    option.argParser((value: string, previous: readonly string[] | undefined) => [
      ...(previous ?? []),
      value,
    ])
  return option
}

/** `given` are the names of all flags that were seen: of a flag and its negation, commander keeps the last. */
function argumentsOf(
  command: Command,
  flags: readonly Flag[],
  given: ReadonlySet<string>,
): Arguments {
  const values = new Map<string, readonly string[]>()
  const options = command.opts()
  for (const flag of flags) {
    const option = optionOf(flag)
    const value: unknown = options[option.attributeName()]
    if (option.negate) {
      if (value === false) values.set(flag.name, ['true'])
    } else if (Array.isArray(value)) values.set(flag.name, value.map(String))
    else if (value !== undefined && value !== false && value !== true && value !== null)
      values.set(flag.name, [String(value)])
    else if (value === true && flag.value === undefined) values.set(flag.name, ['true'])
    if (given.has(flag.name) && !values.has(flag.name)) values.set(flag.name, ['true'])
  }
  return { values, positionals: command.args }
}
