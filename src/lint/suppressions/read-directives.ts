import type { Problem } from '../../diagnostic/diagnostic.ts'
import type { SourceFile } from '../../text/source-file.ts'
import type { Span } from '../../text/span.ts'
import type { DirectiveComment } from './read-comments.ts'
import type { NamedCheck, Suppression } from './suppression.ts'

/** What comments ask for, and what is wrong with how they ask. */
export interface ReadSuppressions {
  readonly suppressions: readonly Suppression[]
  readonly problems: readonly Problem[]
}

const directive = /^#*[ \t]*promproof-ignore(-file)?(?![\w-])/
const untilDate = /(?:^|[ \t])until[ \t]+([^\s:]+)[ \t]*$/
const aDate = /^(\d{4})-(\d{2})-(\d{2})$/

/** Reads `promproof-ignore IDS until DATE: reason` and `promproof-ignore-file …` in the comments of a file. */
export function readDirectives(
  source: SourceFile,
  comments: readonly DirectiveComment[],
): ReadSuppressions {
  const suppressions: Suppression[] = []
  const problems: Problem[] = []
  for (const comment of comments) {
    const [head, file] = directive.exec(comment.text) ?? []
    if (head === undefined) continue
    const read = readDirective(comment, head.length)
    const region = file ? { start: 0, end: source.text.length } : comment.region()
    if (read.wrongDate)
      problems.push({
        check: 'suppress/invalid',
        file: source,
        span: read.wrongDate,
        message: 'the day after `until` is no date',
        help: 'write it as `2026-03-01`',
      })
    if (read.checks.length === 0) {
      problems.push({
        check: 'suppress/invalid',
        file: source,
        span: comment.span,
        message: `the comment names no check: it is read as \`promproof-ignore${file ?? ''} group/check: reason\``,
        help: 'name the checks whose findings are meant to be so; `promproof list checks` names all',
      })
      continue
    }
    suppressions.push({
      origin: 'comment',
      source,
      span: comment.span,
      checks: read.checks,
      covers: (path, at) => path === source.path && region !== undefined && isIn(at, region),
      ...(read.reason === undefined ? {} : { reason: read.reason }),
      ...(read.until ? { until: read.until } : {}),
      removal: comment.removal,
    })
  }
  return { suppressions, problems }
}

function isIn(at: number, { start, end }: Span): boolean {
  return at >= start && (at < end || (at === end && start === end))
}

interface Directive {
  readonly checks: readonly NamedCheck[]
  readonly reason?: string
  readonly until?: { readonly date: string; readonly span: Span }
  readonly wrongDate?: Span
}

function readDirective({ text, place }: DirectiveComment, from: number): Directive {
  const colon = text.indexOf(':', from)
  const names = colon < 0 ? text.slice(from) : text.slice(from, colon)
  const reason = colon < 0 ? '' : text.slice(colon + 1).trim()
  const until = untilDate.exec(names)
  const list = until ? names.slice(0, until.index) : names
  const checks = [...list.matchAll(/[^\s,]+/g)].map(({ 0: id, index }) => ({
    id,
    span: place(from + index, from + index + id.length),
  }))
  const date = until?.[1]
  const given = reason === '' ? {} : { reason }
  if (!until || date === undefined) return { checks, ...given }
  const at = from + until.index + until[0].indexOf(date, until[0].indexOf('until') + 5)
  const span = place(at, at + date.length)
  return isDate(date)
    ? { checks, ...given, until: { date, span } }
    : { checks, ...given, wrongDate: span }
}

/** Whether a text is a day that exists, as `2026-03-01`. */
export function isDate(text: string): boolean {
  const [, year = '', month = '', day = ''] = aDate.exec(text) ?? []
  if (year === '') return false
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last
}
