import type { AlertingRule } from '../rules/rule-file.ts'
import { type PreparedTemplate, prepareAlertTemplate } from '../template/prepare-template.ts'
import { type TemplateDependence, templateDependence } from '../template/template-dependence.ts'
import { addedLabels } from './rule-labels.ts'

/** The template of a label or annotation. */
export interface NamedTemplate {
  readonly name: string
  readonly template: PreparedTemplate
  readonly dependence: TemplateDependence
}

/** The templates of an alerting rule. */
interface RuleTemplates {
  readonly labels: readonly NamedTemplate[]
  readonly annotations: readonly NamedTemplate[]
}

const known = new WeakMap<AlertingRule, RuleTemplates>()

/** Prepares the templates of a rule, its group's labels among them; for every rule once. */
export function ruleTemplates(rule: AlertingRule): RuleTemplates {
  let templates = known.get(rule)
  if (!templates) {
    templates = {
      labels: [...addedLabels(rule)].map(([name, { value }]) => prepared(rule, name, value.text)),
      annotations: rule.annotations.map(({ name, value }) =>
        prepared(rule, name.value, value.text),
      ),
    }
    known.set(rule, templates)
  }
  return templates
}

function prepared(rule: AlertingRule, name: string, text: string): NamedTemplate {
  const template = prepareAlertTemplate(rule.name.value, text)
  return { name, template, dependence: templateDependence(template) }
}
