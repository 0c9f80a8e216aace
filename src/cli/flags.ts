/** A flag of a command: one table serves the quick reading of `lint`'s arguments, commander, and the help. */
export interface Flag {
  readonly name: string
  readonly short?: string
  /** How the value is shown in the help; absent: the flag is a switch. */
  readonly value?: string
  /** The value may be left out, and is then this. */
  readonly optional?: string
  readonly repeatable?: boolean
  readonly choices?: readonly string[]
  readonly help: string
}

const config: readonly Flag[] = [
  {
    name: 'config',
    short: 'c',
    value: '<file>',
    help: 'settings to use instead of promproof.yml',
  },
  { name: 'no-config', help: 'use no settings file' },
]

const features: Flag = {
  name: 'enable-feature',
  value: '<names>',
  repeatable: true,
  help: 'as Prometheus has them on',
}

const catalogue: Flag = {
  name: 'catalogue',
  value: '<file>',
  repeatable: true,
  help: 'metrics that there are, as they are exposed',
}

const common: readonly Flag[] = [
  {
    name: 'color',
    value: '<auto|always|never>',
    choices: ['auto', 'always', 'never'],
    help: 'auto: on a terminal',
  },
  { name: 'quiet', short: 'q', help: 'findings only' },
  { name: 'verbose', short: 'v', help: 'files, all notices and timings too' },
  { name: 'debug', help: 'stack traces, and times of checks' },
]

const input: readonly Flag[] = [
  { name: 'stdin-filename', value: '<path>', help: 'the path that `-` stands for' },
  ...config,
  {
    name: 'kind',
    value: '<kind>',
    choices: ['rules', 'config', 'tests', 'metrics', 'alertmanager', 'file-sd', 'web-config'],
    help: 'what the given paths hold: rules, config, tests, metrics, alertmanager, file-sd, web-config',
  },
  {
    name: 'prometheus',
    value: '<version>',
    help: 'target version (3.14)',
  },
  features,
  catalogue,
  {
    name: 'path-map',
    value: '<from=to>',
    repeatable: true,
    help: 'a folder of the server that is here: /etc/prometheus=.',
  },
  { name: 'skip-unknown', help: 'no error for other YAML' },
  {
    name: 'error-on-unmatched',
    value: '[true|false]',
    optional: 'true',
    choices: ['true', 'false'],
    help: 'false: nothing to check is fine',
  },
]

/** Flags of `promproof lint`. */
export const lintFlags: readonly Flag[] = [
  {
    name: 'format',
    short: 'f',
    value: '<format[:file]>',
    repeatable: true,
    help: 'one of `promproof list formats`; to stdout or a file',
  },
  {
    name: 'rule-set',
    value: '<name>',
    help: 'recommended@1 (default), strict@1 or all',
  },
  {
    name: 'select',
    value: '<checks>',
    repeatable: true,
    help: 'switch on: an id, a group (promql/*) or all',
  },
  { name: 'ignore', value: '<checks>', repeatable: true, help: 'switch off' },
  {
    name: 'only',
    value: '<checks>',
    repeatable: true,
    help: 'run nothing else',
  },
  {
    name: 'severity',
    value: '<check=level>',
    repeatable: true,
    help: 'override: error, warning, info, off',
  },
  {
    name: 'fail-on',
    value: '<error|warning|info|never>',
    choices: ['error', 'warning', 'info', 'never'],
    help: 'end with 1 from here on (warning)',
  },
  { name: 'max-warnings', value: '<n>', help: 'so many warnings do not fail, more do' },
  { name: 'statistics', help: 'count findings per check' },
  { name: 'fix', help: 'apply safe fixes' },
  { name: 'unsafe-fixes', help: 'apply all fixes' },
  { name: 'diff', help: 'show what --fix would change, and change nothing' },
  {
    name: 'changed',
    value: '[ref]',
    optional: 'auto',
    help: 'only findings on lines changed since the branch left ref',
  },
  { name: 'staged', help: 'only findings on staged lines' },
  { name: 'baseline', value: '<file>', help: 'findings that are accepted' },
  { name: 'no-baseline', help: 'accept none' },
  { name: 'print-config', help: 'show what holds for a file, and check nothing' },
  ...input,
  ...common,
]

