import type { Severity } from '../diagnostic/severity.ts'
import type { DocumentKind } from '../documents/document.ts'
import { type RuleSet, ruleSetProblem, ruleSets } from '../lint/rule-sets.ts'
import { type Selection, unknownPattern } from '../lint/selection.ts'
import type { CheckSetting, Settings } from '../lint/settings.ts'
import { formats } from '../report/index.ts'
import { suggest } from '../text/suggest.ts'
import type { Arguments } from './flags.ts'
import { readCount, readFeatures, readTarget, splitList } from './read-values.ts'
import { UsageError } from './usage-error.ts'

/** A format, and the file that it is written to; absent: stdout. */
export interface Output {
  readonly format: string
  readonly file?: string
}

/** The flags that choose and judge findings. */
export interface LintFlags {
  readonly outputs: readonly Output[]
  readonly selection: Selection
  readonly severities: readonly CheckSetting[]
  readonly failOn: Settings['failOn'] | undefined
  readonly maxWarnings: number | undefined
  readonly quiet: boolean
  readonly verbose: boolean
  readonly statistics: boolean
  readonly color: string
}

/** Reads the flags of `lint`, with the formats of other commands too; throws a UsageError for values that make no sense. */
export function readLintFlags(
  { values }: Arguments,
  moreFormats: readonly string[] = [],
): LintFlags {
  const one = (name: string) => values.get(name)?.[0]
  const max = one('max-warnings')
  return {
    outputs: readOutputs(values.get('format') ?? ['full'], [
      ...Object.keys(formats),
      ...moreFormats,
    ]),
    selection: {
      select: readPatterns('select', values.get('select')),
      ignore: readPatterns('ignore', values.get('ignore')),
      only: readPatterns('only', values.get('only')),
    },
    severities: splitList(values.get('severity')).map(readSeverity),
    failOn: one('fail-on') as Settings['failOn'] | undefined,
    maxWarnings: max === undefined ? undefined : readCount('max-warnings', max),
    quiet: values.has('quiet'),
    verbose: values.has('verbose'),
    statistics: values.has('statistics'),
    color: one('color') ?? 'auto',
  }
}

/** The flags that say how files are read and which checks run, laid over the settings. */
export function withInputFlags(settings: Settings, { values }: Arguments): Settings {
  const target = values.get('prometheus')?.[0]
  const ruleSet = values.get('rule-set')?.[0]
  return {
    ...settings,
    ...(ruleSet === undefined ? {} : { ruleSet: readRuleSet(ruleSet) }),
    ...(target === undefined ? {} : { prometheus: readTarget(target) }),
    features: [...settings.features, ...readFeatures(values.get('enable-feature'))],
  }
}

function readRuleSet(name: string): RuleSet {
  const found = ruleSets.find((known) => known === name)
  if (found) return found
  const problem = ruleSetProblem(name)
  throw new UsageError(`--rule-set: ${problem?.message ?? name}`, problem?.help ?? '')
}

/** `--kind`, in the terms of documents. */
export function readKind({ values }: Arguments): DocumentKind | undefined {
  return values.get('kind')?.[0] as DocumentKind | undefined
}

function readOutputs(given: readonly string[], known: readonly string[]): readonly Output[] {
  const outputs = given.map((text): Output => {
    const colon = text.indexOf(':')
    const format = colon < 0 ? text : text.slice(0, colon)
    if (!known.includes(format)) {
      const near = suggest(format, known)
      const hint = near ? `did you mean \`${near}\`?` : `formats: ${known.join(', ')}`
      throw new UsageError(`unknown format \`${format}\``, hint)
    }
    const file = colon < 0 ? '' : text.slice(colon + 1)
    if (colon >= 0 && file === '') throw new UsageError(`\`--format ${text}\` names no file`)
    return file === '' ? { format } : { format, file }
  })
  if (outputs.filter(({ file }) => file === undefined).length > 1)
    throw new UsageError(
      'two formats cannot both go to stdout',
      'write one to a file: `--format json:report.json`',
    )
  return outputs
}

function readPatterns(flag: string, values: readonly string[] | undefined): readonly string[] {
  const patterns = splitList(values)
  if (values && patterns.length === 0) throw new UsageError(`\`--${flag}\` names no check`)
  for (const pattern of patterns) rejectUnknown(`--${flag}`, pattern)
  return patterns
}

function rejectUnknown(flag: string, pattern: string): void {
  const unknown = unknownPattern(pattern)
  if (!unknown) return
  const { suggestion } = unknown
  throw new UsageError(
    `${flag}: unknown check \`${pattern}\``,
    suggestion ? `did you mean \`${suggestion}\`?` : 'see `promproof list checks`',
  )
}

function readSeverity(text: string): CheckSetting {
  const equals = text.lastIndexOf('=')
  const pattern = text.slice(0, equals)
  const level = text.slice(equals + 1)
  if (equals < 1 || !isLevel(level))
    throw new UsageError(
      `\`--severity ${text}\` is not \`check=level\``,
      'levels: error, warning, info, off',
    )
  rejectUnknown('--severity', pattern)
  return { pattern, severity: level }
}

function isLevel(level: string): level is Severity | 'off' {
  return ['error', 'warning', 'info', 'off'].includes(level)
}
