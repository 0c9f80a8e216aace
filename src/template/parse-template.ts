import type { ParsedTemplate } from './template.ts'

/** Parses the text of an alert's label or annotation as Prometheus does when it loads the rule. Never throws. */
export function parseTemplate(_text: string): ParsedTemplate {
  throw new Error('replaced by the parser')
}
