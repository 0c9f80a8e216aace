import type {
  Command,
  ControlNode,
  Operand,
  Pipe,
  TemplateNode,
  VariableNode,
} from '../../template/template.ts'
import type { Span } from '../../text/span.ts'
import { callFunction, fieldsOf } from './call-function.ts'
import { type Piece, type PrintedValue, printedValues } from './printed-value.ts'
import {
  alertSource,
  type LabelValue,
  type NumberValue,
  soleNumber,
  type TemplateValue,
  unknownValue,
  type ValueSource,
} from './template-value.ts'

/** A label whose value goes into what a template prints, or into what it asks for. */
export interface LabelUse {
  readonly of: ValueSource
  readonly name: string
  /** Where it is read, in the template. */
  readonly span: Span
}

/** What a template does with the values and labels that it is given. */
export interface TemplateReading {
  readonly printed: readonly PrintedValue[]
  /** In the order of the text; a label that is only compared, or used where it is sure to be there, is left out. */
  readonly labels: readonly LabelUse[]
  /** Names of the alert's labels that it reads in any way. */
  readonly mentioned: ReadonlySet<string>
  /** It goes through all labels of the alert. */
  readonly allLabels: boolean
}

/** Reads what a template prints. Takes time linear in its size. */
export function readTemplate(nodes: readonly TemplateNode[]): TemplateReading {
  if (nodes.every(({ kind }) => kind === 'Text')) return plainText
  const reader = new Reader(assignedNames(nodes))
  const pieces = reader.list(nodes, { kind: 'data' })
  const { labels, mentioned, allLabels } = reader
  return { printed: printedValues(pieces), labels, mentioned, allLabels }
}

const plainText: TemplateReading = {
  printed: [],
  labels: [],
  mentioned: new Set(),
  allLabels: false,
}

/** Functions that only look at what they get: a label that is not there is no mistake in them. */
const tests: ReadonlySet<string> = new Set([
  'and',
  'or',
  'not',
  'eq',
  'ne',
  'lt',
  'le',
  'gt',
  'ge',
  'len',
  'match',
])

