import type { AlertingRule, LabelEntry } from '../../rules/rule-file.ts'
import { parseTemplate } from '../../template/parse-template.ts'
import { rememberLast } from '../remember-last.ts'
import { readTemplate, type TemplateReading } from './read-template.ts'
import { unescapeTemplate } from './unescape-template.ts'

/** A label or annotation of an alert that parses as a template, and what that reads. */
export interface AlertText {
  readonly role: 'label' | 'annotation'
  readonly entry: LabelEntry
  /** Of a text whose actions are escaped for another tool: as that tool leaves it. */
  readonly reading: TemplateReading
}

/** The labels of an alert, then its annotations, as far as they parse. */
export const alertTexts: (rule: AlertingRule) => readonly AlertText[] = rememberLast(readTexts)

function readTexts(rule: AlertingRule): readonly AlertText[] {
  const of =
    (role: AlertText['role']) =>
    (entry: LabelEntry): readonly AlertText[] => {
      const reading = readingOf(entry)
      return reading ? [{ role, entry, reading }] : []
    }
  return [...rule.labels.flatMap(of('label')), ...rule.annotations.flatMap(of('annotation'))]
}

function readingOf({ value: { text, template } }: LabelEntry): TemplateReading | undefined {
  if (!template?.nodes) return undefined
  const unescaped = unescapeTemplate(text)
  const rendered = unescaped === undefined ? undefined : parseTemplate(unescaped).nodes
  return readTemplate(rendered ?? template.nodes)
}
