import type { Confidence } from '../analysis/because.ts'
import type { Check } from '../checks/check.ts'
import { metadataOf } from '../checks/metadata.ts'
import { checksWithBody } from '../checks/registry.ts'
import type { CheckId, Diagnostic, Problem, Related } from '../diagnostic/diagnostic.ts'
import { compareSeverity, type Severity } from '../diagnostic/severity.ts'
import { sortDiagnostics } from '../diagnostic/sort.ts'
import type { SuppressedDiagnostic } from '../diagnostic/suppressed.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { type Finding, foldRepeats } from './fold-repeats.ts'
import type { LintInput } from './lint-input.ts'
import { Policies } from './policy.ts'
import { type RawFinding, runChecks } from './run-checks.ts'
import { applySuppressions, type Suppressing } from './suppressions/apply-suppressions.ts'

/** Ids of the checks with a body that are on in some file: those whose bodies `lint` needs. */
export function enabledChecks(input: LintInput): readonly CheckId[] {
  const policies = new Policies(input.settings, input.selection, input.matches)
  const paths = new Set(input.ruleFiles.map((file) => file.source.path))
  for (const { file } of input.expressions) paths.add(file.source.path)
  const { expositions = [], configs = [], namedFiles = [], sections = [] } = input
  for (const { source } of [...expositions, ...configs, ...namedFiles, ...sections])
    paths.add(source.path)
  for (const { config } of input.alertmanagers ?? []) paths.add(config.source.path)
  const used = new Set([...paths].map((path) => policies.of(path)))
  return checksWithBody.filter((id) => [...used].some((policy) => policy.enabled(id)))
}

/** What a run found, and what it found and was asked not to report. */
export interface LintOutcome {
  readonly diagnostics: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
}

/** Runs the checks over what was read, each where it is on, decides severities, heeds suppressions, and sorts. */
export function lint(input: LintInput, checks: readonly Check[]): LintOutcome {
  const policies = new Policies(input.settings, input.selection, input.matches)
  const found = [
    ...input.problems.map(rawProblem),
    ...input.findings.map((problem) => ({ ...rawProblem(problem), loads: true })),
    ...runChecks(input, policies, checks),
  ]
  const reported = ({ file }: { readonly file: SourceFile }) =>
    input.reportOn?.has(file.path) ?? true
  const asFindings = (raw: readonly RawFinding[]) =>
    raw.filter(reported).flatMap((entry) => toFinding(entry, policies) ?? [])
  const all = asFindings(found)
  const { kept, suppressed, problems } = suppress(all, input, policies)
  const { mask } = input
  const hidden = (diagnostic: Diagnostic) => mask?.hide(diagnostic) ?? diagnostic
  const findings = [...kept, ...asFindings(problems.map(rawProblem))].map((finding) => ({
    ...finding,
    diagnostic: hidden(finding.diagnostic),
  }))
  return {
    diagnostics: input.everyRepeat
      ? sortDiagnostics(findings.map(({ diagnostic }) => diagnostic))
      : foldRepeats(findings),
    suppressed: suppressed.map((one) => ({ ...one, diagnostic: hidden(one.diagnostic) })),
  }
}

function suppress(
  findings: readonly Finding[],
  { suppressions = [], settings, today, whole = false }: LintInput,
  policies: Policies,
): Omit<Suppressing, 'kept'> & { readonly kept: readonly Finding[] } {
  const verdicts = new Set(findings.filter(({ verdict }) => verdict).map((one) => one.diagnostic))
  const { kept, ...rest } = applySuppressions(
    findings.map(({ diagnostic }) => diagnostic),
    suppressions,
    {
      settings: settings.suppressions ?? {},
      ...(today === undefined ? {} : { today }),
      whole,
      ran: (check, path) => policies.of(path).enabled(check),
      isVerdict: (diagnostic) => verdicts.has(diagnostic),
    },
  )
  const left = new Set(kept)
  return { ...rest, kept: findings.filter(({ diagnostic }) => left.has(diagnostic)) }
}

function rawProblem(problem: Problem): RawFinding {
  const { check, file, span, ...report } = problem
  return { check, file, span, report }
}

function toFinding(
  { check, file, span, report, loads }: RawFinding,
  policies: Policies,
): Finding | undefined {
  const policy = policies.of(file.path)
  const severity = policy.severity(check, atMost(report.severity, report.confidence), loads)
  if (!severity) return undefined
  const { confidence: _, severity: __, cause, habit, related, ...rest } = report
  const others = related?.filter((one) => !isPlace(one, file, span)) ?? []
  const elsewhere = others.length > 0 ? { related: others } : {}
  const refuses = severity === 'error' && metadataOf(check)?.raisedBy === 'loader' && !loads
  const repeated = severity === 'warning' || metadataOf(check)?.raisedBy === 'loader'
  return {
    diagnostic: { check, file, span, ...rest, ...elsewhere, severity },
    foldable: repeated && policy.severity(check, 'info', loads) === 'info',
    ...(refuses ? { verdict: true as const } : {}),
    ...(cause === undefined ? {} : { cause }),
    ...(habit === undefined ? {} : { habit }),
  }
}

/** A finding is no graver than its evidence allows. */
function atMost(
  severity: Severity | undefined,
  confidence: Confidence | undefined,
): Severity | undefined {
  if (confidence === undefined || confidence === 'proof') return severity
  const most = confidence === 'convention' ? 'warning' : 'info'
  return severity && compareSeverity(severity, most) > 0 ? severity : most
}

/** What an alias repeats stands in one place: a finding there need not point at itself. */
function isPlace(related: Related, { path }: SourceFile, { start, end }: Span): boolean {
  const { file, span } = related
  return file.path === path && span.start === start && span.end === end
}
