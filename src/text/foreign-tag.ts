import { actionAt } from './template-action.ts'
import { isTemplateField, isTemplateVariable, templateWords } from './template-words.ts'

/** The languages that files with rules are generated from. `Go` are templates of Go that are not Helm's. */
export type TemplateLanguage = 'Helm' | 'Go' | 'Jinja' | 'ERB'

/** Something in a text that a template language would replace. */
export interface TemplateTag {
  readonly start: number
  readonly end: number
  /** Absent: it is Prometheus' own. */
  readonly language?: TemplateLanguage
  /** No template of Prometheus looks like this; otherwise it only has a word that Prometheus does not know, which may be a typing error. */
  readonly certain: boolean
  /** `action`: `{{ … }}`. */
  readonly form: 'action' | 'statement'
  /** Prints braces for a template that runs later: Helm and Jinja need it, Prometheus runs it all the same. */
  readonly escape?: true
  /** Variables of an action that is Prometheus' own which Prometheus does not define. */
  readonly variables?: readonly string[]
}

const opener = /\{\{|\{%|<%/g
const jinjaStatement =
  /^\{%[-+]?[ \t]*(?:if|elif|else|endif|for|endfor|set|endset|block|endblock|extends|include|import|from|macro|endmacro|call|endcall|filter|endfilter|raw|endraw|verbatim|endverbatim|with|endwith|do|continue|break|autoescape|endautoescape|trans|endtrans)\b/
const longestStatement = 2000
const mostUses = 500

/** The tags of a text in order, up to the first of which `found` says that it is the one. Text that only looks like a tag is passed over. */
export function findTag(
  text: string,
  found: (tag: TemplateTag) => boolean,
  from: number = 0,
): TemplateTag | undefined {
  opener.lastIndex = from
  for (let match = opener.exec(text); match; match = opener.exec(text)) {
    const at = match.index
    const tag = tagAt(text, at)
    if (tag && found(tag)) return tag
    opener.lastIndex = tag ? tag.end : at + 1
  }
  return undefined
}

/** The tag that opens at an offset. */
export function tagAt(text: string, at: number): TemplateTag | undefined {
  if (text.startsWith('{{', at)) return actionTag(text, at)
  if (text.startsWith('{%', at)) return statementTag(text, at, '%}', 'Jinja', jinjaStatement)
  if (text.startsWith('<%', at)) return statementTag(text, at, '%>', 'ERB', /^<%[=#\-\s]/)
  return undefined
}

function statementTag(
  text: string,
  start: number,
  close: '%}' | '%>',
  language: TemplateLanguage,
  shape: RegExp,
): TemplateTag | undefined {
  const tag = text.slice(start, start + longestStatement)
  if (!shape.test(tag)) return undefined
  const end = tag.indexOf(close, 2)
  if (end < 0) return undefined
  const inner = tag.slice(2, end)
  if (inner.includes('<%') || (language === 'Jinja' && inner.includes('\n'))) return undefined
  return { start, end: start + end + 2, language, certain: true, form: 'statement' }
}

const helm =
  /(?:^|[(|][ \t]*)(?:include|tpl|toYaml|fromYaml|lookup|required)[ \t]|(?:^|[\s$(,|=])\.(?:Values|Release|Chart|Capabilities|Files|Template)\b/
const chartWord =
  /\b(?:quote|squote|default|nindent|indent|include|tpl|toYaml|required|lookup)\b|^(?:Values|Release|Chart|Capabilities|Files|Template)\b/
const ownVariable = /\$(?:labels|value|externalLabels|externalURL)\b/
/** `{job="api"}` in one pair of braces too many. */
const matchers = /^\w[\w:.]*\s*(?:=~|!=|!~|=(?!=))\s*(?:""|'')/
const jinjaVariable = /^[a-z_]\w*(?:[.[(]|\s*\||$)/
const part = /(\$\w*)(?:\.\w+)*|\.(\w+)(?:\.\w+)*|([A-Za-z_]\w*[.[]?)|[-+]?\d[\w.]*|[\s"|(),.:=-]+/y

function actionTag(text: string, start: number): TemplateTag | undefined {
  const action = actionAt(text, start)
  if (!action) return undefined
  const { code, escapes, end } = action
  const foreign = (language: TemplateLanguage, certain: boolean): TemplateTag => ({
    start,
    end,
    language,
    certain,
    form: 'action',
  })
  if (escapes) return { ...foreign(code.startsWith("''") ? 'Jinja' : 'Go', true), escape: true }
  if (helm.test(code)) return foreign('Helm', true)
  if (matchers.test(code) || (code === '' && text.slice(start, end).trim() !== '')) return undefined
  if (chartWord.test(code)) return foreign(/\w\(/.test(code) ? 'Jinja' : 'Helm', false)
  const names = ownVariable.test(code) ? [] : ownNames(code)
  if (names === undefined) return foreign(jinjaVariable.test(code) ? 'Jinja' : 'Go', false)
  return { start, end, certain: true, form: 'action', variables: names }
}

/** The variables of an action that has no word but Prometheus' own; undefined where it has another. */
function ownNames(code: string): readonly string[] | undefined {
  const variables: string[] = []
  part.lastIndex = 0
  while (part.lastIndex < code.length) {
    const match = part.exec(code)
    if (!match) return undefined
    const [, variable, field, word] = match
    if (field !== undefined && !isTemplateField(field)) return undefined
    if (word !== undefined && !templateWords().has(word)) return undefined
    if (variable !== undefined && variable !== '$' && !isTemplateVariable(variable.slice(1)))
      variables.push(variable)
  }
  return variables
}

/** Whether an action reads the data of an alert (`$labels`, `$value`), which no other tool's template has. */
export function readsAlertData(text: string, { start, end, language, form }: TemplateTag): boolean {
  return (
    language === undefined &&
    form === 'action' &&
    /\$(?:labels|value)\b/.test(text.slice(start, end))
  )
}

/** Whether an action speaks of a variable that neither Prometheus nor the text declares (`$x :=`). */
export function usesForeignVariable({ variables = [] }: TemplateTag, text: string): boolean {
  return variables.some((name) => !declares(text, name))
}

/** Whether a text has `$x :=`, or `$x, $y :=`. */
function declares(text: string, name: string): boolean {
  let at = text.indexOf(name)
  for (let uses = 0; uses < mostUses && at >= 0; uses++) {
    const next = at + name.length
    if (/^\s*(?:,\s*\$\w+\s*)?:=/.test(text.slice(next, next + 200))) return true
    at = text.indexOf(name, next)
  }
  return false
}