/** Flags of `promproof fmt`. */
export const fmtFlags: readonly Flag[] = [
  { name: 'check', help: 'name the files that would change, and change nothing' },
  { name: 'diff', help: 'show what would change, and change nothing' },
  { name: 'stdin-filename', value: '<path>', help: 'the path that `-` stands for' },
  ...config,
  { name: 'prometheus', value: '<version>', help: 'target version (3.14)' },
  features,
  ...common,
]

/** Flags of `promproof init`. */
export const initFlags: readonly Flag[] = [
  { name: 'yes', help: 'ask nothing' },
  { name: 'pre-commit', help: 'write .pre-commit-config.yaml too' },
  { name: 'workflow', help: 'write a workflow for GitHub too' },
  { name: 'vscode', help: 'write tasks for VS Code too' },
  { name: 'from', value: '<pint>', choices: ['pint'], help: "take over pint's settings" },
  ...common,
]

/** Flags of `promproof baseline`. */
export const baselineFlags: readonly Flag[] = [
  { name: 'baseline', value: '<file>', help: 'the file (that of the settings)' },
  ...lintFlags.filter(({ name }) =>
    [
      'rule-set',
      'select',
      'ignore',
      'only',
      'severity',
      'prometheus',
      'enable-feature',
      'catalogue',
    ].includes(name),
  ),
  ...config,
  ...common,
]

const testing: readonly Flag[] = [
  {
    name: 'filter',
    short: 't',
    value: '<regex>',
    help: 'run only tests whose name or title matches',
  },
  { name: 'bail', help: 'stop after the first test that fails' },
  { name: 'update', help: 'rewrite the expectations that fail' },
  { name: 'trace', help: 'timelines of passing tests too' },
  { name: 'watch', short: 'w', help: 'run again whenever a file changes' },
  { name: 'promtool-compat', help: "promtool's verdict: tests that prove nothing pass" },
  { name: 'pass-with-no-tests', help: 'nothing to run is fine' },
]

/** Flags of `promproof test`. */
export const testFlags: readonly Flag[] = [
  {
    name: 'format',
    short: 'f',
    value: '<format[:file]>',
    repeatable: true,
    help: 'one of `promproof list formats`, or promtool; to stdout or a file',
  },
  ...testing,
  ...config,
  {
    name: 'prometheus',
    value: '<version>',
    help: 'target version (3.14); with 2.x, ranges include their left edge',
  },
  features,
  ...common,
]

/** Flags of `promproof check`: those of `lint` and of `test`. */
export const checkFlags: readonly Flag[] = [
  ...lintFlags.filter(
    ({ name }) =>
      !['stdin-filename', 'kind', 'fix', 'unsafe-fixes', 'diff', 'print-config'].includes(name),
  ),
  ...testing.filter(({ name }) => !['update', 'promtool-compat'].includes(name)),
].map((flag) =>
  flag.name === 'format'
    ? { ...flag, help: 'one of `promproof list formats`; to stdout or a file' }
    : flag,
)

/** Flags of `promproof query`. */
export const queryFlags: readonly Flag[] = [
  { name: 'series', short: 's', value: '<file>', help: 'series to read; - is stdin' },
  { name: 'group', value: '<name|number>', help: 'the test group whose series are read' },
  { name: 'at', value: '<time>', help: 'evaluate at this time: 10m, 1h30m' },
  { name: 'start', value: '<time>', help: 'evaluate from here on (0)' },
  { name: 'end', value: '<time>', help: 'evaluate up to here' },
  { name: 'step', value: '<duration>', help: 'between evaluations (1m)' },
  {
    name: 'format',
    short: 'f',
    value: '<table|json>',
    choices: ['table', 'json'],
    help: 'table or json',
  },
  { name: 'prometheus', value: '<version>', help: 'target version (3.14)' },
  features,
  ...common,
]

/** Flags of `promproof list`. */
export const listFlags: readonly Flag[] = [
  {
    name: 'format',
    short: 'f',
    value: '<text|json>',
    choices: ['text', 'json'],
    help: 'text or json',
  },
  ...input,
  ...common,
]

