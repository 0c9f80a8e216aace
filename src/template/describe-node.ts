import { quoteGo } from './quote.ts'
import type { BlockNode, Command, Operand, Pipe, TemplateCall } from './template.ts'

/** What an error message can point at. */
export type Place = Operand | Command | TemplateCall | BlockNode

/** A node as Go's messages show it: with single spaces, constants as they are written in `text`. */
export function describeNode(node: Place, text: string): string {
  switch (node.kind) {
    case 'Pipe':
      return describePipe(node, text)
    case 'Command':
      return node.args
        .map((arg) =>
          arg.kind === 'Pipe' ? `(${describePipe(arg, text)})` : describeNode(arg, text),
        )
        .join(' ')
    case 'Template':
    case 'Block': {
      const pipe = node.pipe ? ` ${describePipe(node.pipe, text)}` : ''
      return `{{template ${quoteGo(node.name)}${pipe}}}`
    }
    case 'Dot':
      return '.'
    case 'Nil':
      return 'nil'
    case 'Field':
      return node.fields.map(({ value }) => `.${value}`).join('')
    case 'Variable':
      return node.name + node.fields.map(({ value }) => `.${value}`).join('')
    case 'Identifier':
      return node.name
    case 'Bool':
      return String(node.value)
    case 'Chain': {
      const inner = describeNode(node.operand, text)
      const shown = node.operand.kind === 'Pipe' ? `(${inner})` : inner
      return shown + node.fields.map(({ value }) => `.${value}`).join('')
    }
    case 'Number':
    case 'String':
      return text.slice(node.span.start, node.span.end)
    default:
      return node satisfies never
  }
}

function describePipe(pipe: Pipe, text: string): string {
  const names = pipe.declarations.map(({ name }) => name).join(', ')
  const sign = pipe.assigns ? ' = ' : ' := '
  const commands = pipe.commands.map((command) => describeNode(command, text)).join(' | ')
  return names === '' ? commands : names + sign + commands
}

/** The offset that Go reports for a node: of fields that of the last step before the end of the first two. */
export function positionOf(node: Place): number {
  switch (node.kind) {
    case 'Template':
    case 'Block':
      return node.nameSpan.start
    case 'Pipe': {
      const first = node.declarations[0] ?? node.commands[0]
      return first?.span.start ?? node.span.start
    }
    case 'Field':
      return node.fields[1]?.span.start ?? node.span.start
    case 'Variable':
    case 'Chain':
      return node.fields[0]?.span.start ?? node.span.start
    default:
      return node.span.start
  }
}
