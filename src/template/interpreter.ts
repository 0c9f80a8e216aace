import { textToBytes } from '../model/raw-bytes.ts'
import { describeNode, type Place, positionOf } from './describe-node.ts'
import { printValue } from './format-value.ts'
import { type ParameterKind, templateFunctions } from './functions.ts'
import { goFunctions, refuseCall } from './go-functions.ts'
import { CallFailure, findMethod, type GoMethod } from './go-methods.ts'
import {
  type Boxed,
  dereference,
  type GoStruct,
  type GoValue,
  goInt,
  goTypeOf,
  isBoxed,
  isTrue,
  sortedKeys,
  unbox,
} from './go-value.ts'
import { histogramFields } from './histogram-value.ts'
import type { PreparedTemplate } from './prepare-template.ts'
import { prometheusFunctions } from './prometheus-functions.ts'
import { quoteGo } from './quote.ts'
import type {
  BlockNode,
  ChainNode,
  Command,
  ControlNode,
  FieldName,
  FieldNode,
  IdentifierNode,
  NumberNode,
  Operand,
  Pipe,
  TemplateCall,
  TemplateNode,
  VariableNode,
} from './template.ts'
import type { TemplateContext } from './template-context.ts'
import { VariableStack } from './variable-stack.ts'

/**
 * How deep templates may call each other before that counts as endless. Go stops at 100,000, in the same place of a
 * cycle of up to eight templates.
 */
const deepest = 880

/** How often the bodies of ranges may run in one template; Prometheus has no limit and runs on and on. */
const mostTurns = 1_000_000

/** How long the text of a template may become by ranges, in characters. */
const longestText = 2 ** 26

/** A template failed; the message says where and why, as Go words it. */
export class ExecutionFailure extends Error {}

/** Where a value is used: a value, or one in an interface. */
type Held = GoValue | Boxed

/** What ended a list of nodes before its end. */
type Jump = 'break' | 'continue' | undefined

const unexportedFields: Readonly<Record<string, readonly string[]>> = {
  'time.Time': ['wall', 'ext', 'loc'],
}

const typeNames: Readonly<Record<ParameterKind, string>> = {
  any: 'interface {}',
  number: 'interface {}',
  string: 'string',
  vector: 'template.queryResult',
  sample: '*template.sample',
}

/** Runs one template once. */
export class Interpreter {
  readonly #template: PreparedTemplate
  readonly #context: TemplateContext
  #output = ''
  #variables = new VariableStack()
  /** The template whose body runs. */
  #name: string
  #depth = 0
  #turns = 0
  /** The node that messages point at: the last one that was looked at. */
  #place: Place | undefined

  constructor(template: PreparedTemplate, context: TemplateContext) {
    this.#template = template
    this.#context = context
    this.#name = template.name
  }

  /** The text that the template gives for a dot; throws an `ExecutionFailure`. */
  run(dot: GoValue): string {
    const { nodes, preludeNodes } = this.#template
    this.#variables.declare('$', dot)
    if (preludeNodes > 0 && typeof dot === 'object' && dot?.kind === 'struct') {
      this.#declarePrelude(dot)
      this.#list(nodes, dot, preludeNodes)
    } else this.#list(nodes, dot)
    return this.#output
  }

