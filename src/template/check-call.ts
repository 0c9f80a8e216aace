import { cover, type Span } from '../text/span.ts'
import type { ParameterKind, TemplateFunction } from './functions.ts'
import { parseGoFloat } from './number-literal.ts'
import { quoteGo } from './quote.ts'
import type { IdentifierNode, Operand } from './template.ts'
import { basicKind, goElementName, goTypeName, type TemplateType } from './value-type.ts'

/** Takes a problem. */
export type Report = (span: Span, message: string, help?: string) => void

/** An argument of a call. */
export interface Argument {
  readonly type: TemplateType
  /** Of an argument that comes through the pipeline: the name of the function. */
  readonly span: Span
  readonly piped: boolean
  /** The argument, where it is written as a constant, and how it is written. */
  readonly literal?: Operand
  readonly written: string
}

/** Reports what is sure to fail when the function is called so, and returns the type of the result. */
export function checkCall(
  name: IdentifierNode,
  called: TemplateFunction,
  args: readonly Argument[],
  report: Report,
): TemplateType {
  if (!checkCount(name, called, args, report)) return called.returns
  let right = true
  for (const [index, argument] of args.entries()) {
    const kind = called.parameters[Math.min(index, called.parameters.length - 1)] ?? 'any'
    const message = argumentProblem(called.name, kind, argument)
    if (message === undefined) continue
    report(argument.span, message)
    right = false
  }
  if (!right) return called.returns
  const problem = specialChecks[called.name]?.(args)
  if (problem)
    report(problem.at?.span ?? name.span, callError(called.name, problem.message), problem.help)
  return resultType(called, args)
}

function callError(name: string, message: string): string {
  return `error calling ${name}: ${message}`
}

function checkCount(
  name: IdentifierNode,
  called: TemplateFunction,
  args: readonly Argument[],
  report: Report,
): boolean {
  const { minimum, maximum } = called
  if (args.length >= minimum && (maximum === undefined || args.length <= maximum)) return true
  const want = maximum === undefined ? `at least ${minimum}` : `${minimum}`
  const written = args.filter((argument) => !argument.piped)
  const room = Math.max(0, (maximum ?? args.length) - (args.length - written.length))
  const excess = written.slice(room)
  const first = excess[0]
  const last = excess.at(-1)
  report(
    first && last ? cover(first.span, last.span) : name.span,
    `wrong number of args for ${called.name}: want ${want} got ${args.length}`,
  )
  return false
}

/** Why a parameter does not take the argument; undefined where it does, or may. */
function argumentProblem(
  name: string,
  kind: ParameterKind,
  argument: Argument,
): string | undefined {
  const { type, literal } = argument
  if (kind === 'any') return literal && overflow(literal)
  if (kind === 'number') return (literal && overflow(literal)) ?? numberProblem(name, argument)
  if (literal) return literalProblem(kind, literal, argument.written)
  if (type === 'unknown' || type === 'nil' || type === kind) return undefined
  return `wrong type for value; expected ${goTypeName(kind)}; got ${goTypeName(type)}`
}

/** A constant must be written as the type that the parameter has. */
function literalProblem(
  kind: 'string' | 'vector' | 'sample',
  literal: Operand,
  written: string,
): string | undefined {
  if (literal.kind === 'Nil') return kind === 'string' ? 'cannot assign nil to string' : undefined
  if (kind !== 'string') return `can't handle ${written} for arg of type ${goTypeName(kind)}`
  return literal.kind === 'String' ? undefined : `expected string; found ${written}`
}

/** What the integers of Go cannot hold, where nothing asks for another type. */
export function overflow(literal: Operand): string | undefined {
  if (literal.kind !== 'Number' || literal.type !== 'uint') return undefined
  return `${literal.text} overflows int`
}

const numeric: ReadonlySet<TemplateType> = new Set<TemplateType>([
  'unknown',
  'int',
  'float64',
  'string',
  'value',
])

function numberProblem(name: string, { type, literal }: Argument): string | undefined {
  if (!numeric.has(type)) return callError(name, `can't convert ${goTypeName(type)} to float`)
  if (literal?.kind !== 'String' || special.test(literal.value)) return undefined
  const value = parseGoFloat(literal.value)
  if (value !== undefined && Number.isFinite(value)) return undefined
  const reason = value === undefined ? 'invalid syntax' : 'value out of range'
  return callError(name, `strconv.ParseFloat: parsing ${quoteGo(literal.value)}: ${reason}`)
}

/** Texts that are floats too. */
const special = /^(?:[+-]?inf(?:inity)?|nan)$/i

interface CallProblem {
  readonly message: string
  /** The argument that it is about; absent: the call. */
  readonly at?: Argument
  readonly help?: string
}

type SpecialCheck = (args: readonly Argument[]) => CallProblem | undefined

const specialChecks: Readonly<Record<string, SpecialCheck | undefined>> = {
  eq: checkEqual,
  ne: checkEqual,
  lt: checkOrder,
  le: checkOrder,
  gt: checkOrder,
  ge: checkOrder,
  index: checkIndex,
  len: checkLength,
  slice: checkSlice,
  call: checkFunctionCall,
}

