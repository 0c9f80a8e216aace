/** `{% … %}`, `<% … %>`, and `${NAME}`, which is no capture group of a regular expression because it begins with a letter. */
const statement = /\{%|<%|\$\{[A-Za-z_]/

/** What the templates of Prometheus speak of: its variables and fields, its functions, and the words of the language. */
const ownWords =
  /\$(?:labels|value|externalLabels|externalURL)\b|^\s*\.(?:Labels|Value|ExternalLabels|ExternalURL)\b|^\s*(?:(?:if|else|range|with|end|query|first|printf|print|humanize\w*|reReplaceAll|title|toUpper|toLower|args|sortByLabel|label|value|strvalue|externalURL|pathPrefix|tableLink|graphLink|stripPort|stripDomain|match|toTime|toDuration|now|parseDuration|urlQueryEscape|define|template|block|break|continue)\b)|^\s*\.\s*(?:\||$)|^\s*\/\*/

/** What only the templates of charts speak of, also next to Prometheus' own words; quoted braces are how charts escape. */
const foreignWords =
  /(?:^|[\s($])\.?(?:Values|Release|Chart|Capabilities|Files|Template)\b|\b(?:include|tpl|toYaml|quote|default|nindent|indent|required|lookup)\b|\{\{|\}\}|^\s*[`'"]/

/**
 * Whether a text holds something that another tool fills in before Prometheus sees it (Helm, Jinja, ERB, a shell).
 * `prometheusTemplate`: the text may hold actions of Prometheus' own as well.
 */
export function hasForeignPlaceholder(text: string, prometheusTemplate: boolean): boolean {
  if (statement.test(text)) return true
  if (!text.includes('{{')) return false
  if (!prometheusTemplate) return true
  for (let at = text.indexOf('{{'); at >= 0; at = text.indexOf('{{', at)) {
    const end = text.indexOf('}}', at)
    if (end < 0) return false
    const inner = text.slice(at + 2, end).replace(/^-|-$/g, '')
    if (foreignWords.test(inner) || !ownWords.test(inner)) return true
    at = end + 2
  }
  return false
}
