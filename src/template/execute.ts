import { CallFailure } from './go-methods.ts'
import { type GoStruct, type GoValue, goLabels } from './go-value.ts'
import { ExecutionFailure, Interpreter } from './interpreter.ts'
import type { PreparedTemplate } from './prepare-template.ts'
import { sampleValue } from './prometheus-functions.ts'
import type { TemplateContext } from './template-context.ts'

/** The text that a template gives, or why it fails, as Prometheus words it. */
export type Expansion = { readonly text: string } | { readonly error: string }

/** Runs a template. Never throws. */
export function executeTemplate(template: PreparedTemplate, context: TemplateContext): Expansion {
  const { name, error, nodes } = template
  if (error !== undefined) return { error }
  const [only] = nodes
  if (only?.kind === 'Text' && nodes.length === 1) return { text: only.text }
  try {
    const { data } = context
    const text = new Interpreter(template, context).run(
      data === undefined ? alertData(context) : data,
    )
    return { text }
  } catch (failure) {
    if (failure instanceof ExecutionFailure)
      return { error: `error executing template ${name}: ${failure.message}` }
    if (failure instanceof CallFailure || failure instanceof RangeError)
      return { error: `panic expanding template ${name}: ${failure.message}` }
    throw failure
  }
}

/** The dot of the template of an alert. */
function alertData(context: TemplateContext): GoStruct {
  const field = (name: string, type: string, value: GoValue) => ({ name, type, value })
  return {
    kind: 'struct',
    type: 'struct { Labels map[string]string; ExternalLabels map[string]string; ExternalURL string; Value interface {} }',
    fields: [
      field('Labels', 'map[string]string', goLabels(context.labels)),
      field('ExternalLabels', 'map[string]string', goLabels(context.externalLabels)),
      field('ExternalURL', 'string', context.externalUrl),
      field('Value', 'interface {}', sampleValue(context.value)),
    ],
  }
}
