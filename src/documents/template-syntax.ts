import type { YamlNode } from '../yaml/node.ts'

/** The languages that files with rules are generated from. */
export type TemplateLanguage = 'Helm' | 'Jinja' | 'ERB'

const erb = /<%[=#\-\s]/
const jinja = /\{%[-+]?[ \t]*[a-z]/
const helm =
  /\{\{-?[ \t]*(?:include|tpl|toYaml|fromYaml|lookup|required|`|"\{\{|'\{\{)|\{\{[^{}\n]{0,200}(?:\.|\$\.)(?:Values|Release|Chart|Capabilities|Files|Template)\b/
const expressionAction = /^[ \t]*(?:-[ \t]+)?expr:[^\n#]{0,2000}\{\{/m
const templateName = /\.(?:j2|jinja2?|erb|epp|tpl|gotmpl|tmpl)$/i
const ownVariables = /\$(?:labels|value|externalLabels|externalURL)\b|\.Labels\b|\.Value\b/
const controlLine =
  /^[ \t]*(?:-[ \t]+)?\{\{-?[ \t]*(?:if|range|with|end|else|define|include|template|block|\/\*|toYaml|\.Values|\$\w+[ \t]*:=)/m
const maxDepth = 200

/** Which template language a text is written in, going by placeholders that Prometheus does not know; undefined where there are none. */
export function templateLanguage(path: string, text: string): TemplateLanguage | undefined {
  if (erb.test(text)) return 'ERB'
  if (jinja.test(text)) return 'Jinja'
  if (!text.includes('{{')) return undefined
  if (helm.test(text)) return 'Helm'
  if (!templateName.test(path) && !expressionAction.test(text)) return undefined
  return /\.j(?:inja)?2$/i.test(path) ? 'Jinja' : 'Helm'
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
    if (language !== 'Helm' || templateName.test(path) || controlLine.test(text)) return language
  }
  const end = text.indexOf('\n', offset)
  let start = offset
  for (let line = 0; line < 3 && start >= 0; line++) start = text.lastIndexOf('\n', start - 1)
  const place = text.slice(start + 1, end < 0 ? text.length : end)
  if (!foreignAction(place)) return undefined
  return language ?? (/\{\{-?[ \t]*[a-z_]\w*[ \t]*[|.}[]/.test(place) ? 'Jinja' : 'Helm')
}

/** Whether a piece of text has an action that Prometheus' own templates do not have. */
function foreignAction(text: string): boolean {
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', at + 2)) {
    const end = text.indexOf('}}', at)
    if (end < 0) return false
    if (!ownVariables.test(text.slice(at, end))) return true
  }
  return false
}

/** The first place where a template's action stands as a YAML value of its own (`interval: {{ .Values.interval }}`), outside any scalar. */
export function actionOutsideScalars(root: YamlNode | undefined, text: string): number | undefined {
  if (!/(?:[:\-[,]|^)[ \t]+\{\{/m.test(text)) return undefined
  return root && findAction(root, text, maxDepth)
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
