import { type Hover, MarkupKind } from 'vscode-languageserver/node'
import type { Analysis } from '../analysis/analysis.ts'
import type { Facts } from '../analysis/facts.ts'
import { selectedName } from '../analysis/selected-name.ts'
import { statedFacts } from '../analysis/stated-facts.ts'
import { metadataOf } from '../checks/metadata.ts'
import type { Expr, VectorSelector } from '../promql/ast.ts'
import { functionDoc } from '../promql/function-docs.ts'
import { printExpr } from '../promql/print.ts'
import type { RuleFile } from '../rules/rule-file.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { FileView } from './live-project.ts'
import { nodesAt, type Place, placeAt } from './place.ts'
import { rangeOf } from './positions.ts'

/** What is shown at a place: paragraphs, and the span that they are about. */
interface Shown {
  readonly span: Span
  readonly parts: readonly string[]
}

/** What is known of the thing at an offset. */
export function hoverAt(view: FileView, offset: number, markdown: boolean): Hover | undefined {
  const place = placeAt(view.read, offset)
  const shown = (place && ofPlace(place, view.analysis)) ?? checkAt(view.source, offset)
  return shown && asHover(view.source, shown, markdown)
}

/** A check that a comment or the settings name. */
export function hoverCheck(
  source: SourceFile,
  offset: number,
  markdown: boolean,
): Hover | undefined {
  const shown = checkAt(source, offset)
  return shown && asHover(source, shown, markdown)
}

function asHover(source: SourceFile, { span, parts }: Shown, markdown: boolean): Hover {
  const text = parts.join('\n\n')
  return {
    contents: markdown
      ? { kind: MarkupKind.Markdown, value: text }
      : { kind: MarkupKind.PlainText, value: text.replace(/\\([\\*_`<>[\]#|~])|\*\*|`/g, '$1') },
    range: rangeOf(source, span),
  }
}

function ofPlace(place: Place, analysis: Analysis): Shown | undefined {
  if (place.kind === 'template') return undefined
  if (place.kind === 'name') {
    const { rule } = place
    const kind = rule.kind === 'AlertingRule' ? 'alert' : 'record'
    const facts = factLines(analysis.result(rule))
    return { span: rule.name.span, parts: [`${kind} ${code(rule.name.value)}`, ...facts] }
  }
  const { expr, file, at } = place
  if (!expr.ast) return wordDoc(place)
  const nodes = nodesAt(expr.ast, at)
  const node = nodes.at(-1)
  if (!node) return undefined
  const facts = analysis.expression(file, expr)
  const known = facts ? factLines(facts.of(node)) : []
  const named = nameOfCall(node)
  const doc = named && at >= named.span.start && at <= named.span.end && functionDoc(named.value)
  const parts = doc
    ? docParts(doc)
    : node.kind === 'VectorSelector'
      ? metricParts(node, file, analysis)
      : [code(shortened(printExpr(node)))]
  const span = doc && named ? named.span : node.span
  return { span: expr.map.toSource(span), parts: [...parts, ...known] }
}

/** In a text that cannot be read, functions are known by their words. */
function wordDoc({ expr, at }: Place & { readonly kind: 'expr' }): Shown | undefined {
  const before = /\w*$/.exec(expr.text.slice(0, at))?.[0].length ?? 0
  const after = /^\w*/.exec(expr.text.slice(at))?.[0].length ?? 0
  const span = { start: at - before, end: at + after }
  const doc = functionDoc(expr.text.slice(span.start, span.end))
  return doc && { span: expr.map.toSource(span), parts: docParts(doc) }
}

function nameOfCall(node: Expr): { readonly value: string; readonly span: Span } | undefined {
  if (node.kind === 'Call') return node.func
  return node.kind === 'Aggregate' ? node.op : undefined
}

function docParts({ signature, text, note }: NonNullable<ReturnType<typeof functionDoc>>) {
  return [
    code(signature),
    escapeMarkdown(text),
    ...(note === undefined ? [] : [escapeMarkdown(note)]),
  ]
}

function metricParts(node: VectorSelector, file: RuleFile, analysis: Analysis): readonly string[] {
  const name = selectedName(node)
  if (name === undefined) return [code(shortened(printExpr(node)))]
  const metric = analysis.knowledgeFor(file).metric(name)
  const type = metric?.type ? ` ${metric.type.value}` : ''
  const origin = metric?.origin === undefined ? '' : ` of ${escapeMarkdown(metric.origin)}`
  const labels = metric?.labels?.names ?? []
  return [
    `${code(name)}${type}${origin}`,
    ...(metric?.help ? [escapeMarkdown(metric.help)] : []),
    ...(labels.length > 0 ? [`Labels: ${labels.map(code).join(', ')}`] : []),
  ]
}

function factLines(facts: Facts): readonly string[] {
  const branches = statedFacts(facts)
  return branches.flatMap((branch, at) => {
    if (branch.length === 0) return []
    const lines = branch.map(({ domain, text, confidence, because }) => {
      const sure = confidence === 'proof' ? '' : ` (${confidence})`
      const why = because.length > 0 ? `: ${because.map(escapeMarkdown).join(', because ')}` : ''
      return `- **${domain}**: ${escapeMarkdown(text)}${sure}${why}`
    })
    const title = branches.length > 1 ? [`Alternative ${at + 1}:`] : []
    return [...title, lines.join('\n')]
  })
}

const checkId = /[a-z]+\/[a-z][a-z0-9-]*/g

function checkAt(source: SourceFile, offset: number): Shown | undefined {
  const start = source.text.lastIndexOf('\n', offset - 1) + 1
  const newline = source.text.indexOf('\n', offset)
  const line = source.text.slice(start, newline < 0 ? undefined : newline)
  for (const { 0: id, index } of line.matchAll(checkId)) {
    const span = { start: start + index, end: start + index + id.length }
    if (offset < span.start || offset > span.end) continue
    const check = metadataOf(id)
    if (check)
      return {
        span,
        parts: [code(id), escapeMarkdown(`${check.summary}.`), escapeMarkdown(check.why)],
      }
  }
  return undefined
}

const mostShown = 200

function shortened(text: string): string {
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text
}

function code(text: string): string {
  return `\`${text.replaceAll('`', "'")}\``
}

function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_`<>[\]#|~]/g, '\\$&')
}
