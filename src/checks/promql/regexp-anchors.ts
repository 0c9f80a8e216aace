import type { LabelMatcher } from '../../promql/ast.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import type { Edit } from '../../text/edit.ts'
import type { SourceFile } from '../../text/source-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { editInExpr } from '../edit-in-expr.ts'
import { anchorsOf, onlyMatch } from './only-match.ts'

/**
 * `^` or `$` at the very end of a pattern. A pattern that matches one value is `promql/regexp-literal`'s, whose fix takes
 * the anchors too; `^$` as an alternative says "or empty" and is left alone.
 */
const check: Check = defineCheck({
  id: 'promql/regexp-anchors',
  create(context) {
    return {
      VectorSelector(node, expr, { file }) {
        for (const matcher of node.matchers) {
          if (matcher.op !== '=~' && matcher.op !== '!~') continue
          const anchors = uselessAnchors(matcher.value.value)
          if (anchors)
            context.reportIn(expr, matcher.value.span, report(file.source, expr, matcher, anchors))
        }
      },
    }
  },
})

export default check

interface Anchors {
  readonly start: boolean
  readonly end: boolean
  /** The pattern has alternatives at its top level, of which an anchor would bind only one. */
  readonly alternatives: boolean
  /** Among the alternatives stand more anchors; taking the outer ones away would only mislead further. */
  readonly inner: boolean
}

function uselessAnchors(pattern: string): Anchors | undefined {
  const found = anchorsOf(pattern)
  if (found.start + found.end === 0 || onlyMatch(pattern) !== undefined) return undefined
  const body = pattern.slice(found.start, pattern.length - found.end)
  if (hasDollarText(body)) return undefined
  const start = found.start === 1 && !body.startsWith('|') && !pattern.startsWith('^$|')
  const end = found.end === 1 && !body.endsWith('|') && !pattern.endsWith('|^$')
  if (!start && !end) return undefined
  const alternatives = hasAlternatives(body)
  return { start, end, alternatives, inner: alternatives && /[$^]/.test(body) }
}

/** `$job` and `${job}` are variables of whatever fills the text in, not anchors. */
function hasDollarText(body: string): boolean {
  return /(?<!\\)\$[\w{[(]/.test(body)
}

/** Whether a `|` stands outside groups and classes. */
function hasAlternatives(body: string): boolean {
  let depth = 0
  let inClass = false
  for (let at = 0; at < body.length; at++) {
    const char = body[at]
    if (char === '\\') at++
    else if (inClass) inClass = char !== ']'
    else if (char === '[') {
      inClass = true
      if (body[at + 1] === '^') at++
      if (body[at + 1] === ']') at++
    } else if (char === '(') depth++
    else if (char === ')') depth--
    else if (char === '|' && depth === 0) return true
  }
  return false
}

function report(file: SourceFile, expr: PromExpr, matcher: LabelMatcher, anchors: Anchors) {
  const names = [anchors.start ? '`^`' : '', anchors.end ? '`$`' : ''].filter((name) => name !== '')
  const edits = removals(file, expr, matcher, anchors)
  return {
    message: `${names.join(' and ')} in the pattern for \`${matcher.name.value}\` ${names.length > 1 ? 'do' : 'does'} nothing: Prometheus anchors patterns at both ends`,
    help: anchors.alternatives
      ? `remove ${names.join(' and ')}; every alternative has to match the whole value, use \`.*\` where a part should do`
      : `remove ${names.join(' and ')}`,
    ...(edits
      ? { fix: { title: `remove ${names.join(' and ')}`, safe: !anchors.alternatives, edits } }
      : {}),
  }
}

function removals(
  file: SourceFile,
  expr: PromExpr,
  { value }: LabelMatcher,
  anchors: Anchors,
): readonly Edit[] | undefined {
  if (anchors.inner) return undefined
  const edits: Edit[] = []
  const places = [
    ...(anchors.start ? [{ at: value.span.start + 1, char: '^' }] : []),
    ...(anchors.end ? [{ at: value.span.end - 2, char: '$' }] : []),
  ]
  for (const { at, char } of places) {
    if (expr.text[at] !== char) return undefined
    const edit = editInExpr(file, expr, { start: at, end: at + 1 }, '')
    if (!edit) return undefined
    edits.push(edit)
  }
  return edits
}
