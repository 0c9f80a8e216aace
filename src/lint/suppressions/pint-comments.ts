import { metadata } from '../../checks/metadata.ts'
import type { CheckId } from '../../diagnostic/diagnostic.ts'
import type { RuleFile } from '../../rules/rule-file.ts'
import { lineSpan } from '../../text/line-span.ts'
import type { SourceFile } from '../../text/source-file.ts'
import type { Span } from '../../text/span.ts'
import type { DirectiveComment } from './read-comments.ts'
import { isDate } from './read-directives.ts'
import type { Suppression } from './suppression.ts'

const command = /^#*[ \t]*pint[ \t]+([\w/-]+)(?:[ \t]+([^\r\n]*))?/

interface PintComment {
  readonly comment: DirectiveComment
  readonly command: string
  readonly rest: string
}

/**
 * Reads pint's comments: `disable`, `snooze`, `file/disable`, `file/snooze`, and `ignore/…` of lines. A check of pint's means
 * those of ours that name it as their equivalent; what has none is pint's own affair.
 */
export function readPintComments(
  source: SourceFile,
  comments: readonly DirectiveComment[],
  ruleFiles: readonly RuleFile[],
): readonly Suppression[] {
  if (!/#[ \t]*pint[ \t]/.test(source.text)) return []
  const found = comments.flatMap((comment): readonly PintComment[] => {
    const match = command.exec(comment.text)
    return match ? [{ comment, command: match[1] ?? '', rest: match[2] ?? '' }] : []
  })
  const rules = ruleFiles
    .flatMap(({ groups }) => groups.flatMap((group) => group.rules.map(({ span }) => span)))
    .sort((a, b) => a.start - b.start)
  return found.flatMap((one, at) => {
    const until = found.slice(at + 1).find(({ command: name }) => name === 'ignore/end')
    return asSuppression(source, one, rules, until?.comment.span.end ?? source.text.length) ?? []
  })
}

function asSuppression(
  source: SourceFile,
  { comment, command: name, rest }: PintComment,
  rules: readonly Span[],
  end: number,
): Suppression | undefined {
  const whole = { start: 0, end: source.text.length }
  const { span } = comment
  switch (name) {
    case 'disable':
      return suppression(source, comment, rest, ruleAt(rules, span))
    case 'file/disable':
      return suppression(source, comment, rest, whole)
    case 'snooze':
      return snooze(source, comment, rest, ruleAt(rules, span))
    case 'file/snooze':
      return snooze(source, comment, rest, whole)
    case 'ignore/file':
      return everything(source, comment, whole)
    case 'ignore/begin':
      return everything(source, comment, { start: span.start, end })
    case 'ignore/line':
      return everything(source, comment, lineAt(source, span.start))
    case 'ignore/next-line':
      return everything(source, comment, lineAt(source, lineAt(source, span.end).end + 1))
    default:
      return undefined
  }
}

function snooze(
  source: SourceFile,
  comment: DirectiveComment,
  rest: string,
  region: Span | undefined,
): Suppression | undefined {
  const [, time = '', check = ''] = /^(\S+)[ \t]+(.*)$/.exec(rest) ?? []
  const date = time.slice(0, 10)
  if (!isDate(date)) return undefined
  const found = suppression(source, comment, check, region)
  return found && { ...found, until: { date, span: comment.span } }
}

function suppression(
  source: SourceFile,
  comment: DirectiveComment,
  check: string,
  region: Span | undefined,
): Suppression | undefined {
  const [, name = ''] = /^([\w/]+)/.exec(check.trim()) ?? []
  const ids = metadata.filter(({ equivalents }) => equivalents?.pint === name).map(({ id }) => id)
  return region && ids.length > 0 ? of(source, comment, ids, region) : undefined
}

function everything(source: SourceFile, comment: DirectiveComment, region: Span): Suppression {
  return of(
    source,
    comment,
    metadata.map(({ id }) => id),
    region,
  )
}

function of(
  source: SourceFile,
  { span }: DirectiveComment,
  ids: readonly CheckId[],
  { start, end }: Span,
): Suppression {
  return {
    origin: 'pint',
    source,
    span,
    checks: ids.map((id) => ({ id, span })),
    covers: (path, at) => path === source.path && at >= start && at < end,
    reason: 'a comment for pint',
  }
}

/** The rule that a comment stands in, or the one right below it. */
function ruleAt(rules: readonly Span[], { start }: Span): Span | undefined {
  return rules.find((rule) => start < rule.end)
}

function lineAt(source: SourceFile, at: number): Span {
  return lineSpan(source, { start: at, end: at })
}
