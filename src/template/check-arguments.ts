import { type Argument, checkCall, overflow, type Report } from './check-call.ts'
import { type CollectedNames, collectNames } from './collect-names.ts'
import { constantTruth, stillRuns } from './constant-truth.ts'
import { templateFunctions } from './functions.ts'
import { quoteGo } from './quote.ts'
import type {
  Command,
  ControlNode,
  FieldName,
  IdentifierNode,
  Operand,
  Pipe,
  TemplateNode,
  TemplateProblem,
  VariableNode,
} from './template.ts'
import { fieldsOf, fieldType, goTypeName, rangeTypes, type TemplateType } from './value-type.ts'

/**
 * What is sure to fail when the template runs, in the order of the text: wrong arguments of functions, fields that
 * are not there, templates that nobody defines. `text` is the text that the nodes were parsed from. Where a type is not known nothing is
 * reported, nor of code that never runs.
 */
export function checkArguments(
  nodes: readonly TemplateNode[],
  text: string,
): readonly TemplateProblem[] {
  return new Checker(nodes, text).run()
}

/** Whether the code being checked runs: with any data, with some, with none. */
type Reach = 'always' | 'sometimes' | 'never'

class Checker {
  readonly #nodes: readonly TemplateNode[]
  readonly #text: string
  readonly #problems: TemplateProblem[] = []
  readonly #names: CollectedNames
  #reach: Reach = 'always'
  /** Names in scope in the order of their declaration, and the types of each name, innermost last. */
  #declared: string[] = []
  #types = new Map<string, TemplateType[]>()

  constructor(nodes: readonly TemplateNode[], text: string) {
    this.#nodes = nodes
    this.#text = text
    this.#names = collectNames(nodes)
  }

  run(): readonly TemplateProblem[] {
    this.#declare('$', 'data')
    this.#declare('$labels', 'labels')
    this.#declare('$externalLabels', 'labels')
    this.#declare('$externalURL', 'string')
    this.#declare('$value', 'value')
    this.#list(this.#nodes, 'data')
    return this.#problems.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
  }

  readonly #report: Report = (span, message, help) => {
    if (this.#reach === 'never') return
    const sometimes = this.#reach === 'sometimes' ? { sometimes: true as const } : {}
    this.#problems.push({ span, message, ...(help ? { help } : {}), ...sometimes })
  }