class Reader {
  readonly labels: LabelUse[] = []
  readonly mentioned = new Set<string>()
  allLabels = false
  readonly #assigned: ReadonlySet<string>
  readonly #variables = new Map<string, TemplateValue>([
    ['$', { kind: 'data' }],
    ['$value', { kind: 'number', of: alertSource, formats: [] }],
    ['$labels', { kind: 'labels', of: alertSource }],
  ])
  /** Names of labels that a surrounding condition asks for. */
  readonly #guarded = new Map<string, number>()
  /** Labels that the condition being read asks for. */
  #asked: LabelValue[] | undefined

  constructor(assigned: ReadonlySet<string>) {
    this.#assigned = assigned
  }

  list(nodes: readonly TemplateNode[], dot: TemplateValue): readonly Piece[] {
    const shadowed = new Map<string, TemplateValue | undefined>()
    const pieces: Piece[] = []
    for (const node of nodes)
      for (const piece of this.#node(node, dot, shadowed)) pieces.push(piece)
    this.#restore(shadowed)
    return pieces
  }

  #node(
    node: TemplateNode,
    dot: TemplateValue,
    shadowed: Map<string, TemplateValue | undefined>,
  ): readonly Piece[] {
    switch (node.kind) {
      case 'Text':
        return [node.text]
      case 'Action': {
        const value = this.#pipe(node.pipe, dot)
        this.#declare(node.pipe, value, shadowed)
        return node.pipe.declarations.length > 0 ? [] : this.#print(value, node.span)
      }
      case 'If':
      case 'With':
      case 'Range':
        return [this.#control(node, dot)]
      case 'Block': {
        const value = this.#pipe(node.pipe, dot)
        return [{ kind: 'branches', branches: [this.list(node.body, value)] }]
      }
      case 'Template':
        if (node.pipe) this.#use(this.#pipe(node.pipe, dot))
        return [undefined]
      case 'Break':
      case 'Continue':
        return [undefined]
      default:
        return []
    }
  }

  #print(value: TemplateValue, span: Span): readonly Piece[] {
    this.#use(value)
    if (value.kind === 'number') return [numberPiece(value, span, true)]
    if (value.kind !== 'text') return [undefined]
    const alone = soleNumber(value) !== undefined
    return value.parts.map((part) =>
      typeof part === 'object' ? numberPiece(part, span, alone) : part,
    )
  }

  #control(node: ControlNode, dot: TemplateValue): Piece {
    const outer = this.#asked
    const asked: LabelValue[] = []
    this.#asked = asked
    const value = this.#pipe(node.pipe, dot)
    if (value.kind === 'label') this.#ask(value)
    this.#asked = outer
    for (const { name } of asked) this.#guarded.set(name, (this.#guarded.get(name) ?? 0) + 1)
    if (node.kind === 'Range' && value.kind === 'labels') this.#useAll(value.of)
    const shadowed = new Map<string, TemplateValue | undefined>()
    const inner = innerValue(node, value)
    this.#declareAll(node, value, inner, shadowed)
    const body = this.list(node.body, node.kind === 'If' ? dot : inner)
    const otherwise = node.otherwise ? this.list(node.otherwise, dot) : []
    this.#restore(shadowed)
    for (const { name } of asked) this.#guarded.set(name, (this.#guarded.get(name) ?? 1) - 1)
    if (node.kind !== 'Range') return { kind: 'branches', branches: [body, otherwise] }
    return { kind: 'branches', branches: [[{ kind: 'loop', body }], otherwise] }
  }

  #declareAll(
    { kind, pipe }: ControlNode,
    value: TemplateValue,
    inner: TemplateValue,
    shadowed: Map<string, TemplateValue | undefined>,
  ): void {
    const { declarations } = pipe
    for (const [at, { name }] of declarations.entries()) {
      const last = at === declarations.length - 1
      this.#set(name, kind === 'Range' ? (last ? inner : unknownValue) : value, shadowed)
    }
  }

  #declare(
    pipe: Pipe,
    value: TemplateValue,
    shadowed: Map<string, TemplateValue | undefined>,
  ): void {
    if (pipe.assigns) this.#use(value)
    else for (const { name } of pipe.declarations) this.#set(name, value, shadowed)
  }

  #set(name: string, value: TemplateValue, shadowed: Map<string, TemplateValue | undefined>): void {
    if (!shadowed.has(name)) shadowed.set(name, this.#variables.get(name))
    this.#variables.set(name, this.#assigned.has(name) ? unknownValue : value)
    if (this.#assigned.has(name)) this.#use(value)
  }

  #restore(shadowed: ReadonlyMap<string, TemplateValue | undefined>): void {
    for (const [name, value] of shadowed)
      if (value) this.#variables.set(name, value)
      else this.#variables.delete(name)
  }

  #pipe(pipe: Pipe, dot: TemplateValue): TemplateValue {
    let value: TemplateValue | undefined
    for (const command of pipe.commands) value = this.#command(command, value, dot)
    return value ?? unknownValue
  }

  #command(
    { args, span }: Command,
    before: TemplateValue | undefined,
    dot: TemplateValue,
  ): TemplateValue {
    const [first, ...rest] = args
    if (!first) return unknownValue
    const values = rest.map((arg) => this.#operand(arg, dot))
    if (before) values.push(before)
    if (first.kind !== 'Identifier') {
      for (const value of values) this.#use(value)
      return this.#operand(first, dot)
    }
    const { name } = first
    if (tests.has(name)) for (const value of values) this.#ask(value)
    else if (name !== 'index') for (const value of values) this.#use(value)
    const at = name === 'index' || name === 'label' ? span : first.span
    return this.#mention(callFunction(name, values, at))
  }

  #operand(operand: Operand, dot: TemplateValue): TemplateValue {
    switch (operand.kind) {
      case 'Dot':
        return dot
      case 'Field':
        return this.#fields(dot, operand.fields, operand.span)
      case 'Variable':
        return this.#variable(operand)
      case 'String':
        return { kind: 'text', parts: operand.value === '' ? [] : [operand.value] }
      case 'Chain':
        return this.#fields(this.#operand(operand.operand, dot), operand.fields, operand.span)
      case 'Pipe':
        return this.#pipe(operand, dot)
      case 'Identifier':
        return callFunction(operand.name, [], operand.span)
      default:
        return unknownValue
    }
  }

  #variable({ name, fields, span }: VariableNode): TemplateValue {
    return this.#fields(this.#variables.get(name) ?? unknownValue, fields, span)
  }

  #fields(
    value: TemplateValue,
    fields: readonly { readonly value: string }[],
    span: Span,
  ): TemplateValue {
    return this.#mention(
      fieldsOf(
        value,
        fields.map((field) => field.value),
        span,
      ),
    )
  }

  #mention(value: TemplateValue): TemplateValue {
    if (value.kind === 'label' && value.of.kind === 'alert') this.mentioned.add(value.name)
    return value
  }

  /** The value goes into what is printed. */
  #use(value: TemplateValue): void {
    if (value.kind === 'labels') this.#useAll(value.of)
    if (value.kind === 'data') this.#useAll(alertSource)
    if (value.kind !== 'label' || (this.#guarded.get(value.name) ?? 0) > 0) return
    const { of, name, span } = value
    this.labels.push({ of, name, span })
  }

  #useAll(of: ValueSource): void {
    if (of.kind === 'alert') this.allLabels = true
  }

  /** The value is only looked at. */
  #ask(value: TemplateValue): void {
    if (value.kind === 'label') this.#asked?.push(value)
  }
}

function numberPiece({ of, formats }: NumberValue, span: Span, alone: boolean): Piece {
  return { kind: 'number', number: { of, formats, span, alone } }
}

/** What dot is inside `with` and `range`. */
function innerValue({ kind }: ControlNode, value: TemplateValue): TemplateValue {
  if (kind !== 'Range') return value
  return value.kind === 'vector' ? { kind: 'sample', of: value.of } : unknownValue
}

/** Variables that something assigns to after their declaration: nothing is known of them. */
function assignedNames(nodes: readonly TemplateNode[]): ReadonlySet<string> {
  const names = new Set<string>()
  const waiting: TemplateNode[] = [...nodes]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (
      node.kind === 'Action' ||
      node.kind === 'If' ||
      node.kind === 'With' ||
      node.kind === 'Range'
    )
      if (node.pipe.assigns) for (const { name } of node.pipe.declarations) names.add(name)
    if ('body' in node) waiting.push(...node.body)
    if ('otherwise' in node && node.otherwise) waiting.push(...node.otherwise)
  }
  return names
}
