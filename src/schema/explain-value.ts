import type { Problem } from '../diagnostic/diagnostic.ts'
import { suggest } from '../text/suggest.ts'
import type { YamlNode } from '../yaml/node.ts'
import type { SchemaError } from './validator.ts'

type ValueExplanation = Pick<Problem, 'message' | 'label' | 'help'>

const typeNames: Readonly<Record<string, string>> = {
  object: 'a mapping',
  array: 'a list',
  string: 'text',
  number: 'a number',
  integer: 'a whole number',
  boolean: '`true` or `false`',
  null: 'nothing',
}

/** What the node is, in words. */
function kindOf(node: YamlNode): string {
  if (node.kind === 'mapping') return 'a mapping'
  if (node.kind === 'sequence') return 'a list'
  const text = node.text.length > 40 ? `${node.text.slice(0, 37)}…` : node.text
  switch (node.type) {
    case 'null':
      return 'empty'
    case 'int':
    case 'float':
      return `the number \`${text}\``
    case 'bool':
      return `the truth value \`${text}\``
    default:
      return `the text \`${text}\``
  }
}

/** The node in Go's terms, as its reader names it in errors. */
export function goName(node: YamlNode): string {
  if (node.kind === 'mapping') return '!!map'
  if (node.kind === 'sequence') return '!!seq'
  const text = node.text.length > 20 ? `${node.text.slice(0, 17)}...` : node.text
  return `!!${node.type} \`${text}\``
}

/** Tells why a value does not fit; `name` is what the value is called. With `goTerms` wrong types are told in the words of Prometheus. */
export function explainValue(
  error: SchemaError,
  name: string,
  node: YamlNode,
  goTerms: boolean,
): ValueExplanation {
  const { keyword, params } = error
  switch (keyword) {
    case 'type': {
      const explanation = explainType(params.type, name, node)
      return goTerms
        ? { ...explanation, message: `cannot unmarshal ${goName(node)} into ${name}` }
        : explanation
    }
    case 'enum':
      return explainEnum(params.allowedValues, name, node)
    case 'const':
      return { message: `${name} must be \`${String(params.allowedValue)}\`, not ${kindOf(node)}` }
    case 'pattern':
      return { message: `${name} does not match \`${String(params.pattern)}\`` }
    case 'minLength':
    case 'minItems':
    case 'minProperties':
      return explainLeast(keyword, Number(params.limit), name)
    case 'maxLength':
    case 'maxItems':
    case 'maxProperties':
      return { message: `${name} has more than ${String(params.limit)} ${unitOf(keyword)}` }
    case 'minimum':
    case 'maximum':
    case 'exclusiveMinimum':
    case 'exclusiveMaximum':
      return { message: `${name} must be ${String(params.comparison)} ${String(params.limit)}` }
    case 'uniqueItems':
      return { message: `${name} names something twice` }
    case 'anyOf':
      return explainType(params.types, name, node)
    default:
      return { message: `${name} does not fit` }
  }
}

function explainType(types: unknown, name: string, node: YamlNode): ValueExplanation {
  const asked = (Array.isArray(types) ? types : [types]).map(String)
  const wanted = asked.includes('string') ? withoutScalars(asked) : asked
  const shown = wanted.filter((type) => type !== 'null' || wanted.length === 1)
  const expected = [...new Set(shown.map((type) => typeNames[type] ?? type))].join(' or ')
  return {
    message: `${name} must be ${expected === '' ? 'something else' : expected}, not ${kindOf(node)}`,
    label: `expected ${expected === '' ? 'something else' : expected}`,
  }
}

/** Where text is taken, numbers and truth values are taken as text. */
function withoutScalars(types: readonly string[]): readonly string[] {
  return types.filter((type) => !['number', 'integer', 'boolean', 'null'].includes(type))
}

function explainEnum(values: unknown, name: string, node: YamlNode): ValueExplanation {
  const allowed = (Array.isArray(values) ? values : []).map(String)
  const text = node.kind === 'scalar' ? node.text : ''
  const similar = suggest(text.toLowerCase(), allowed)
  const list = `expected one of ${allowed.map((value) => `\`${value}\``).join(', ')}`
  return {
    message: `${name} cannot be ${kindOf(node)}`,
    ...(similar === undefined ? {} : { label: `did you mean \`${similar}\`?` }),
    help: list,
  }
}

function explainLeast(keyword: string, limit: number, name: string): ValueExplanation {
  if (limit === 1) return { message: `${name} must not be empty` }
  return { message: `${name} has fewer than ${limit} ${unitOf(keyword)}` }
}

function unitOf(keyword: string): string {
  if (keyword.endsWith('Length')) return 'characters'
  return keyword.endsWith('Items') ? 'items' : 'fields'
}