  #declarePrelude({ fields }: GoStruct): void {
    const [labels, externalLabels, externalUrl, value] = fields
    this.#variables.declare('$labels', labels?.value ?? null)
    this.#variables.declare('$externalLabels', externalLabels?.value ?? null)
    this.#variables.declare('$externalURL', externalUrl?.value ?? null)
    this.#variables.declare('$value', value?.value ?? null)
  }

  #fail(message: string): never {
    const { name, text } = this.#template
    const place = this.#place
    const at = place ? positionOf(place) : 0
    const before = text.slice(0, at)
    const lineStart = before.lastIndexOf('\n') + 1
    const line = before.split('\n').length
    const column = textToBytes(before.slice(lineStart)).length
    const shown = place ? describeNode(place, text) : ''
    throw new ExecutionFailure(
      `template: ${name}:${line}:${column}: executing ${quoteGo(this.#name)} at <${shown}>: ${message}`,
    )
  }

  #list(nodes: readonly TemplateNode[], dot: Held, from = 0): Jump {
    for (let i = from; i < nodes.length; i++) {
      const node = nodes[i]
      if (!node) break
      const jump = this.#node(node, dot)
      if (jump) return jump
    }
    return undefined
  }

  #node(node: TemplateNode, dot: Held): Jump {
    switch (node.kind) {
      case 'Text':
        this.#output += node.text
        return undefined
      case 'Action': {
        const value = this.#pipe(node.pipe, dot)
        if (node.pipe.declarations.length === 0) this.#print(value)
        return undefined
      }
      case 'If':
      case 'With':
        return this.#branch(node, dot)
      case 'Range':
        this.#range(node, dot)
        return undefined
      case 'Template':
      case 'Block':
        this.#call(node, dot)
        return undefined
      case 'Break':
        return 'break'
      case 'Continue':
        return 'continue'
      default:
        return undefined
    }
  }

  #print(value: GoValue): void {
    const target = dereference(value)
    if (target === null) this.#output += '<no value>'
    else if (typeof target === 'object' && target.kind === 'struct')
      this.#output += printValue(target)
    else this.#output += printValue(value)
  }

  #branch(node: ControlNode, dot: Held): Jump {
    const size = this.#variables.size
    const value = this.#pipe(node.pipe, dot)
    const inner = node.kind === 'With' ? value : dot
    let jump: Jump
    if (isTrue(value)) jump = this.#list(node.body, inner)
    else if (node.otherwise) jump = this.#list(node.otherwise, dot)
    this.#variables.leave(size)
    return jump
  }

  #range(node: ControlNode, dot: Held): void {
    const size = this.#variables.size
    const value = dereference(this.#pipe(node.pipe, dot))
    if (!this.#iterate(node, value) && node.otherwise) this.#list(node.otherwise, dot)
    this.#variables.leave(size)
  }

  /** Runs the body for each element; false where there is none. */
  #iterate(node: ControlNode, value: GoValue): boolean {
    if (value === null) return false
    if (typeof value === 'object' && value.kind === 'integer') {
      if (node.pipe.declarations.length > 1)
        this.#fail(`can't use ${printValue(value)} to iterate over more than one variable`)
      for (let i = 0n; i < value.value; i++) {
        const number = { ...value, value: i }
        if (!this.#once(node, number, number)) break
      }
      return value.value > 0n
    }
    if (typeof value === 'object' && value.kind === 'slice') {
      const items = [...value.items]
      for (const [index, item] of items.entries()) if (!this.#once(node, goInt(index), item)) break
      return items.length > 0
    }
    if (typeof value === 'object' && value.kind === 'map') {
      const keys = sortedKeys(value)
      for (const key of keys) {
        const item = value.find(key) ?? null
        const held: Held = value.element === 'string' ? item : { kind: 'boxed', value: item }
        if (!this.#once(node, key, held)) break
      }
      return keys.length > 0
    }
    return this.#fail(`range can't iterate over ${printValue(value)}`)
  }

  /** One turn of a range; false where it breaks. */
  #once({ pipe, body }: ControlNode, key: GoValue, item: Held): boolean {
    if (++this.#turns > mostTurns) this.#fail(`range ran more than ${mostTurns} times`)
    if (this.#output.length > longestText)
      this.#fail(`the text is longer than ${longestText} characters`)
    const variables = this.#variables
    const size = variables.size
    const [first, second] = pipe.declarations
    if (pipe.assigns) {
      if (second) this.#assign(second.name, item)
      if (first) this.#assign(first.name, second ? key : item)
    } else if (first) {
      variables.setLast(0, item)
      if (second) variables.setLast(1, key)
    }
    const jump = this.#list(body, item)
    variables.leave(size)
    return jump !== 'break'
  }

  #assign(name: string, value: Held): void {
    if (!this.#variables.assign(name, value)) this.#fail(`undefined variable: ${name}`)
  }

  #call(node: TemplateCall | BlockNode, dot: Held): void {
    this.#place = node
    const body = this.#template.definitions.get(node.name)
    if (!body) this.#fail(`template ${quoteGo(node.name)} not defined`)
    if (this.#depth >= deepest) this.#fail('exceeded maximum template depth (100000)')
    const inner = node.pipe ? this.#pipe(node.pipe, dot) : null
    const variables = this.#variables
    const name = this.#name
    this.#variables = new VariableStack()
    this.#variables.declare('$', inner)
    this.#name = node.name
    this.#depth++
    this.#list(body, inner)
    this.#depth--
    this.#name = name
    this.#variables = variables
  }

  /** The value of a pipeline, whose variables are declared or assigned. */
  #pipe(pipe: Pipe, dot: Held): GoValue {
    this.#place = pipe
    let value: GoValue | undefined
    for (const command of pipe.commands) value = unbox(this.#command(command, dot, value))
    const result = value ?? null
    for (const { name } of pipe.declarations)
      if (pipe.assigns) this.#assign(name, result)
      else this.#variables.declare(name, result)
    return result
  }

  /** The value of a command; `piped` is what the pipeline hands to it. */
  #command(command: Command, dot: Held, piped: GoValue | undefined): Held {
    const { args } = command
    const first = args[0]
    if (!first) return null
    switch (first.kind) {
      case 'Identifier':
        return this.#function(first, command, args, dot, piped)
      case 'Field':
        this.#place = first
        return this.#fields(dot, dot, first, args, piped)
      case 'Chain':
        return this.#chain(first, dot, args, piped)
      case 'Variable':
        return this.#variable(first, dot, args, piped)
      case 'Pipe':
        this.#refuseArguments(first, args, piped)
        return this.#pipe(first, dot)
      default:
        this.#place = first
        this.#refuseArguments(first, args, piped)
        if (first.kind === 'Nil') this.#fail('nil is not a command')
        return first.kind === 'Dot' ? dot : this.#constant(first)
    }
  }

  #refuseArguments(first: Operand, args: readonly Operand[], piped: GoValue | undefined): void {
    if (args.length > 1 || piped !== undefined)
      this.#fail(`can't give argument to non-function ${describeNode(first, this.#template.text)}`)
  }

  #constant(node: Operand): GoValue {
    if (node.kind === 'String' || node.kind === 'Bool') return node.value
    return node.kind === 'Number' ? this.#number(node) : null
  }

  #number(node: NumberNode): GoValue {
    switch (node.type) {
      case 'int':
        return goInt(BigInt(node.exact ?? '0'))
      case 'float64':
        return node.value
      case 'complex128':
        return { kind: 'complex', real: node.value, imaginary: node.imaginary ?? 0 }
      default:
        return this.#fail(`${node.text} overflows int`)
    }
  }

  #variable(
    node: VariableNode,
    dot: Held,
    args: readonly Operand[],
    piped: GoValue | undefined,
  ): Held {
    this.#place = node
    const value = this.#variables.get(node.name)
    if (value === undefined) return this.#fail(`undefined variable: ${node.name}`)
    if (node.fields.length > 0) return this.#fields(value, dot, node, args, piped)
    this.#refuseArguments(node, args, piped)
    return value
  }

  #chain(node: ChainNode, dot: Held, args: readonly Operand[], piped: GoValue | undefined): Held {
    this.#place = node
    const { operand } = node
    this.#place = operand
    const value = operand.kind === 'Pipe' ? this.#pipe(operand, dot) : this.#operand(operand, dot)
    return this.#fields(value, dot, node, args, piped)
  }

  /** The last of the fields of a value; the arguments are for it. */
  #fields(
    value: Held,
    dot: Held,
    node: FieldNode | VariableNode | ChainNode,
    args: readonly Operand[],
    piped: GoValue | undefined,
  ): Held {
    const last = node.fields.length - 1
    let held = value
    for (let i = 0; i < last; i++) {
      const field = node.fields[i]
      if (field) held = this.#field(held, dot, field, node, noArguments, undefined)
    }
    const field = node.fields[last]
    return field ? this.#field(held, dot, field, node, args, piped) : held
  }

  #field(
    held: Held,
    dot: Held,
    { value: name }: FieldName,
    node: Place,
    args: readonly Operand[],
    piped: GoValue | undefined,
  ): Held {
    const receiver = unbox(held)
    if (receiver === null) return this.#fieldOfNothing(held, name)
    const method = typeof receiver === 'object' ? findMethod(receiver, name) : undefined
    if (method) return this.#method(receiver, method, name, node, dot, args, piped)
    const given = args.length > 1 || piped !== undefined
    const target = dereference(receiver)
    if (typeof target === 'object' && target?.kind === 'map') {
      if (given) this.#fail(`${name} is not a method but has arguments`)
      return this.#entry(target, name)
    }
    const type = isBoxed(held) ? 'interface {}' : goTypeOf(receiver)
    const struct = structOf(target)
    const field = struct?.fields.find((one) => one.name === name)
    if (field) {
      if (given) this.#fail(`${name} has arguments but cannot be invoked as function`)
      return field.type === 'interface {}' ? { kind: 'boxed', value: field.value } : field.value
    }
    if (unexportedFields[goTypeOf(target)]?.includes(name))
      this.#fail(`${name} is an unexported field of struct type ${type}`)
    return this.#fail(`can't evaluate field ${name} in type ${type}`)
  }

  #fieldOfNothing(held: Held, name: string): GoValue {
    if (isBoxed(held)) this.#fail(`nil pointer evaluating interface {}.${name}`)
    if (this.#context.missingKey === 'error')
      this.#fail(`nil data; no entry for key ${quoteGo(name)}`)
    return null
  }

  #entry(map: Extract<GoValue, { readonly kind: 'map' }>, name: string): Held {
    const value = map.find(name)
    if (value !== undefined) return map.element === 'string' ? value : { kind: 'boxed', value }
    const { missingKey = 'zero' } = this.#context
    if (missingKey === 'error') this.#fail(`map has no entry for key ${quoteGo(name)}`)
    if (missingKey === 'default') return null
    return map.element === 'string' ? '' : { kind: 'boxed', value: null }
  }

  #method(
    receiver: GoValue,
    method: GoMethod,
    name: string,
    node: Place,
    dot: Held,
    args: readonly Operand[],
    piped: GoValue | undefined,
  ): GoValue {
    const { parameters, refused } = method
    const count = Math.max(0, args.length - 1) + (piped === undefined ? 0 : 1)
    if (count !== parameters.length)
      this.#fail(`wrong number of args for ${name}: want ${parameters.length} got ${count}`)
    if (refused !== undefined) this.#fail(refused)
    const values = parameters.map((type, index) => {
      const operand = args[index + 1]
      return unbox(operand ? this.#argument(operand, dot, type) : this.#fit(piped ?? null, type))
    })
    return this.#guarded(name, node, () => method.call(receiver, values))
  }

  /** Calls a function; what it reports becomes a failure at `node`. */
  #guarded(name: string, node: Place, call: () => GoValue): GoValue {
    try {
      return call()
    } catch (failure) {
      if (!(failure instanceof CallFailure)) throw failure
      this.#place = node
      return this.#fail(`error calling ${name}: ${failure.message}`)
    }
  }

  #function(
    node: IdentifierNode,
    whole: Place,
    args: readonly Operand[],
    dot: Held,
    piped: GoValue | undefined,
  ): Held {
    this.#place = node
    const { name } = node
    const known = templateFunctions().get(name)
    if (!known) return this.#fail(`${quoteGo(name)} is not a defined function`)
    const count = args.length - 1 + (piped === undefined ? 0 : 1)
    const { minimum, maximum, parameters } = known
    if (count < minimum || (maximum !== undefined && count > maximum)) {
      const want = maximum === undefined ? `at least ${minimum}` : `${minimum}`
      this.#fail(`wrong number of args for ${name}: want ${want} got ${count}`)
    }
    if (name === 'and' || name === 'or') return this.#logical(name === 'or', args, dot, piped)
    const values: Held[] = []
    for (let i = 1; i < args.length; i++) {
      const operand = args[i]
      const kind = parameters[Math.min(i, parameters.length) - 1] ?? 'any'
      if (operand) values.push(this.#argument(operand, dot, typeNames[kind]))
    }
    if (piped !== undefined) {
      const kind = parameters[Math.min(count, parameters.length) - 1] ?? 'any'
      values.push(this.#fit(piped, typeNames[kind]))
    }
    return this.#guarded(name, whole, () => this.#apply(name, args, values))
  }

  #apply(name: string, args: readonly Operand[], values: readonly Held[]): GoValue {
    const go = goFunctions[name]
    if (go) return go(values)
    const prometheus = prometheusFunctions[name]
    if (prometheus) return prometheus(values.map(unbox), this.#context)
    const called = unbox(values[0] ?? null)
    const type = goTypeOf(called)
    const bare = typeof called === 'string' ? called : `<${type} Value>`
    throw refuseCall(args[1] ? describeNode(args[1], this.#template.text) : bare, type)
  }

  /** `and` stops at the first value that is empty, `or` at the first that is not. */
  #logical(
    stopsAt: boolean,
    args: readonly Operand[],
    dot: Held,
    piped: GoValue | undefined,
  ): Held {
    let value: Held = null
    for (let i = 1; i < args.length; i++) {
      const operand = args[i]
      if (operand) value = this.#argument(operand, dot, 'interface {}')
      if (isTrue(unbox(value)) === stopsAt) return value
    }
    return piped === undefined ? value : piped
  }

  /** An argument for a parameter of a type. */
  #argument(operand: Operand, dot: Held, type: string): Held {
    this.#place = operand
    switch (operand.kind) {
      case 'Nil':
        return canBeNil(type) ? null : this.#fail(`cannot assign nil to ${type}`)
      case 'Bool':
      case 'Number':
      case 'String':
        return this.#literal(operand, type)
      default:
        return this.#fit(this.#operand(operand, dot), type)
    }
  }

  #literal(operand: Operand, type: string): GoValue {
    const found = () => describeNode(operand, this.#template.text)
    switch (type) {
      case 'interface {}':
        return this.#constant(operand)
      case 'string':
        return operand.kind === 'String'
          ? operand.value
          : this.#fail(`expected string; found ${found()}`)
      case 'int':
      case 'time.Duration':
        if (operand.kind === 'Number' && operand.integer)
          return { kind: 'integer', type, value: BigInt(operand.exact ?? '0') }
        return this.#fail(`expected integer; found ${found()}`)
      default:
        return this.#fail(`can't handle ${found()} for arg of type ${type}`)
    }
  }

  /** The value of an operand that stands alone. */
  #operand(operand: Operand, dot: Held): Held {
    switch (operand.kind) {
      case 'Dot':
        return dot
      case 'Field':
        this.#place = operand
        return this.#fields(dot, dot, operand, noArguments, undefined)
      case 'Variable':
        return this.#variable(operand, dot, noArguments, undefined)
      case 'Chain':
        return this.#chain(operand, dot, noArguments, undefined)
      case 'Identifier':
        return this.#function(operand, operand, [operand], dot, undefined)
      case 'Pipe':
        return this.#pipe(operand, dot)
      default:
        return this.#constant(operand)
    }
  }

  /** The value as a parameter of the type takes it. */
  #fit(held: Held, type: string): Held {
    if (type === 'interface {}') return held
    const value = unbox(held)
    if (value === null) {
      if (isBoxed(held)) this.#fail(`wrong type for value; expected ${type}; got interface {}`)
      return canBeNil(type) ? null : this.#fail(`invalid value; expected ${type}`)
    }
    const given = goTypeOf(value)
    if (given === type) return value
    if (given === `*${type}`) return dereference(value)
    return this.#fail(`wrong type for value; expected ${type}; got ${given}`)
  }
}

const noArguments: readonly Operand[] = []

function canBeNil(type: string): boolean {
  return type === 'interface {}' || type === 'template.queryResult' || type.startsWith('*')
}

/** The fields of a struct or of a histogram. */
function structOf(value: GoValue): GoStruct | undefined {
  if (typeof value !== 'object') return undefined
  if (value?.kind === 'struct') return value
  return value?.kind === 'histogram' ? histogramFields(value) : undefined
}
