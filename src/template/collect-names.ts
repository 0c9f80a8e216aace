import type { Operand, Pipe, TemplateNode } from './template.ts'

/** Names that a template defines and uses, wherever they stand in it. */
export interface CollectedNames {
  /** Templates that are defined. */
  readonly templates: ReadonlySet<string>
  /** Templates that are called. */
  readonly called: ReadonlySet<string>
  /** Variables that `=` gives another value: their type may change. */
  readonly assigned: ReadonlySet<string>
}

/** Finds the templates that are defined and called, and the variables that are assigned. */
export function collectNames(nodes: readonly TemplateNode[]): CollectedNames {
  const collector = new Collector()
  collector.collect(nodes)
  return collector
}

class Collector implements CollectedNames {
  readonly templates = new Set<string>()
  readonly called = new Set<string>()
  readonly assigned = new Set<string>()

  collect(nodes: readonly TemplateNode[]): void {
    for (const node of nodes) {
      if (node.kind === 'Define' || node.kind === 'Block') this.templates.add(node.name)
      if (node.kind === 'Template' || node.kind === 'Block') this.called.add(node.name)
      if ('pipe' in node && node.pipe) this.#inPipe(node.pipe)
      if ('body' in node) this.collect(node.body)
      if ('otherwise' in node && node.otherwise) this.collect(node.otherwise)
    }
  }

  #inPipe(pipe: Pipe): void {
    if (pipe.assigns) for (const { name } of pipe.declarations) this.assigned.add(name)
    for (const command of pipe.commands)
      for (const operand of command.args) this.#inOperand(operand)
  }

  #inOperand(operand: Operand): void {
    if (operand.kind === 'Pipe') this.#inPipe(operand)
    else if (operand.kind === 'Chain') this.#inOperand(operand.operand)
  }
}
