/** Words that open or part the statements of Go's template language. */
const keywords = 'if else end range with define template block break continue true false nil'

/** Go's own functions. */
const goFunctions =
  'and or not call index slice len print printf println html js urlquery eq ne lt le gt ge'

/** Functions that Prometheus adds. */
const prometheusFunctions =
  'query first label value strvalue sortByLabel args humanize humanize1024 humanizeDuration humanizePercentage humanizeTimestamp toTime toDuration now parseDuration title toUpper toLower stripPort stripDomain match reReplaceAll graphLink tableLink safeHtml urlQueryEscape pathPrefix externalURL'

/** The words that a template of Prometheus may use: those of Go's language and the names of all functions. */
export function templateWords(): ReadonlySet<string> {
  words ??= new Set(`${keywords} ${goFunctions} ${prometheusFunctions}`.split(' '))
  return words
}

let words: ReadonlySet<string> | undefined

/** Whether a field (`.Labels`) is one that Prometheus gives to its templates. */
export function isTemplateField(name: string): boolean {
  return /^(?:Labels|Value|ExternalLabels|ExternalURL|arg\d+)$/.test(name)
}

/** Whether a variable (`$labels`) is one that Prometheus defines. */
export function isTemplateVariable(name: string): boolean {
  return /^(?:labels|value|externalLabels|externalURL)$/.test(name)
}
