import { type TemplateFunction, templateFunctions } from './functions.ts'
import { preludeVariables } from './template-variables.ts'

/** What templates of one program may call and read. */
export interface TemplateLanguage {
  functions(): ReadonlyMap<string, TemplateFunction>
  /** Variables that are declared in front of the text, and `$`. */
  readonly variables: readonly string[]
  /** What to do about a function that there is elsewhere. */
  helpForFunction?(name: string): string | undefined
  /** What to do about a variable that there is elsewhere. */
  helpForVariable?(name: string): string | undefined
}

/** Labels and annotations of Prometheus' alerts. */
export const prometheusTemplates: TemplateLanguage = {
  functions: templateFunctions,
  variables: preludeVariables,
}