  /** Checks code that runs only where a condition is met: `met` is undefined where that depends on the data. */
  #where<T>(met: boolean | undefined, check: () => T): T {
    const before = this.#reach
    if (met === false) this.#reach = 'never'
    else if (met === undefined && before === 'always') this.#reach = 'sometimes'
    const result = check()
    this.#reach = before
    return result
  }

  #declare(name: string, type: TemplateType): void {
    this.#declared.push(name)
    const known = this.#names.assigned.has(name) ? 'unknown' : type
    const types = this.#types.get(name)
    if (types) types.push(known)
    else this.#types.set(name, [known])
  }

  #leaveScope(size: number): void {
    while (this.#declared.length > size) this.#types.get(this.#declared.pop() ?? '')?.pop()
  }

  #list(nodes: readonly TemplateNode[], dot: TemplateType): void {
    for (const node of nodes) this.#node(node, dot)
  }

  #node(node: TemplateNode, dot: TemplateType): void {
    switch (node.kind) {
      case 'Action':
        this.#pipe(node.pipe, dot)
        return
      case 'If':
      case 'With':
      case 'Range':
        this.#control(node, dot)
        return
      case 'Template':
        if (!this.#names.templates.has(node.name) && !node.name.startsWith('__alert_'))
          this.#report(node.nameSpan, `template ${quoteGo(node.name)} not defined`)
        if (node.pipe) this.#pipe(node.pipe, dot)
        return
      case 'Block':
        this.#pipe(node.pipe, dot)
        this.#where(undefined, () => this.#apart(node.body))
        return
      case 'Define':
        this.#where(this.#names.called.has(node.name) ? undefined : false, () =>
          this.#apart(node.body),
        )
        return
      default:
    }
  }

  /** The body of a definition: it may run with anything as its dot. */
  #apart(body: readonly TemplateNode[]): void {
    const declared = this.#declared
    const types = this.#types
    this.#declared = []
    this.#types = new Map()
    this.#declare('$', 'unknown')
    this.#list(body, 'unknown')
    this.#declared = declared
    this.#types = types
  }

  #control(node: ControlNode, dot: TemplateType): void {
    const size = this.#declared.length
    const type = this.#commands(node.pipe, dot)
    const inner = node.kind === 'Range' ? this.#range(node.pipe, type) : type
    if (node.kind !== 'Range') this.#bind(node.pipe, type)
    const outer = this.#declared.length
    const { otherwise, kind } = node
    const truth = kind === 'Range' ? undefined : constantTruth(node.pipe)
    this.#where(truth, () => this.#list(node.body, kind === 'If' ? dot : inner))
    this.#leaveScope(outer)
    if (otherwise)
      this.#where(truth === undefined ? undefined : !truth, () => this.#list(otherwise, dot))
    this.#leaveScope(size)
  }

  /** Declares the variables of a range; the type of its elements. */
  #range(pipe: Pipe, type: TemplateType): TemplateType {
    const types = rangeTypes(type)
    const span = pipe.commands.at(-1)?.span ?? pipe.span
    if (!types) this.#report(span, `range can't iterate over ${goTypeName(type)}`)
    const [first, second] = pipe.declarations
    if (type === 'int' && second)
      this.#report(span, "can't use int to iterate over more than one variable")
    const element = types?.element ?? 'unknown'
    if (pipe.assigns) this.#bind(pipe, 'unknown')
    else if (second && first) {
      this.#declare(first.name, types?.key ?? 'unknown')
      this.#declare(second.name, element)
    } else if (first) this.#declare(first.name, element)
    return element
  }

  /** The type of a pipeline, whose variables are declared. */
  #pipe(pipe: Pipe, dot: TemplateType): TemplateType {
    const type = this.#commands(pipe, dot)
    this.#bind(pipe, type)
    return type
  }

  #bind(pipe: Pipe, type: TemplateType): void {
    for (const { name, span } of pipe.declarations)
      if (!pipe.assigns) this.#declare(name, type)
      else if (!this.#types.get(name)?.length) this.#report(span, `undefined variable: ${name}`)
  }

  #commands(pipe: Pipe, dot: TemplateType): TemplateType {
    let type: TemplateType | undefined
    for (const command of pipe.commands) type = this.#command(command, dot, type)
    return type ?? 'unknown'
  }

  /** The type of a command; `piped` is the type of what the pipeline hands to it. */
  #command(command: Command, dot: TemplateType, piped: TemplateType | undefined): TemplateType {
    const [first, ...rest] = command.args
    if (!first) return 'unknown'
    if (first.kind === 'Identifier') return this.#call(first, rest, dot, piped)
    const given = rest.length > 0 || piped !== undefined
    for (const operand of rest) this.#operand(operand, dot)
    switch (first.kind) {
      case 'Nil':
        this.#report(first.span, 'nil is not a command')
        return 'unknown'
      case 'Field':
      case 'Chain':
        return this.#operand(first, dot, given)
      case 'Variable':
        if (first.fields.length > 0) return this.#operand(first, dot, given)
        break
      default:
    }
    if (given)
      this.#report(first.span, `can't give argument to non-function ${this.#written(first)}`)
    const large = overflow(first)
    if (large !== undefined && !given) this.#report(first.span, large)
    return this.#operand(first, dot)
  }

  #call(
    name: IdentifierNode,
    operands: readonly Operand[],
    dot: TemplateType,
    piped: TemplateType | undefined,
  ): TemplateType {
    const called = templateFunctions().get(name.name)
    const stopsAt = name.name === 'and' ? false : name.name === 'or' ? true : undefined
    let runs: boolean | undefined = true
    const args: Argument[] = operands.map((operand) => {
      const type = this.#where(runs, () => this.#operand(operand, dot))
      if (stopsAt !== undefined) runs = stillRuns(runs, constantTruth(operand), stopsAt)
      const written = this.#written(operand)
      const base = { type, span: operand.span, piped: false, written }
      return isLiteral(operand) ? { ...base, literal: operand } : base
    })
    if (piped !== undefined) args.push({ type: piped, span: name.span, piped: true, written: '' })
    return called ? checkCall(name, called, args, this.#report) : 'unknown'
  }

  /** The type of an operand; `given`: arguments stand behind it, which only a method takes. */
  #operand(operand: Operand, dot: TemplateType, given = false): TemplateType {
    switch (operand.kind) {
      case 'Dot':
        return dot
      case 'Nil':
        return 'nil'
      case 'Field':
        return this.#fields(dot, operand.fields, given, false)
      case 'Variable':
        return this.#fields(this.#variable(operand), operand.fields, given, false)
      case 'Identifier':
        return this.#call(operand, [], dot, undefined)
      case 'Bool':
        return 'bool'
      case 'Number':
        return operand.type === 'uint' ? 'unknown' : operand.type
      case 'String':
        return 'string'
      case 'Chain':
        return this.#fields(this.#operand(operand.operand, dot), operand.fields, given, true)
      case 'Pipe':
        return this.#pipe(operand, dot)
      default:
        return operand satisfies never
    }
  }

  /** An operand as Go's messages show it: a pipeline without its parentheses. */
  #written(operand: Operand): string {
    const written = this.#text.slice(operand.span.start, operand.span.end)
    return operand.kind === 'Pipe' ? written.slice(1, -1).trim() : written
  }

  #variable(variable: VariableNode): TemplateType {
    return this.#types.get(variable.name)?.at(-1) ?? 'unknown'
  }

  #fields(
    from: TemplateType,
    fields: readonly FieldName[],
    given: boolean,
    chain: boolean,
  ): TemplateType {
    let type = from
    for (const [index, field] of fields.entries()) {
      if (type === 'unknown') return type
      const name = field.value
      const next = fieldType(type, name)
      if (next === undefined) {
        const boxed = type === 'value' && index > 0
        const shown = boxed ? 'interface {}' : goTypeName(type)
        this.#report(field.span, `can't evaluate field ${name} in type ${shown}`)
        return 'unknown'
      }
      if (given && index === fields.length - 1) this.#reportArguments(type, field)
      type = next
    }
    return chain && type === 'nil' ? 'unknown' : type
  }

  #reportArguments(type: TemplateType, { value, span }: FieldName): void {
    if (type === 'labels') this.#report(span, `${value} is not a method but has arguments`)
    else if (fieldsOf(type))
      this.#report(span, `${value} has arguments but cannot be invoked as function`)
  }
}

function isLiteral(operand: Operand): boolean {
  return ['Bool', 'Number', 'String', 'Nil'].includes(operand.kind)
}
