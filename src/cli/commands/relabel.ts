import { findingFrame, noteLine } from '../../report/finding-frame.ts'
import { loadPaint } from '../../report/paint.ts'
import type { TextOptions } from '../../report/report.ts'
import { asciiOnly, useColor } from '../environment.ts'
import type { ExitCode } from '../exit-code.ts'
import type { Arguments } from '../flags.ts'
import { readTarget } from '../read-values.ts'
import { rejectMistakes } from '../reject-mistakes.ts'
import { type JobInput, readJob, readLabels } from '../relabel-input.ts'
import { relabelJson, relabelText } from '../relabel-output.ts'
import { relabelSeries, relabelTargets } from '../relabel-run.ts'
import type { Session } from '../session.ts'
import { UsageError } from '../usage-error.ts'
import { asDiagnostics } from '../write-reports.ts'

/** `promproof relabel --config F --job J`: what the rules of a job make of targets or series, step by step. */
export async function runRelabel(args: Arguments, session: Session): Promise<ExitCode> {
  rejectMistakes(args)
  const file = args.values.get('config')?.[0]
  if (file === undefined)
    throw new UsageError('`--config` is missing', 'name a configuration of Prometheus')
  const target = readTarget(args.values.get('prometheus')?.[0] ?? '3.14')
  const metric = args.values.has('metric')
  const given = (args.values.get('labels') ?? []).map(readLabels)
  if (metric && given.length === 0)
    throw new UsageError(
      '`--metric` needs `--labels`',
      'give a series with the labels of its target: --labels \'up{job="api"}\'',
    )
  const input = readJob(file, args.values.get('job')?.[0], target, session)
  if (input.problems.length > 0) return tellProblems(input, args, session)
  const runs = metric ? relabelSeries(input, given, target) : relabelTargets(input, given, target)
  if (runs.length === 0)
    throw new UsageError(
      `job \`${input.job.name.value}\` has no \`static_configs\``,
      'give the labels of a target: --labels \'{__address__="host:9100"}\'',
    )
  const json = args.values.get('format')?.[0] === 'json'
  session.console.out(json ? relabelJson(input, runs, metric) : relabelText(input, runs, metric))
  return runs.some(({ result }) => result.kind === 'error') ? 1 : 0
}

/** A job that Prometheus would refuse is not run. */
async function tellProblems(
  { problems }: JobInput,
  args: Arguments,
  { console, environment }: Session,
): Promise<ExitCode> {
  const options: TextOptions = {
    paint: await loadPaint(useColor(args.values.get('color')?.[0] ?? 'auto', environment)),
    terminal: environment.terminal,
    ascii: asciiOnly(environment),
    displayPath: (path) => path,
  }
  for (const diagnostic of asDiagnostics(problems)) {
    const frame = findingFrame(diagnostic, options)
    const { help } = diagnostic
    const lines = [...frame.lines, ...(help ? [noteLine('help', help, frame.options)] : [])]
    console.err(`${lines.join('\n')}\n`)
  }
  return 1
}
