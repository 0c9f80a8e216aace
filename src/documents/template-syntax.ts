import {
  findTag,
  readsAlertData,
  type TemplateLanguage,
  type TemplateTag,
  tagAt,
  usesForeignVariable,
} from '../text/foreign-tag.ts'
import type { YamlNode } from '../yaml/node.ts'

export type { TemplateLanguage } from '../text/foreign-tag.ts'

/** What to call a template in a sentence: "a Helm template". */
export function templateName(language: TemplateLanguage): string {
  return `${language === 'ERB' ? 'an' : 'a'} ${language} template`
}

const anyTag = /\{[{%]|<%/
const expressionAction =
  /^[ \t]*(?:-[ \t]+)?expr:[^\n#{]{0,2000}(?:\{(?!\{)[^\n#{]{0,2000}){0,50}\{\{(?!-?[ \t]*\$)/gm
const templateFile = /\.(?:j2|jinja2?|erb|epp|tpl|gotmpl|tmpl)$/i
const maxDepth = 200

/** Which template language a text is written in, going by placeholders that Prometheus does not know; undefined where there are none. */
export function templateLanguage(path: string, text: string): TemplateLanguage | undefined {
  if (!anyTag.test(text)) return undefined
  const certain = certainLanguage(text)
  if (certain !== undefined || !text.includes('{{')) return certain
  const expression = expressionLanguage(text)
  if (expression !== undefined || !templateFile.test(path)) return expression
  return /\.j(?:inja)?2?$/i.test(path) ? 'Jinja' : 'Go'
}

/**
 * The language of what no template of Prometheus has; statements tell more than actions, and Helm's words more than escapes,
 * which tell nothing beside actions that read `$labels` or `$value`: whoever ran the file as a template would stumble over those.
 */
function certainLanguage(text: string): TemplateLanguage | undefined {
  let language: TemplateLanguage | undefined
  let escapes: TemplateLanguage | undefined
  let ownActions = false
  const statement = findTag(text, (tag) => {
    ownActions ||= readsAlertData(text, tag)
    if (!tag.language || !tag.certain) return false
    if (tag.escape) escapes ??= tag.language
    else if (language === undefined || tag.language === 'Helm') language = tag.language
    return tag.form === 'statement'
  })
  return statement?.language ?? language ?? (ownActions ? undefined : escapes)
}

function expressionLanguage(text: string): TemplateLanguage | undefined {
  for (const match of text.matchAll(expressionAction)) {
    const tag = tagAt(text, match.index + match[0].length - 2)
    if (tag?.language === undefined || isLabel(text, match.index)) continue
    if (!isWithinQuotes(match[0], text.slice(tag.start, tag.end))) return tag.language
  }
  return undefined
}

/** Whether an action is part of a string in an expression, which reads as well without being replaced (`path="/api/{{id}}"`). */
function isWithinQuotes(line: string, action: string): boolean {
  const before = line.replace(/^[^:]*:[ \t]*["']?/, '')
  return ['"', "'"].some((quote) => before.split(quote).length % 2 === 0 && !action.includes(quote))
}

/** Whether a line stands below `labels:` or `annotations:`. */
function isLabel(text: string, lineStart: number): boolean {
  const indent = indentOf(text, lineStart)
  let end = lineStart - 1
  for (let lines = 0; lines < 100 && end > 0; lines++) {
    const start = text.lastIndexOf('\n', end - 1) + 1
    if (start < end && indentOf(text, start) < indent && text.slice(start, end).trim() !== '')
      return /^[ \t]*(?:labels|annotations)[ \t]*:/.test(text.slice(start, end))
    end = start - 1
  }
  return false
}

function indentOf(text: string, lineStart: number): number {
  let at = lineStart
  while (text[at] === ' ') at++
  return at - lineStart
}

/**
 * Whether a YAML error at an offset comes from a template: the file's name says that it is one, an action that no
 * template of Prometheus has stands on the line of the error or anywhere outside scalars, or close to the error
 * stands, outside scalars, one with words that Prometheus does not know.
 */
export function errorIsTemplate(
  path: string,
  text: string,
  offset: number,
): TemplateLanguage | undefined {
  if (!anyTag.test(text)) return undefined
  const language = templateLanguage(path, text)
  if (language !== undefined && templateFile.test(path)) return language
  const line = text.lastIndexOf('\n', offset - 1) + 1
  const end = endOfLine(text, offset)
  const inLine = findTag(text.slice(line, end), isCertain)
  if (inLine) return language ?? inLine.language
  const before = text.lastIndexOf('\n', text.lastIndexOf('\n', line - 2) - 1) + 1
  const tag = findOutsideScalars(
    text,
    (one) => isCertain(one) || (one.start >= before && one.start < end && isForeign(one, text)),
  )
  return tag && (language ?? tag.language ?? 'Go')
}

function isForeign(tag: TemplateTag, text: string): boolean {
  return tag.language !== undefined || usesForeignVariable(tag, text)
}

function isCertain({ language, certain }: TemplateTag): boolean {
  return language !== undefined && certain
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end < 0 ? text.length : end
}

const valueStart = /^[ \t]*(?:-[ \t]+)*(?:[^\s"'{#][^"'{\n]{0,200}:[ \t]+)?(?=\{\{|\{%|<%)/
const blockScalar =
  /^([ \t]*(?:-[ \t]+)*)(?:[^\s#-][^\n]*:[ \t]+)?(?:[!&]\S+[ \t]+){0,2}[|>][-+0-9]{0,2}[ \t]*(?:#.*)?\r?$/

/** The first such tag of those that open a line or a value, outside block scalars. Reads lines, because the text may be no YAML. */
function findOutsideScalars(
  text: string,
  found: (tag: TemplateTag) => boolean,
): TemplateTag | undefined {
  let parent = -1
  let covered = 0
  for (let start = 0; start < text.length; start = endOfLine(text, start) + 1) {
    const line = text.slice(start, endOfLine(text, start))
    const indent = line.search(/[^ \t\r]/)
    if (start < covered || indent < 0 || (parent >= 0 && indent > parent)) continue
    parent = blockScalar.exec(line)?.[1]?.length ?? -1
    const lead = valueStart.exec(line)?.[0].length
    const tag = lead === undefined ? undefined : tagAt(text, start + lead)
    if (!tag) continue
    if (found(tag)) return tag
    covered = tag.end
  }
  return undefined
}

/** The first place where a template's action stands as a YAML value of its own (`interval: {{ .Values.interval }}`), outside any scalar. `text` is the file, `part` what of it the document is. */
export function actionOutsideScalars(
  root: YamlNode | undefined,
  text: string,
  part: string = text,
): number | undefined {
  return root && mayOpenValue(part) ? findAction(root, text, maxDepth) : undefined
}

/** Whether a `{{` stands where a value may: behind blanks that open a line or follow `:`, `-`, `[` or `,`. */
function mayOpenValue(text: string): boolean {
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', at + 2)) {
    let before = at - 1
    while (text[before] === ' ' || text[before] === '\t') before--
    if (before < at - 1 && (before < 0 || ':-[,\n\r'.includes(text.charAt(before)))) return true
  }
  return false
}

function findAction(node: YamlNode, text: string, depth: number): number | undefined {
  if (node.kind === 'scalar' || depth === 0) return undefined
  const { start } = node.span
  if (node.flow && text.startsWith('{{', start) && tagAt(text, start)?.language !== undefined)
    return start
  const children = node.kind === 'sequence' ? node.items : node.entries.map((entry) => entry.value)
  for (const child of children) {
    const found = findAction(child, text, depth - 1)
    if (found !== undefined) return found
  }
  return undefined
}
