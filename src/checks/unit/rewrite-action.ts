import type { Edit } from '../../text/edit.ts'
import { editInExpr } from '../edit-in-expr.ts'
import type { PrintedNumber } from './printed-number.ts'

/** Edits that print a number with `printf` and a sign behind it, in place of the one function that wrote it. */
export function writeWithPrintf(
  { file, text, value }: PrintedNumber,
  verb: string,
  sign: string,
): readonly Edit[] | undefined {
  const [format, ...others] = value.formats
  if (!format || others.length > 0 || !value.alone) return undefined
  const { end } = value.span
  const written = editInExpr(file.source, text.entry.value, format.span, `printf "${verb}"`)
  const signed = editInExpr(file.source, text.entry.value, { start: end, end }, sign)
  return written && signed && [written, signed]
}

/** Edits that print a number with a function of one argument, in place of whatever wrote it, and remove the unit behind it. */
export function writeWith(
  { file, text, value }: PrintedNumber,
  name: string,
  unit: RegExp,
): readonly Edit[] | undefined {
  const { entry } = text
  const action = entry.value.text.slice(value.span.start, value.span.end)
  const rewritten = rewriteAction(action, name)
  if (!value.alone && !/^\{\{-?\s*printf\s/.test(action)) return undefined
  if (rewritten === undefined) return undefined
  const edit = editInExpr(file.source, entry.value, value.span, rewritten)
  if (/%%/.test(action)) return edit && [edit]
  const behind = unit.exec(entry.value.text.slice(value.span.end))
  if (!edit || behind?.index !== 0) return undefined
  const end = value.span.end + behind[0].length
  const removal = editInExpr(file.source, entry.value, { start: value.span.end, end }, '')
  return removal && [edit, removal]
}

/** Edits that remove a unit which the number prints itself. */
export function removeUnit(
  { file, text, value }: PrintedNumber,
  unit: RegExp,
): readonly Edit[] | undefined {
  const { entry } = text
  const { end } = value.span
  const behind = unit.exec(entry.value.text.slice(end))
  if (behind?.index !== 0) return undefined
  const span = { start: end, end: end + behind[0].length }
  const removal = editInExpr(file.source, entry.value, span, '')
  return removal && [removal]
}

const operand = String.raw`(\$[\w.]+|\.Value|\.)`
const wholeFormat =
  String.raw`(?:"[^"%\\]*%[^"%\\a-zA-Z]*[a-zA-Z](?:%%)?"|` + '`%[^`%a-zA-Z]*[a-zA-Z](?:%%)?`)'
const forms: readonly RegExp[] = [
  new RegExp(String.raw`^(\{\{-?\s*)${operand}(\s*-?\}\})$`),
  new RegExp(
    String.raw`^(\{\{-?\s*)${operand}\s*\|\s*(?:humanize|printf\s+${wholeFormat})(\s*-?\}\})$`,
  ),
  new RegExp(String.raw`^(\{\{-?\s*)(?:humanize|printf\s+${wholeFormat})\s+${operand}(\s*-?\}\})$`),
]

function rewriteAction(action: string, name: string): string | undefined {
  for (const form of forms) {
    const match = form.exec(action)
    if (match) return `${match[1]}${match[2]} | ${name}${match[3]}`
  }
  return undefined
}