/** Flags of `promproof parse`. */
export const parseFlags: readonly Flag[] = [
  {
    name: 'format',
    short: 'f',
    value: '<tree|json>',
    choices: ['tree', 'json'],
    help: 'tree or json',
  },
  { name: 'facts', help: 'what is derived of every node, and why' },
  {
    name: 'rules',
    value: '<file>',
    repeatable: true,
    help: 'rules whose records the expression may read',
  },
  catalogue,
  { name: 'prometheus', value: '<version>', help: 'target version (3.14)' },
  features,
  ...common,
]

const analysed: readonly Flag[] = [
  ...config,
  { name: 'prometheus', value: '<version>', help: 'target version (3.14)' },
  features,
  catalogue,
  ...common,
]

/** Flags of `promproof graph`. */
export const graphFlags: readonly Flag[] = [
  {
    name: 'format',
    short: 'f',
    value: '<text|mermaid|dot|json>',
    choices: ['text', 'mermaid', 'dot', 'json'],
    help: 'text, mermaid, dot or json',
  },
  ...analysed,
]

/** Flags of `promproof cardinality`. */
export const cardinalityFlags: readonly Flag[] = [
  {
    name: 'format',
    short: 'f',
    value: '<table|json>',
    choices: ['table', 'json'],
    help: 'table or json',
  },
  ...analysed,
]

/** Flags of `promproof relabel`. */
export const relabelFlags: readonly Flag[] = [
  { name: 'config', short: 'c', value: '<file>', help: 'a configuration of Prometheus' },
  {
    name: 'job',
    short: 'j',
    value: '<name>',
    help: 'the scrape job; may be left out for the only one',
  },
  {
    name: 'labels',
    short: 'l',
    value: '<labels>',
    repeatable: true,
    help: 'of a target or series (the targets of static_configs)',
  },
  { name: 'metric', short: 'm', help: 'run metric_relabel_configs over series' },
  {
    name: 'format',
    short: 'f',
    value: '<text|json>',
    choices: ['text', 'json'],
    help: 'text or json',
  },
  { name: 'prometheus', value: '<version>', help: 'target version (3.14)' },
  ...common,
]

/** Flags of `promproof explain`. */
export const explainFlags: readonly Flag[] = [
  { name: 'json', help: 'the facts as JSON' },
  ...common,
]

/** Flags of `promproof lsp`. */
export const lspFlags: readonly Flag[] = [
  { name: 'stdio', help: 'as editors say it; there is no other way' },
  { name: 'clientProcessId', value: '<pid>', help: 'the editor, whose end ends the server' },
]

/** Arguments as read: values by flag name (a switch has `['true']`), and what is left. */
export interface Arguments {
  readonly values: ReadonlyMap<string, readonly string[]>
  readonly positionals: readonly string[]
}

/**
 * Reads arguments that are entirely regular; undefined for anything else (an unknown flag, a missing value, `--help`),
 * which is left to commander and its messages.
 */
export function readArguments(
  args: readonly string[],
  flags: readonly Flag[],
): Arguments | undefined {
  const values = new Map<string, string[]>()
  const positionals: string[] = []
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? ''
    if (arg === '-' || !arg.startsWith('-')) {
      positionals.push(arg)
      continue
    }
    const flag = flagOf(arg, flags)
    if (!flag) return undefined
    const equals = arg.startsWith('--') ? arg.indexOf('=') : -1
    const needs = flag.value !== undefined && flag.optional === undefined
    let value = flag.value === undefined ? 'true' : (flag.optional ?? '')
    if (equals >= 0) value = arg.slice(equals + 1)
    else if (needs) value = args[++at] ?? ''
    if (equals >= 0 && flag.value === undefined) return undefined
    if (needs && (value === '' || (equals < 0 && value.startsWith('-')))) return undefined
    if (flag.choices && !flag.choices.includes(value)) return undefined
    if (flag.repeatable) values.set(flag.name, [...(values.get(flag.name) ?? []), value])
    else values.set(flag.name, [value])
  }
  return { values, positionals }
}

function flagOf(arg: string, flags: readonly Flag[]): Flag | undefined {
  if (!arg.startsWith('--')) return flags.find((flag) => `-${flag.short}` === arg)
  const name = arg.slice(2).split('=', 1)[0]
  return flags.find((flag) => flag.name === name)
}
