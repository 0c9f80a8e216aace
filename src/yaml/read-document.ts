import type { Problem } from '../diagnostic/diagnostic.ts'
import type { Span } from '../text/span.ts'
import { isBreak } from './decode-scalar.ts'
import { describeFailure } from './describe-failure.ts'
import { goMessage } from './go-message.ts'
import type { YamlComment, YamlNode } from './node.ts'
import type { TreeProblem } from './node-factory.ts'
import type { Scanner } from './scanner.ts'
import { TreeBuilder } from './tree-builder.ts'
import type { EmbeddedText, GoYaml, YamlDocument, YamlLimits } from './yaml-document.ts'

/** Reads one document, from its directives or its first token to its end marker. `first`: none stands before it. */
export function readDocument(
  input: EmbeddedText,
  scanner: Scanner,
  goYaml: GoYaml,
  limits: YamlLimits,
  first: boolean,
): { readonly document: YamlDocument; readonly failedAt: number | undefined } {
  const opening = scanner.peek()
  const builder = new TreeBuilder(input, scanner, goYaml, limits)
  const place = (start: number, end: number): Span =>
    input.map ? input.map.toSource({ start, end }) : { start, end }
  readDirectives(input.text, scanner, builder)
  const marker = scanner.peek()
  const marked = marker.kind === 'document-start'
  if (marked) scanner.take()
  else if (!first || marker !== opening)
    scanner.failGrammar('did not find expected <document start>', marker)
  const root = readRoot(scanner, builder, marked)
  const end = documentEnd(scanner)
  const failures = scanner.takeFailures()
  const problems = builder.factory.problems.map((problem) => asProblem(problem, input))
  const limited = problems.some((problem) => problem.check === 'syntax/limit')
  for (const failure of failures)
    if (!limited || failure !== scanner.failure)
      problems.push(describeFailure(failure, input, place))
  const failure = failures[0]
  const said =
    builder.goMessage ??
    (failure && scanner.begin === 0 && first ? goMessage(failure, input.text, goYaml) : undefined)
  const document: YamlDocument = {
    ...(root && { root }),
    span: place(opening.start, Math.max(opening.start, end)),
    ...(marked && { marker: place(marker.start, marker.end) }),
    comments: takeComments(input.text, scanner, end, place),
    problems,
    ...(said !== undefined && { goMessage: said }),
  }
  return { document, failedAt: failure?.noticed }
}

function readDirectives(text: string, scanner: Scanner, builder: TreeBuilder): void {
  let version = false
  for (;;) {
    const next = scanner.peek()
    if (next.kind === 'version-directive') {
      const written = text.slice(next.start, next.end).trim()
      if (version) scanner.failGrammar('found duplicate %YAML directive', next)
      else if (!/\s1\.1$/.test(written))
        scanner.failGrammar('found incompatible YAML document', next)
      version = true
    } else if (next.kind === 'tag-directive') {
      const [, handle = '', prefix = ''] = text.slice(next.start, next.end).trim().split(/\s+/)
      if (!builder.factory.defineHandle(handle, prefix))
        scanner.failGrammar('found duplicate %TAG directive', next)
    } else return
    scanner.take()
    if (scanner.failure) return
  }
}

/** The root; nothing for a document without content. */
function readRoot(scanner: Scanner, builder: TreeBuilder, marked: boolean): YamlNode | undefined {
  const { kind } = scanner.peek()
  if (kind === 'stream-end' || kind === 'failed') return undefined
  if (
    marked &&
    (kind === 'document-start' || kind === 'document-end' || kind.endsWith('directive'))
  )
    return undefined
  return builder.root()
}

function documentEnd(scanner: Scanner): number {
  const next = scanner.peek()
  if (next.kind === 'document-end') {
    scanner.take()
    return next.end
  }
  return next.kind === 'stream-end' || next.kind === 'document-start' ? next.start : scanner.lastEnd
}

function asProblem(problem: TreeProblem, input: EmbeddedText): Problem {
  const { check, message, span, help, related } = problem
  return {
    check,
    file: input.source,
    span,
    message,
    ...(help !== undefined && { help }),
    ...(related && { related: [{ file: input.source, ...related }] }),
  }
}

function takeComments(
  text: string,
  scanner: Scanner,
  end: number,
  place: (start: number, end: number) => Span,
): readonly YamlComment[] {
  const taken: YamlComment[] = []
  const all = scanner.comments
  const atEnd = scanner.peek().kind === 'stream-end' || scanner.failure !== undefined
  while (scanner.commentsTaken < all.length) {
    const start = all[scanner.commentsTaken] ?? 0
    const stop = all[scanner.commentsTaken + 1] ?? 0
    if (start >= end && !atEnd) break
    taken.push({
      text: text.slice(start + 1, stop),
      span: place(start, stop),
      ownLine: standsAlone(text, start),
    })
    scanner.commentsTaken += 2
  }
  return taken
}

function standsAlone(text: string, start: number): boolean {
  let at = start - 1
  while (at >= 0 && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at--
  return at < 0 || isBreak(text.charCodeAt(at))
}
