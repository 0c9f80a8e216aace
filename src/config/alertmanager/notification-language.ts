import { type TemplateFunction, templateFunctions } from '../../template/functions.ts'
import type { TemplateLanguage } from '../../template/template-language.ts'
import { preludeVariables } from '../../template/template-variables.ts'

/** Functions that Alertmanager 0.34 adds to those of Go, by name: what they do. Observed in amtool, and its template reference. */
const added: Readonly<Record<string, string>> = {
  append: 'A list with further elements',
  base64decode: 'The text that is encoded in base64 for URLs',
  base64encode: 'The text in base64 for URLs',
  date: 'A time in a format of Go',
  dict: 'A map of keys and values in turn',
  humanizeDuration: 'Seconds as days, hours, minutes, seconds',
  join: 'Texts with a separator between them',
  list: 'A list of the arguments',
  match: 'Whether a pattern matches a text',
  now: 'The current time',
  reReplaceAll: 'A text with all matches of a pattern replaced',
  routeLabels: 'The value of a label of the route',
  safeHtml: 'A text that is not escaped for HTML',
  safeUrl: 'A text that is not escaped as a URL',
  since: 'The duration from a time until now',
  stringSlice: 'A list of texts',
  title: 'A text with capitals at the start of words',
  toJson: 'A value as JSON',
  toLower: 'A text in small letters',
  toUpper: 'A text in capital letters',
  trimSpace: 'A text without white space around it',
  tz: 'A time in another time zone',
  urlUnescape: 'A text without the escapes of a URL',
}

let functions: ReadonlyMap<string, TemplateFunction> | undefined

function goFunctions(): readonly TemplateFunction[] {
  return [...templateFunctions().values()].filter(({ origin }) => origin === 'go')
}

function notificationFunctions(): ReadonlyMap<string, TemplateFunction> {
  functions ??= new Map(
    [
      ...goFunctions(),
      ...Object.entries(added).map(
        ([name, summary]): TemplateFunction => ({
          name,
          origin: 'go',
          minimum: 0,
          parameters: ['any'],
          returns: 'unknown',
          summary,
        }),
      ),
    ].map((one) => [one.name, one]),
  )
  return functions
}

const inPrometheus = 'it exists in alerting rules of Prometheus only'

/** Templates of notifications: the texts of receivers, and the files of `templates`. */
export const notificationTemplates: TemplateLanguage = {
  functions: notificationFunctions,
  variables: ['$'],
  helpForFunction: (name) => {
    const meant = [...notificationFunctions().keys()].find(
      (known) => known.toLowerCase() === name.toLowerCase(),
    )
    if (meant !== undefined) return `did you mean \`${meant}\`?`
    return templateFunctions().has(name)
      ? `${inPrometheus}: compute the text in an annotation of the rule`
      : undefined
  },
  helpForVariable: (name) =>
    preludeVariables.includes(name)
      ? `${inPrometheus}: use \`.CommonLabels\`, or \`.Labels\` inside \`{{ range .Alerts }}\``
      : undefined,
}

let plain: ReadonlyMap<string, TemplateFunction> | undefined

/** Templates that Alertmanager parses without its own functions: URLs of webhooks, types of responders. */
export const plainTemplates: TemplateLanguage = {
  functions: () => {
    plain ??= new Map(goFunctions().map((one) => [one.name, one]))
    return plain
  },
  variables: ['$'],
}
