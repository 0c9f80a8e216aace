import type { Labels } from '../model/labels.ts'
import type { Expr } from '../promql/ast.ts'
import { parseErrorText } from '../promql/error-text.ts'
import { parsePromql } from '../promql/parse-promql.ts'
import type { AlertingRule } from '../rules/rule-file.ts'
import { executeTemplate } from '../template/execute.ts'
import type { QueryOutcome } from '../template/template-context.ts'
import type { AlertSample } from './alert-history.ts'
import type { QueryResult } from './query-result.ts'
import { type NamedTemplate, ruleTemplates } from './rule-templates.ts'

/** What the templates of a rule are expanded with, beside the alert's own sample. */
export interface TemplateSurroundings {
  readonly externalLabels: Labels
  readonly externalUrl: string
  /** Evaluation times in milliseconds. */
  readonly times: Float64Array
  /** Runs an instant query as the rule sees the storage at a step. */
  query(expr: Expr, step: number): QueryResult
}

/** The templates of a rule's labels and annotations. */
export class AlertTemplates {
  /** The labels depend on the labels of the result alone. */
  readonly labelsAreFixed: boolean
  readonly #labels: readonly NamedTemplate[]
  readonly #annotations: readonly NamedTemplate[]
  readonly #surroundings: TemplateSurroundings

  constructor(rule: AlertingRule, surroundings: TemplateSurroundings) {
    const { labels, annotations } = ruleTemplates(rule)
    this.#labels = labels
    this.#annotations = annotations
    this.#surroundings = surroundings
    this.labelsAreFixed = labels.every(
      ({ dependence: { readsValue, readsTime, queries } }) =>
        !readsValue && !readsTime && queries === 'none',
    )
  }

  /** The labels that the rule adds, expanded. */
  labels(sample: AlertSample, step: number): readonly (readonly [string, string])[] {
    return this.#expanded(this.#labels, sample, step)
  }

  /** The annotations, expanded. */
  annotations(sample: AlertSample, step: number): readonly (readonly [string, string])[] {
    return this.#expanded(this.#annotations, sample, step)
  }

  #expanded(
    templates: readonly NamedTemplate[],
    { source, value }: AlertSample,
    step: number,
  ): readonly (readonly [string, string])[] {
    const { externalLabels, externalUrl, times } = this.#surroundings
    return templates.map(({ name, template }) => {
      const expansion = executeTemplate(template, {
        labels: source.labels,
        externalLabels,
        externalUrl,
        value,
        timeMs: times[step] ?? 0,
        query: (text) => this.#query(text, step),
      })
      return [
        name,
        'error' in expansion ? `<error expanding template: ${expansion.error}>` : expansion.text,
      ]
    })
  }

  #query(text: string, step: number): QueryOutcome {
    const { ast, problems } = parsePromql(text, {})
    const [problem] = problems
    if (problem) return { error: parseErrorText(text, problem) }
    if (!ast) return { error: 'rule result is not a vector or scalar' }
    const result = this.#surroundings.query(ast, step)
    if ('error' in result) return { error: result.error }
    const { value } = result
    if (value.kind === 'vector') return { samples: value.samples }
    if (value.kind === 'scalar') return { samples: [{ labels: [], value: value.value }] }
    return { error: 'rule result is not a vector or scalar' }
  }
}
