import type { TemplateNode } from '../../template/template.ts'
import type { Span } from '../../text/span.ts'
import { type Check, defineCheck } from '../check.ts'

/** Folders whose files are commonly templates of another tool, which takes one layer of escapes away. */
const renderedLater =
  /(?:^|\/)(?:templates?|charts?|bindata|jinja2?|helm)\/|\.(?:tpl|tmpl|gotmpl|j2)$/i
const dataOfAlerts = /\{\{-?\s*(?:\$labels|\$value|\.Labels|\.Value)\b[^{}]*\}\}/

const check: Check = defineCheck({
  id: 'rule/escaped-template',
  create(context) {
    return {
      Label({ name, value }, { role, rule, file }) {
        const { template } = value
        if (rule?.kind !== 'AlertingRule' || !template?.nodes) return
        if (renderedLater.test(file.source.path)) return
        const printed = literalActions(template.nodes)
        if (!printed) return
        context.report(value.map.toSource(printed.span), {
          message: `${role} \`${name.value}\` prints \`${printed.text}\` as it stands`,
          label: 'this is a text, not a template',
          why: 'the escapes of Helm or another templating tool are still in the rule: Prometheus takes them away when the alert fires, and the notification shows the template and not the value',
          help: `write \`${printed.text}\` alone, or render the file before it is loaded`,
          confidence: 'convention',
          cause: 'escapes',
        })
      },
    }
  },
})

export default check

/** The first place where constant texts and the text between them make up a template that reads the alert's data. */
function literalActions(
  nodes: readonly TemplateNode[],
): { readonly text: string; readonly span: Span } | undefined {
  if (!nodes.some((node) => constantText(node) !== undefined)) return undefined
  let text = ''
  const pieces: { readonly at: number; readonly span: Span }[] = []
  for (const node of nodes) {
    const constant = node.kind === 'Text' ? node.text : constantText(node)
    if (constant === undefined) {
      pieces.length = 0
      text = ''
      continue
    }
    pieces.push({ at: text.length, span: node.span })
    text += constant
    const match = dataOfAlerts.exec(text)
    if (!match) continue
    const first = pieces.findLast(({ at }) => at <= match.index)
    return { text: match[0], span: { start: first?.span.start ?? 0, end: node.span.end } }
  }
  return undefined
}

/** What an action prints that is nothing but a text in quotes. */
function constantText(node: TemplateNode): string | undefined {
  if (node.kind !== 'Action' || node.pipe.declarations.length > 0) return undefined
  const [command, ...more] = node.pipe.commands
  const [operand, ...args] = command?.args ?? []
  return operand?.kind === 'String' && more.length === 0 && args.length === 0
    ? operand.value
    : undefined
}
