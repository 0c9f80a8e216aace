import type { YamlNode } from '../yaml/node.ts'

/** The languages that files with rules are generated from. `Go` are templates of Go that are not Helm's. */
export type TemplateLanguage = 'Helm' | 'Go' | 'Jinja' | 'ERB'

/** What to call a template in a sentence: "a Helm template". */
export function templateName(language: TemplateLanguage): string {
  return `${language === 'ERB' ? 'an' : 'a'} ${language} template`
}

const erb = /<%[=#\-\s]/
const jinja = /\{%[-+]?[ \t]*[a-z]/
const helm =
  /\{\{-?[ \t]*(?:include|tpl|toYaml|fromYaml|lookup|required)[ \t]|\{\{[^{}\n]{0,200}(?:\.|\$\.)(?:Values|Release|Chart|Capabilities|Files|Template)\b/
const escapedAction = /\{\{-?[ \t]*(?:`|"\{\{|'\{\{)/
const expressionAction = /^[ \t]*(?:-[ \t]+)?expr:[^\n#]{0,2000}\{\{(?!-?[ \t]*\$)/m
const templateFile = /\.(?:j2|jinja2?|erb|epp|tpl|gotmpl|tmpl)$/i
const ownVariables =
  /\$(?:labels|value|externalLabels|externalURL)\b|\.(?:Labels|Value|Alerts|Annotations|CommonLabels|GroupLabels|Status)\b/
const actionAsValue = /^[ \t]*(?:-[ \t]+)*(?:[^\s"'{][^"'{\n]{0,200}:[ \t]+)?\{\{([^\n]*)/gm
const jinjaVariable = /\{\{-?[ \t]*[a-z_]\w*(?:[.[(]|[ \t]*[|}])/
const controlLine =
  /^[ \t]*(?:-[ \t]+)?\{\{-?[ \t]*(?:if|range|with|end|else|define|include|template|block|\/\*|toYaml|\.Values|\$\w+[ \t]*:=)/m
const maxDepth = 200
const maxLine = 2200

/** Which template language a text is written in, going by placeholders that Prometheus does not know; undefined where there are none. */
export function templateLanguage(path: string, text: string): TemplateLanguage | undefined {
  if (erb.test(text)) return 'ERB'
  if (jinja.test(text)) return 'Jinja'
  if (!text.includes('{{')) return undefined
  if (helm.test(text)) return 'Helm'
  const escaped = escapedAction.exec(text)?.[0]
  if (escaped !== undefined) return escaped.includes("'") ? 'Jinja' : 'Go'
  const expression = expressionAction.exec(text)
  if (!templateFile.test(path) && !expression) return undefined
  const place = expression ? text.slice(expression.index, expression.index + maxLine) : ''
  return /\.j(?:inja)?2?$/i.test(path) || jinjaVariable.test(place) ? 'Jinja' : 'Go'
}

/**
 * Whether a YAML error at an offset comes from an action of a template: the file's name says that it is one,
 * a control line stands somewhere, or the error is at an action that is not Prometheus' own.
 */
export function errorIsTemplate(
  path: string,
  text: string,
  offset: number,
): TemplateLanguage | undefined {
  const language = templateLanguage(path, text)
  if (language !== undefined) {
    if (
      language === 'ERB' ||
      language === 'Jinja' ||
      templateFile.test(path) ||
      controlLine.test(text)
    )
      return language
  }
  const end = text.indexOf('\n', offset)
  let start = offset
  for (let line = 0; line < 3 && start >= 0; line++) start = text.lastIndexOf('\n', start - 1)
  const place = text.slice(start + 1, end < 0 ? text.length : end)
  if (!foreignAction(place)) return undefined
  return language ?? (jinjaVariable.test(place) ? 'Jinja' : 'Go')
}

/** Whether a line of a text is, or has as its value, an action that Prometheus' own templates do not have. */
function foreignAction(text: string): boolean {
  for (const match of text.matchAll(actionAsValue))
    if (!ownVariables.test((match[1] ?? '').split('}}')[0] ?? '')) return true
  return false
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
  const { start, end } = node.span
  if (node.flow && text.startsWith('{{', start) && !ownVariables.test(text.slice(start, end)))
    return start
  const children = node.kind === 'sequence' ? node.items : node.entries.map((entry) => entry.value)
  for (const child of children) {
    const found = findAction(child, text, depth - 1)
    if (found !== undefined) return found
  }
  return undefined
}
