import { blockExpr } from '../promql/pretty-print.ts'
import { printExpr } from '../promql/print.ts'
import type { PromExpr, RuleFile } from '../rules/rule-file.ts'
import type { Edit } from '../text/edit.ts'

/**
 * Edits that bring the expressions of a file into the form in which Prometheus prints them: over several lines where they
 * are long and stand in a literal block, else on one. Left as they are: expressions with comments, which a new form has no place for, those
 * that another tool fills in, and those whose new text could not be written in the style of their scalar.
 */
export function formatEdits(
  files: readonly RuleFile[],
  loose: readonly PromExpr[],
): readonly Edit[] {
  const exprs = files.flatMap(({ groups }) =>
    groups.flatMap((group) => group.rules.map(({ expr }) => expr)),
  )
  const edits = new Map<string, Edit>()
  for (const expr of [...exprs, ...loose]) {
    const edit = formatEdit(expr)
    if (edit) edits.set(`${edit.span.start} ${edit.span.end}`, edit)
  }
  return [...edits.values()]
}

function formatEdit({ text, ast, errors, comments, map, unparsed }: PromExpr): Edit | undefined {
  if (!ast || errors.length > 0 || comments.length > 0 || unparsed || map.coarse) return undefined
  const start = text.length - text.trimStart().length
  const end = text.trimEnd().length
  const at = { start, end }
  const isBlock = text.includes('\n')
  for (const form of isBlock ? [blockExpr(ast), printExpr(ast)] : [printExpr(ast)]) {
    if (form === text.slice(start, end)) return undefined
    const written = map.encode(form, at)
    if (written !== undefined) return { span: map.toSource(at), newText: written }
  }
  return undefined
}
