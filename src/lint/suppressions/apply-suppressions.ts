import { metadata, metadataOf } from '../../checks/metadata.ts'
import type { CheckId, Diagnostic, Fix, Problem } from '../../diagnostic/diagnostic.ts'
import type { Severity } from '../../diagnostic/severity.ts'
import type { SuppressedBy, SuppressedDiagnostic } from '../../diagnostic/suppressed.ts'
import { suggest } from '../../text/suggest.ts'
import type { SuppressionSettings } from '../settings.ts'
import type { NamedCheck, Suppression } from './suppression.ts'

/** What is left after suppressions have had their say, what they silenced, and what is wrong with them. */
export interface Suppressing {
  readonly kept: readonly Diagnostic[]
  readonly suppressed: readonly SuppressedDiagnostic[]
  readonly problems: readonly Problem[]
}

/** What decides over suppressions. */
export interface SuppressingOptions {
  readonly settings: SuppressionSettings
  /** The day of the run, as `2026-03-01`; absent: nothing expires. */
  readonly today?: string
  /** The whole project was read, not some of its files only. */
  readonly whole: boolean
  /** Whether a check ran on a file, so that a suppression which silences nothing is not needed. */
  ran(check: CheckId, path: string): boolean
  /** Whether a finding says that Prometheus refuses the file, which nothing silences. */
  isVerdict(diagnostic: Diagnostic): boolean
}

/** Silences the findings that suppressions cover, and judges the suppressions. */
export function applySuppressions(
  diagnostics: readonly Diagnostic[],
  suppressions: readonly Suppression[],
  options: SuppressingOptions,
): Suppressing {
  if (suppressions.length === 0) return { kept: diagnostics, suppressed: [], problems: [] }
  const used = new Set<NamedCheck>()
  const byCheck = new Map<CheckId, { suppression: Suppression; named: NamedCheck }[]>()
  for (const suppression of suppressions)
    for (const named of suppression.checks) {
      const known = byCheck.get(named.id)
      if (known) known.push({ suppression, named })
      else byCheck.set(named.id, [{ suppression, named }])
    }
  const kept: Diagnostic[] = []
  const suppressed: SuppressedDiagnostic[] = []
  for (const diagnostic of diagnostics) {
    const covering = (byCheck.get(diagnostic.check) ?? []).filter(({ suppression }) =>
      suppression.covers(diagnostic.file.path, diagnostic.span.start, namesOf(diagnostic)),
    )
    const verdict = covering.length > 0 && options.isVerdict(diagnostic)
    if (!verdict) for (const { named } of covering) used.add(named)
    const valid = covering.find(({ suppression }) => !isExpired(suppression, options.today))
    if (!valid || verdict) kept.push(diagnostic)
    else suppressed.push({ diagnostic, by: byOf(valid.suppression) })
  }
  const problems = suppressions.flatMap((suppression) => judge(suppression, used, options))
  return { kept, suppressed, problems }
}

function namesOf({ subject }: Diagnostic): readonly string[] {
  return subject ? [subject.name, ...(subject.group === undefined ? [] : [subject.group])] : []
}

function byOf({ origin, reason }: Suppression): SuppressedBy {
  const kind = origin === 'settings' ? 'settings' : 'comment'
  return reason === undefined ? { kind } : { kind, reason }
}

function isExpired({ until }: Suppression, today: string | undefined): boolean {
  return until !== undefined && today !== undefined && until.date < today
}

function judge(
  suppression: Suppression,
  used: ReadonlySet<NamedCheck>,
  options: SuppressingOptions,
): readonly Problem[] {
  const { checks, origin } = suppression
  const problems: Problem[] = []
  if (origin === 'pint') return problems
  const unknown = checks.filter(({ id }) => !metadataOf(id))
  if (origin === 'comment')
    problems.push(...unknown.map((named) => unknownCheck(suppression, named)))
  if (isExpired(suppression, options.today)) problems.push(expired(suppression))
  if (suppression.reason === undefined && (options.settings.requireReason ?? true))
    problems.push(withoutReason(suppression))
  const unused = checks.filter(
    (named) =>
      !used.has(named) && !unknown.includes(named) && wasJudged(suppression, named, options),
  )
  const severity = options.settings.unused ?? 'warning'
  if (severity !== 'off')
    problems.push(
      ...unused.map((named) => ({
        ...unusedCheck(suppression, named, unused.length === checks.length),
        severity,
      })),
    )
  return problems
}

function wasJudged(
  { source, origin }: Suppression,
  { id }: NamedCheck,
  options: SuppressingOptions,
) {
  const raisedBy = metadataOf(id)?.raisedBy
  if (raisedBy === 'tests' || raisedBy === 'proof') return false
  return origin === 'settings' ? options.whole : options.ran(id, source.path)
}

function unknownCheck({ source }: Suppression, { id, span }: NamedCheck): Problem {
  const ids = metadata.map((one) => one.id)
  const near = ids.find((one) => one.endsWith(`/${id}`)) ?? suggest(id, ids)
  return {
    check: 'suppress/unknown-check',
    file: source,
    span,
    message: `there is no check \`${id}\``,
    help:
      near === undefined ? '`promproof list checks` names all checks' : `did you mean \`${near}\`?`,
  }
}

function expired({ source, until, span }: Suppression): Problem {
  return {
    check: 'suppress/expired',
    file: source,
    span: until?.span ?? span,
    message: `this held until ${until?.date}, and holds no more`,
    help: 'mend what is found, or give it a new date',
  }
}

function withoutReason({ source, span, checks }: Suppression): Problem {
  return {
    check: 'suppress/no-reason',
    file: source,
    span,
    message: 'nobody says why this is meant to be so',
    help: `write a reason behind a colon: \`promproof-ignore ${checks.map(({ id }) => id).join(', ')}: reason\``,
  }
}

function unusedCheck(
  { source, removal, origin }: Suppression,
  { id, span }: NamedCheck,
  whole: boolean,
): Problem & { readonly severity?: Severity } {
  const fix: Fix | undefined =
    removal && whole
      ? { title: 'delete the comment', safe: true, edits: [{ span: removal, newText: '' }] }
      : undefined
  return {
    check: 'suppress/unused',
    file: source,
    span,
    message: `\`${id}\` finds nothing here that this ${origin === 'settings' ? 'entry' : 'comment'} could silence`,
    help: whole ? 'delete it' : `take \`${id}\` out of it`,
    ...(fix ? { fix } : {}),
  }
}
