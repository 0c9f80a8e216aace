import type { OverlayEntry } from '../catalogue/overlay.ts'
import type { Problem } from '../diagnostic/diagnostic.ts'
import type { FoundDocument } from '../documents/document.ts'
import type { PromExpr, RuleFile } from '../rules/rule-file.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { metricTypes, typeProblem, unitProblem, type WordProblem } from './metric-words.ts'

/** What comments say of metrics, and what they say wrong. */
export interface MetricComments {
  readonly entries: readonly OverlayEntry[]
  readonly problems: readonly Problem[]
}

interface Comment {
  /** Without the `#`. */
  readonly text: string
  /** The place in the file of a range of the text. */
  place(start: number, end: number): Span
}

const directive = /^#*[ \t]*promproof-(unit|type)(?=[ \t\r]|$)/
const pair = /[ \t,]*([^\s=,]+)=([^\s=,]*)(?=[\s,]|$)/y

/**
 * Reads `# promproof-unit METRIC=seconds` and `# promproof-type METRIC=counter` in comments of YAML and of PromQL; several
 * pairs may follow each other, and any text behind them. What they say holds for the file.
 */
export function readMetricComments(
  source: SourceFile,
  documents: readonly { readonly document: FoundDocument; readonly rules?: RuleFile }[],
  expressions: readonly PromExpr[],
): MetricComments {
  if (!source.text.includes('promproof-')) return { entries: [], problems: [] }
  const entries: OverlayEntry[] = []
  const problems: Problem[] = []
  for (const comment of commentsOf(documents, expressions)) {
    const [head, kind] = directive.exec(comment.text) ?? []
    if (head === undefined) continue
    const found = readPairs(comment, head.length)
    if (found.length === 0) problems.push(noPair(source, comment, head, kind ?? ''))
    for (const { name, word, span } of found) {
      const problem = kind === 'unit' ? unitProblem(word) : typeProblem(word)
      if (problem) problems.push(wrongWord(source, span, problem))
      else entries.push({ name, ...said(kind, word), declared: { source, span } })
    }
  }
  return { entries: entries.map((entry) => ({ ...entry, origin: 'a comment' })), problems }
}

function said(kind: string | undefined, word: string): Omit<OverlayEntry, 'name'> {
  if (kind === 'unit') return { unit: word }
  const type = metricTypes.find((known) => known === word)
  return type ? { type } : {}
}

function commentsOf(
  documents: readonly { readonly document: FoundDocument; readonly rules?: RuleFile }[],
  loose: readonly PromExpr[],
): readonly Comment[] {
  const comments = new Set(documents.flatMap(({ document }) => document.comments))
  const own: Comment[] = [...comments].map(({ text, span }) => ({
    text,
    place: (start, end) => ({ start: span.start + 1 + start, end: span.start + 1 + end }),
  }))
  const exprs = documents.flatMap(({ rules }) =>
    (rules?.groups ?? []).flatMap((group) => group.rules.map(({ expr }) => expr)),
  )
  for (const expr of [...exprs, ...loose])
    for (const { start: from, end: to } of expr.comments)
      own.push({
        text: expr.text.slice(from + 1, to),
        place: (start, end) => expr.map.toSource({ start: from + 1 + start, end: from + 1 + end }),
      })
  return own
}

function readPairs(
  { text, place }: Comment,
  from: number,
): readonly { readonly name: string; readonly word: string; readonly span: Span }[] {
  const found: { readonly name: string; readonly word: string; readonly span: Span }[] = []
  pair.lastIndex = from
  for (let match = pair.exec(text); match; match = pair.exec(text)) {
    const [, name = '', word = ''] = match
    found.push({ name, word, span: place(pair.lastIndex - word.length, pair.lastIndex) })
  }
  return found
}

function noPair(source: SourceFile, { text, place }: Comment, head: string, kind: string): Problem {
  const rest = text.slice(head.length).trimEnd()
  const start = head.length + (rest.length - rest.trimStart().length)
  const span =
    rest === ''
      ? place(head.length - kind.length - 10, head.length)
      : place(start, head.length + rest.length)
  const example = kind === 'unit' ? 'METRIC=seconds' : 'METRIC=counter'
  return {
    check: 'settings/invalid-value',
    severity: 'error',
    file: source,
    span,
    message: `the comment says nothing: it is read as \`promproof-${kind} ${example}\``,
    help: `write the name of a metric, \`=\` and a ${kind}`,
  }
}

function wrongWord(source: SourceFile, span: Span, { message, help }: WordProblem): Problem {
  return { check: 'settings/invalid-value', severity: 'error', file: source, span, message, help }
}
