import type { Fix } from '../../diagnostic/diagnostic.ts'
import type { LabelMatcher } from '../../promql/ast.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import type { SourceFile } from '../../text/source-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { editInExpr } from '../edit-in-expr.ts'
import { onlyMatch } from './only-match.ts'
import { quoteLike } from './quote-like.ts'

/** A regex matcher whose pattern matches one value. Patterns that are not certain to, and placeholders, are left alone. */
const check: Check = defineCheck({
  id: 'promql/regexp-literal',
  create(context) {
    return {
      VectorSelector(node, expr, { file }) {
        for (const matcher of node.matchers) {
          if (matcher.op !== '=~' && matcher.op !== '!~') continue
          const value = onlyMatch(matcher.value.value)
          if (value === undefined) continue
          const quoted = quoteLike(expr.text[matcher.value.span.start] ?? '"', value)
          const fix =
            quoted === undefined ? undefined : plainMatcher(file.source, expr, matcher, quoted)
          context.reportIn(expr, matcher.span, {
            message: `regex matcher on \`${matcher.name.value}\` matches one value only: ${value === '' ? 'the empty one' : `\`${value}\``}`,
            label: 'no pattern in it',
            help: `use \`${nameText(expr, matcher)}${plainOp(matcher)}${quoted ?? JSON.stringify(value)}\``,
            ...(fix ? { fix } : {}),
          })
        }
      },
    }
  },
})

export default check

function plainOp(matcher: LabelMatcher): string {
  return matcher.op === '=~' ? '=' : '!='
}

function nameText(expr: PromExpr, { name }: LabelMatcher): string {
  return expr.text.slice(name.span.start, name.span.end)
}

function plainMatcher(
  file: SourceFile,
  expr: PromExpr,
  matcher: LabelMatcher,
  quoted: string,
): Fix | undefined {
  const op = editInExpr(file, expr, matcher.opSpan, plainOp(matcher))
  if (!op) return undefined
  const title = `compare with \`${plainOp(matcher)}\``
  const { span } = matcher.value
  if (quoted === expr.text.slice(span.start, span.end)) return { title, safe: true, edits: [op] }
  const value = editInExpr(file, expr, span, quoted)
  return value && { title, safe: true, edits: [op, value] }
}
