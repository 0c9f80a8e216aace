import { executeTemplate } from './execute.ts'
import type { PreparedTemplate } from './prepare-template.ts'
import type { Command, FieldName, Operand, Pipe, TemplateNode, VariableNode } from './template.ts'

/** What the result of a template depends on; in doubt a thing counts as read. */
export interface TemplateDependence {
  readonly readsValue: boolean
  /** The labels of the result, `$labels`. */
  readonly readsLabels: boolean
  /** It calls `now`, or `query`, which runs at the time of the evaluation. */
  readonly readsTime: boolean
  /** The expressions that it queries; `unknown` where they are not all written as texts. */
  readonly queries: 'none' | 'unknown' | readonly string[]
  /** What it gives, where that depends on nothing. */
  readonly constantText?: string
}

/** What the result of a template depends on. */
export function templateDependence(template: PreparedTemplate): TemplateDependence {
  const reader = new Reader(template.name)
  reader.nodes(template.nodes.slice(template.preludeNodes), true, true)
  for (const [name, body] of template.definitions)
    if (name !== template.name) reader.nodes(body, false, false)
  const { readsValue, readsLabels, readsTime, readsOther, texts, unknownQuery } = reader
  const queries = unknownQuery ? 'unknown' : texts.size > 0 ? [...texts] : 'none'
  const read = { readsValue, readsLabels, readsTime, queries } as const
  if (readsValue || readsLabels || readsTime || readsOther) return read
  const result = executeTemplate(template, nothing)
  return 'text' in result ? { ...read, constantText: result.text } : read
}

const nothing = {
  labels: [],
  externalLabels: [],
  externalUrl: '',
  value: 0,
  timeMs: 0,
  query: () => ({ samples: [] }),
}

class Reader {
  readsValue = false
  readsLabels = false
  readsTime = false
  /** External labels or URL. */
  readsOther = false
  unknownQuery = false
  readonly texts = new Set<string>()
  readonly #name: string

  constructor(name: string) {
    this.#name = name
  }

  /** `data`: dot is the data of the alert; `root`: `$` is. What definitions get is counted where they are called. */
  nodes(nodes: readonly TemplateNode[], data: boolean, root: boolean): void {
    for (const node of nodes) this.#node(node, data, root)
  }

  #node(node: TemplateNode, data: boolean, root: boolean): void {
    switch (node.kind) {
      case 'Action':
        this.#pipe(node.pipe, data, root)
        return
      case 'If':
      case 'With':
      case 'Range':
        this.#pipe(node.pipe, data, root)
        this.nodes(node.body, data && node.kind === 'If', root)
        if (node.otherwise) this.nodes(node.otherwise, data, root)
        return
      case 'Template':
        if (node.name === this.#name) this.#readAll()
        if (node.pipe) this.#pipe(node.pipe, data, root)
        return
      case 'Block':
        this.#pipe(node.pipe, data, root)
        return
      default:
    }
  }

  #readAll(): void {
    this.readsValue = true
    this.readsLabels = true
    this.readsOther = true
  }

  #pipe(pipe: Pipe, data: boolean, root: boolean): void {
    for (const [index, command] of pipe.commands.entries())
      this.#command(command, pipe.commands[index - 1], data, root)
  }

  #command(command: Command, before: Command | undefined, data: boolean, root: boolean): void {
    const [first, ...args] = command.args
    if (!first) return
    if (first.kind === 'Identifier' && first.name === 'query') {
      const asked = args[0] ?? (before?.args.length === 1 ? before.args[0] : undefined)
      if (asked?.kind === 'String') this.texts.add(asked.value)
      else this.unknownQuery = true
      this.readsTime = true
    } else this.#operand(first, data, root)
    for (const arg of args) this.#operand(arg, data, root)
  }

  #operand(operand: Operand, data: boolean, root: boolean): void {
    switch (operand.kind) {
      case 'Dot':
        if (data) this.#readAll()
        return
      case 'Field':
        if (data) this.#field(operand.fields[0])
        return
      case 'Variable':
        this.#variable(operand, root)
        return
      case 'Identifier':
        this.#function(operand.name)
        return
      case 'Chain':
        this.#operand(operand.operand, data, root)
        return
      case 'Pipe':
        this.#pipe(operand, data, root)
        return
      default:
    }
  }

  #field(field: FieldName | undefined): void {
    if (field?.value === 'Value') this.readsValue = true
    else if (field?.value === 'Labels') this.readsLabels = true
    else this.readsOther = true
  }

  #variable({ name, fields }: VariableNode, root: boolean): void {
    if (name === '$value') this.readsValue = true
    else if (name === '$labels') this.readsLabels = true
    else if (name === '$externalLabels' || name === '$externalURL') this.readsOther = true
    else if (name === '$' && root && fields.length > 0) this.#field(fields[0])
    else if (name === '$' && root) this.#readAll()
  }

  #function(name: string): void {
    if (name === 'now') this.readsTime = true
    if (name === 'query') {
      this.unknownQuery = true
      this.readsTime = true
    }
    if (name === 'externalURL' || name === 'pathPrefix') this.readsOther = true
  }
}
