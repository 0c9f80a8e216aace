import type { TargetVersion } from '../model/target-version.ts'
import { parseTemplate } from './parse-template.ts'
import type { TemplateNode } from './template.ts'

/** What Prometheus puts in front of the text of every label and annotation, on the same line. */
const prelude =
  '{{$labels := .Labels}}{{$externalLabels := .ExternalLabels}}{{$externalURL := .ExternalURL}}{{$value := .Value}}'

/** A template that is ready to run as often as wanted. */
export interface PreparedTemplate {
  readonly name: string
  /** The text with the prelude, where there is one: the spans of the nodes are offsets in it. */
  readonly text: string
  /** The nodes of the template itself; none where it does not parse. */
  readonly nodes: readonly TemplateNode[]
  /** The bodies of all templates that can be called, the template itself among them, by name. */
  readonly definitions: ReadonlyMap<string, readonly TemplateNode[]>
  /** How many nodes in front are the prelude. */
  readonly preludeNodes: number
  /** Why the template does not parse, as Prometheus words it. */
  readonly error?: string
}

/** Prepares the text of a label or annotation of an alert: named `__alert_<alertname>`, with the prelude. */
export function prepareAlertTemplate(
  alertname: string,
  text: string,
  target?: TargetVersion,
): PreparedTemplate {
  if (!text.includes('{{')) return prepare(`__alert_${alertname}`, text, 0, target)
  return prepare(`__alert_${alertname}`, prelude + text, 4, target)
}

/** Prepares a template without the prelude, under any name. */
export function prepareTemplate(name: string, text: string): PreparedTemplate {
  return prepare(name, text, 0, undefined)
}

function prepare(
  name: string,
  text: string,
  preludeNodes: number,
  target: TargetVersion | undefined,
): PreparedTemplate {
  const { nodes, problems } = parseTemplate(text, target)
  const problem = problems[0]
  if (problem || !nodes) {
    const line = text.slice(0, problem?.span.start ?? 0).split('\n').length
    const error = `error parsing template ${name}: template: ${name}:${line}: ${problem?.message}`
    return { name, text, nodes: [], definitions: new Map(), preludeNodes, error }
  }
  const definitions = new Map<string, readonly TemplateNode[]>()
  if (!nodes.every(isEmpty)) definitions.set(name, nodes)
  define(nodes, definitions)
  return { name, text, nodes, definitions, preludeNodes }
}

/** Collects definitions, those within blocks and branches too. */
function define(
  nodes: readonly TemplateNode[],
  definitions: Map<string, readonly TemplateNode[]>,
): void {
  for (const node of nodes) {
    if (node.kind === 'Define' || node.kind === 'Block') {
      define(node.body, definitions)
      if (!definitions.has(node.name) || !node.body.every(isEmpty))
        definitions.set(node.name, node.body)
    } else if ('body' in node) {
      define(node.body, definitions)
      if (node.otherwise) define(node.otherwise, definitions)
    }
  }
}

/** Prints nothing, so that another definition of the same name wins. */
function isEmpty(node: TemplateNode): boolean {
  if (node.kind === 'Text') return /^[\t\n\v\f\r \u0085\p{Z}]*$/u.test(node.text)
  return node.kind === 'Comment' || node.kind === 'Define'
}
