import type { Fix } from '../../diagnostic/diagnostic.ts'
import { metricNameLabel } from '../../model/metric-name.ts'
import { compileRegexp } from '../../model/regexp.ts'
import type { RegexpNode } from '../../model/regexp-syntax.ts'
import type { LabelMatcher, VectorSelector } from '../../promql/ast.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import type { SourceFile } from '../../text/source-file.ts'
import type { Span } from '../../text/span.ts'
import { type Check, defineCheck, type Report } from '../check.ts'
import { editInExpr } from '../edit-in-expr.ts'

/** `.*`, which asks for nothing, and `.+`, which asks for no more than `!=""`. `!~".*"` matches nothing at all: that is no matter of style. */
const check: Check = defineCheck({
  id: 'promql/regexp-wildcard',
  create(context) {
    return {
      VectorSelector(node, expr, { file }) {
        for (const matcher of node.matchers) {
          if (matcher.op !== '=~' && matcher.op !== '!~') continue
          if (matcher.name.value === metricNameLabel) continue
          const least = leastOf(matcher.value.value)
          if (least === undefined || (least === 0 && matcher.op === '!~')) continue
          const report = least === 0 ? everything : presence
          context.reportIn(expr, matcher.span, report(file.source, expr, node, matcher))
        }
      },
    }
  },
})

export default check

/** How long a text must be at least for a pattern that matches all texts of that length or more: 0 or 1; undefined for other patterns. */
function leastOf(pattern: string): number | undefined {
  const regexp = compileRegexp(pattern)
  const node = 'error' in regexp ? undefined : regexp.syntax
  return node && leastOfNode(node)
}

function leastOfNode(node: RegexpNode): number | undefined {
  if (node.kind === 'Repeat')
    return node.operand.kind === 'Any' && node.max === Infinity && node.min <= 1
      ? node.min
      : undefined
  if (node.kind === 'Concat') {
    const items = node.items.filter(({ kind }) => kind !== 'Empty' && kind !== 'Anchor')
    const [only] = items
    return only && items.length === 1 ? leastOfNode(only) : undefined
  }
  if (node.kind !== 'Alternate') return undefined
  const empty = node.items.some(({ kind }) => kind === 'Empty')
  const bounds = node.items.flatMap((item) => leastOfNode(item) ?? [])
  if (bounds.length === 0) return undefined
  return empty ? 0 : Math.min(...bounds)
}

function everything(
  file: SourceFile,
  expr: PromExpr,
  node: VectorSelector,
  matcher: LabelMatcher,
): Report {
  const text = expr.text.slice(matcher.span.start, matcher.span.end)
  const span = spanToRemove(node, matcher)
  const edit = span && editInExpr(file, expr, span, '')
  const title = 'remove the matcher'
  return {
    message: `\`${text}\` matches every series, with the label or without`,
    help: 'remove it, or ask with `!=""` for series that have the label',
    ...(edit ? { fix: { title, safe: true, edits: [edit] } } : {}),
  }
}

/** The matcher with the comma that it leaves behind; the braces, where nothing else stands in them. */
function spanToRemove(
  { matchers, braces, name, quotedName }: VectorSelector,
  matcher: LabelMatcher,
): Span | undefined {
  if (quotedName) return undefined
  const at = matchers.indexOf(matcher)
  const next = matchers[at + 1]
  const previous = matchers[at - 1]
  if (next) return { start: matcher.span.start, end: next.span.start }
  if (previous) return { start: previous.span.end, end: matcher.span.end }
  return name ? braces : undefined
}

function presence(
  file: SourceFile,
  expr: PromExpr,
  _: VectorSelector,
  matcher: LabelMatcher,
): Report {
  const text = expr.text.slice(matcher.span.start, matcher.span.end)
  const op = matcher.op === '=~' ? '!=' : '='
  const fix = comparison(file, expr, matcher, op)
  return {
    message: `\`${text}\` asks only that there is ${op === '=' ? 'no' : 'a'} label`,
    help: `write \`${matcher.name.value}${op}""\``,
    ...(fix ? { fix } : {}),
  }
}

function comparison(
  file: SourceFile,
  expr: PromExpr,
  { opSpan, value }: LabelMatcher,
  op: string,
): Fix | undefined {
  const quote = expr.text[value.span.start] ?? '"'
  const sign = editInExpr(file, expr, opSpan, op)
  const empty = editInExpr(file, expr, value.span, quote + quote)
  if (!sign || !empty) return undefined
  return { title: `compare with the empty text`, safe: true, edits: [sign, empty] }
}