function checkEqual(args: readonly Argument[]): CallProblem | undefined {
  const [first, second] = args
  if (!first) return undefined
  if (!second) return { message: 'missing argument for comparison' }
  const kinds = [basicKind(first.type), basicKind(second.type)]
  if (!isKnown(first) || !isKnown(second) || kinds[0] === kinds[1]) return undefined
  const histogram = (first.type === 'value' && !kinds[1]) || (second.type === 'value' && !kinds[0])
  return histogram ? undefined : incompatible(first, second)
}

function checkOrder(args: readonly Argument[]): CallProblem | undefined {
  const [first, second] = args
  if (!first || !second) return undefined
  for (const argument of [first, second]) {
    const known = argument.type !== 'unknown'
    const kind = basicKind(argument.type)
    if (known && kind === undefined) return { message: 'invalid type for comparison', at: argument }
  }
  if (!isKnown(first) || !isKnown(second)) return undefined
  const kind = basicKind(first.type)
  if (kind !== basicKind(second.type)) return incompatible(first, second)
  if (kind === 'bool' || kind === 'complex') return { message: 'invalid type for comparison' }
  return undefined
}

function isKnown({ type }: Argument): boolean {
  return type !== 'unknown' && type !== 'nil'
}

function incompatible(first: Argument, second: Argument): CallProblem {
  const names = `${goTypeName(first.type)} and ${goTypeName(second.type)}`
  const message = `incompatible types for comparison: ${names}`
  const help = comparisonHelp(first, second) ?? comparisonHelp(second, first)
  return help === undefined ? { message } : { message, help }
}

/** How to write a number so that it compares with the other side. */
function comparisonHelp(number: Argument, other: Argument): string | undefined {
  if (number.literal?.kind !== 'Number' || number.literal.character) return undefined
  if (other.type === 'string')
    return `label values and other texts compare with texts: write \`"${number.written}"\``
  const float = basicKind(other.type) === 'float' && /^[+-]?[0-9]+$/.test(number.written)
  return float
    ? `write \`${number.written}.0\`: whole numbers do not compare with floats`
    : undefined
}

const stringLike: ReadonlySet<TemplateType> = new Set<TemplateType>(['string', 'html'])

function checkIndex(args: readonly Argument[]): CallProblem | undefined {
  const [item, ...keys] = args
  if (!item) return undefined
  if (item.type === 'nil') return { message: 'index of untyped nil', at: item }
  let type: TemplateType = item.type
  for (const key of keys) {
    if (type === 'unknown') return undefined
    const message = indexProblem(type, key)
    if (message !== undefined) return { message, at: key }
    type = elementType(type)
  }
  return undefined
}

function indexProblem(type: TemplateType, key: Argument): string | undefined {
  const map = type === 'labels' || type === 'args'
  const list = type === 'vector' || stringLike.has(type)
  if (!map && !list) return `can't index item of type ${goElementName(type)}`
  if (key.type === 'unknown') return undefined
  if (key.type === 'nil')
    return map ? 'value is nil; should be of type string' : 'cannot index slice/array with nil'
  if (map)
    return key.type === 'string'
      ? undefined
      : `value has type ${goTypeName(key.type)}; should be string`
  return key.type === 'int'
    ? undefined
    : `cannot index slice/array with type ${goTypeName(key.type)}`
}

function elementType(type: TemplateType): TemplateType {
  if (type === 'labels') return 'string'
  return type === 'vector' ? 'sample' : 'unknown'
}

function checkLength([item]: readonly Argument[]): CallProblem | undefined {
  if (!item || hasLength(item.type)) return undefined
  return { message: `len of type ${goElementName(item.type)}`, at: item }
}

function hasLength(type: TemplateType): boolean {
  const unsure = type === 'unknown' || type === 'nil'
  return unsure || type === 'labels' || type === 'args' || type === 'vector' || stringLike.has(type)
}

function checkSlice([item]: readonly Argument[]): CallProblem | undefined {
  if (!item || !isKnown(item) || item.type === 'vector' || stringLike.has(item.type))
    return undefined
  return { message: `can't slice item of type ${goElementName(item.type)}`, at: item }
}

function checkFunctionCall([item]: readonly Argument[]): CallProblem | undefined {
  if (!item || item.type === 'unknown') return undefined
  if (item.type === 'nil') return { message: 'call of nil', at: item }
  return { message: `non-function of type ${goTypeName(item.type)}`, at: item }
}

function resultType(called: TemplateFunction, args: readonly Argument[]): TemplateType {
  const first = args[0]?.type ?? 'unknown'
  switch (called.name) {
    case 'and':
    case 'or':
      return args.every(({ type }) => type === first) ? first : 'unknown'
    case 'index':
      return args.slice(1).reduce((type, _key) => elementType(type), first)
    case 'slice':
      return stringLike.has(first) || first === 'vector' ? first : 'unknown'
    default:
      return called.returns
  }
}
