import type { Fix } from '../../diagnostic/diagnostic.ts'
import type { LabelMatcher } from '../../promql/ast.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import type { SourceFile } from '../../text/source-file.ts'
import { type Check, defineCheck, type Report } from '../check.ts'
import { editInExpr } from '../edit-in-expr.ts'
import { bracesIn, type GlobStar, globStars, looksLikeRegexp } from './glob.ts'

/** A pattern in a matcher that compares text, and a glob in one that takes a regular expression. */
const check: Check = defineCheck({
  id: 'promql/regexp-glob',
  create(context) {
    return {
      VectorSelector(node, expr, { file }) {
        for (const matcher of node.matchers) {
          const isText = matcher.op === '=' || matcher.op === '!='
          const report = isText
            ? asText(file.source, expr, matcher)
            : asRegexp(file.source, expr, matcher)
          if (report) context.reportIn(expr, matcher.span, { ...report, confidence: 'convention' })
        }
      },
    }
  },
})

export default check

function asText(file: SourceFile, expr: PromExpr, matcher: LabelMatcher): Report | undefined {
  const { name, op, opSpan, value } = matcher
  if (!looksLikeRegexp(name.value, value.value)) return undefined
  const meant = op === '=' ? '=~' : '!~'
  const edit = editInExpr(file, expr, opSpan, meant)
  const fix: Fix | undefined = edit && {
    title: `compare with \`${meant}\``,
    safe: false,
    edits: [edit],
  }
  return {
    message: `\`${op}\` compares text: no \`${name.value}\` is \`${value.value}\``,
    cause: `${name.value} ${value.value}`,
    label: 'a pattern',
    why: op === '=' ? 'the selector matches no series' : 'the matcher excludes no series',
    help: `use \`${meant}\` to match a pattern`,
    ...(fix ? { fix } : {}),
  }
}

function asRegexp(file: SourceFile, expr: PromExpr, matcher: LabelMatcher): Report | undefined {
  const pattern = matcher.value.value
  const braces = bracesIn(pattern)
  if (braces !== undefined)
    return {
      message: `\`${braces}\` is no alternation in a regular expression: it matches its own text`,
      help: `write \`(${braces.slice(1, -1).replaceAll(',', '|')})\``,
    }
  const stars = globStars(pattern)
  const [first] = stars
  if (!first) return undefined
  const char = pattern[first.at - 1] ?? ''
  const fix = withDots(file, expr, matcher, stars)
  return {
    message: `\`${char}*\` repeats the ${nounOf(char)}, and stands for no other text`,
    cause: `${matcher.name.value} ${pattern}`,
    label: 'a glob',
    why: first.last
      ? `a pattern has to match the whole value: after \`${pattern.slice(0, first.at)}\` nothing but \`${char}\` may follow`
      : `\`${char}*\` may stand for nothing, so that the wildcard behind it decides alone`,
    help: first.last ? `write \`${char}.*\` where any text may follow` : 'remove the `*`',
    ...(fix ? { fix } : {}),
  }
}

function nounOf(char: string): string {
  if (char === '-') return 'dash'
  if (char === '_') return 'underscore'
  return /\d/.test(char) ? `digit \`${char}\`` : `letter \`${char}\``
}

/** Puts a dot before each star; a star before a wildcard is taken away. */
function withDots(
  file: SourceFile,
  expr: PromExpr,
  { value }: LabelMatcher,
  stars: readonly GlobStar[],
): Fix | undefined {
  const start = value.span.start + 1
  if (expr.text.slice(start, value.span.end - 1) !== value.value) return undefined
  const edits = stars.flatMap(({ at, last }) => {
    const span = { start: start + at, end: start + at + 1 }
    return editInExpr(file, expr, span, last ? '.*' : '') ?? []
  })
  if (edits.length < stars.length) return undefined
  return { title: 'match as the glob would', safe: false, edits }
}
