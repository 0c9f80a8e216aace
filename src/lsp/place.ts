import type { ReadRules } from '../lint/read-rules.ts'
import type { Expr } from '../promql/ast.ts'
import { walk } from '../promql/visit.ts'
import type { LabelEntry, PromExpr, Rule, RuleFile } from '../rules/rule-file.ts'
import type { ScalarMap } from '../text/scalar-map.ts'
import type { Span } from '../text/span.ts'

/** What stands at an offset of a file with rules; `at` counts in the decoded text. */
export type Place =
  | {
      readonly kind: 'expr'
      readonly file: RuleFile
      readonly expr: PromExpr
      readonly rule?: Rule
      readonly at: number
    }
  | { readonly kind: 'name'; readonly file: RuleFile; readonly rule: Rule }
  | {
      readonly kind: 'template'
      readonly file: RuleFile
      readonly rule: Rule
      readonly entry: LabelEntry
      readonly at: number
    }

/** Tells what stands at an offset; undefined where it is nothing of a rule's own. */
export function placeAt(read: ReadRules, offset: number): Place | undefined {
  for (const { rules: file } of read.documents)
    for (const group of file.groups)
      if (touches(group.span, offset))
        for (const rule of group.rules) {
          const place = placeInRule(file, rule, offset)
          if (place) return place
        }
  for (const { file, expr } of read.expressions) {
    const at = touches(expr.span, offset) ? decodedOffset(expr, offset) : undefined
    if (at !== undefined) return { kind: 'expr', file, expr, at }
  }
  return undefined
}

function placeInRule(file: RuleFile, rule: Rule, offset: number): Place | undefined {
  if (touches(rule.name.span, offset)) return { kind: 'name', file, rule }
  if (touches(rule.expr.span, offset)) {
    const at = decodedOffset(rule.expr, offset)
    if (at !== undefined) return { kind: 'expr', file, expr: rule.expr, rule, at }
  }
  for (const entry of entriesOf(rule))
    if (touches(entry.value.span, offset)) {
      const at = decodedOffset(entry.value, offset)
      if (at !== undefined) return { kind: 'template', file, rule, entry, at }
    }
  return undefined
}

/** The labels and annotations of a rule. */
export function entriesOf(rule: Rule): readonly LabelEntry[] {
  return rule.kind === 'AlertingRule' ? [...rule.labels, ...rule.annotations] : rule.labels
}

function touches({ start, end }: Span, offset: number): boolean {
  return offset >= start && offset <= end
}

/** The way from the file back into a decoded text: the last offset that does not stand behind `offset`. */
export function decodedOffset(
  { text, map }: { readonly text: string; readonly map: ScalarMap },
  offset: number,
): number | undefined {
  if (map.coarse) return undefined
  const placeOf = (at: number) => map.toSource({ start: at, end: at }).start
  if (placeOf(0) > offset) return undefined
  let low = 0
  let high = text.length
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (placeOf(middle) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The innermost node at an offset, and those above it, the root first. */
export function nodesAt(ast: Expr, at: number): readonly Expr[] {
  let found: readonly Expr[] = []
  walk(ast, (node, parents) => {
    if (!touches(node.span, at)) return false
    if (parents.length >= found.length) found = [...parents, node]
    return true
  })
  return found
}
