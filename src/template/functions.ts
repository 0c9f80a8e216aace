import type { TemplateType } from './value-type.ts'

/** What a parameter takes: a type, anything, or what reads as a number (a number, or a string of one). */
export type ParameterKind = 'any' | 'string' | 'number' | 'vector' | 'sample'

/** A function that labels and annotations may call. */
export interface TemplateFunction {
  readonly name: string
  /** Go's own functions, or those that Prometheus adds. */
  readonly origin: 'go' | 'prometheus'
  readonly minimum: number
  /** Absent: any number of arguments. */
  readonly maximum?: number
  /** Kinds of the parameters; the last one stands for all that follow. */
  readonly parameters: readonly ParameterKind[]
  readonly returns: TemplateType
  /** One line, no final period. */
  readonly summary: string
  /** The version of Prometheus that brought it, where that is 2.0 or later. */
  readonly since?: string
}

/** All functions by name. */
export function templateFunctions(): ReadonlyMap<string, TemplateFunction> {
  byName ??= new Map([...goFunctions(), ...prometheusFunctions()].map((f) => [f.name, f]))
  return byName
}

let byName: ReadonlyMap<string, TemplateFunction> | undefined

function goFunctions(): readonly TemplateFunction[] {
  const fixed = (name: string, count: number, returns: TemplateType, summary: string) =>
    go(name, count, count, ['any'], returns, summary)
  const open = (name: string, minimum: number, returns: TemplateType, summary: string) =>
    go(name, minimum, undefined, ['any'], returns, summary)
  return [
    open(
      'and',
      1,
      'unknown',
      'The first empty argument, else the last one; stops at the first empty one',
    ),
    open('or', 1, 'unknown', 'The first argument that is not empty, else the last one'),
    fixed('not', 1, 'bool', 'Whether the argument is empty'),
    open('call', 1, 'unknown', 'Calls a value that is a function'),
    open('index', 1, 'unknown', 'An element of a map, list or string by its key or number'),
    open('slice', 1, 'unknown', 'A part of a list or string'),
    fixed('len', 1, 'int', 'The length of a map, list or string'),
    open(
      'print',
      0,
      'string',
      'The arguments as text, with spaces between those that are no strings',
    ),
    go(
      'printf',
      1,
      undefined,
      ['string', 'any'],
      'string',
      'The arguments in a format such as `%.2f`',
    ),
    open('println', 0, 'string', 'The arguments as text with spaces between, and a line break'),
    open('html', 0, 'string', 'The arguments as text, escaped for HTML'),
    open('js', 0, 'string', 'The arguments as text, escaped for JavaScript'),
    open('urlquery', 0, 'string', 'The arguments as text, escaped for the query of a URL'),
    open('eq', 1, 'bool', 'Whether the first argument equals any of the others'),
    fixed('ne', 2, 'bool', 'Whether the arguments differ'),
    fixed('lt', 2, 'bool', 'Whether the first argument is less than the second'),
    fixed('le', 2, 'bool', 'Whether the first argument is at most the second'),
    fixed('gt', 2, 'bool', 'Whether the first argument is greater than the second'),
    fixed('ge', 2, 'bool', 'Whether the first argument is at least the second'),
  ]
}

function go(
  name: string,
  minimum: number,
  maximum: number | undefined,
  parameters: readonly ParameterKind[],
  returns: TemplateType,
  summary: string,
): TemplateFunction {
  const limits = maximum === undefined ? { minimum } : { minimum, maximum }
  return { name, origin: 'go', ...limits, parameters, returns, summary }
}

function prometheusFunctions(): readonly TemplateFunction[] {
  return [
    prometheus('query', ['string'], 'vector', 'Runs an expression; a list of samples'),
    prometheus(
      'first',
      ['vector'],
      'sample',
      'The first sample of a list; an error where the list is empty',
    ),
    prometheus('label', ['string', 'sample'], 'string', 'The value of a label of a sample'),
    prometheus('value', ['sample'], 'value', 'The value of a sample'),
    prometheus('strvalue', ['sample'], 'string', 'The label `__value__` of a sample'),
    prometheus(
      'sortByLabel',
      ['string', 'vector'],
      'vector',
      'A list of samples in the order of a label',
    ),
    {
      name: 'args',
      origin: 'prometheus',
      minimum: 0,
      parameters: ['any'],
      returns: 'args',
      summary: 'A map of the arguments, `arg0`, `arg1` and so on, to hand to a template',
    },
    prometheus('humanize', ['number'], 'string', 'A number with metric prefixes (k, M, G)'),
    prometheus('humanize1024', ['number'], 'string', 'A number with binary prefixes (ki, Mi, Gi)'),
    prometheus(
      'humanizeDuration',
      ['number'],
      'string',
      'Seconds as days, hours, minutes, seconds',
    ),
    prometheus('humanizePercentage', ['number'], 'string', 'A ratio as a percentage', '2.11'),
    prometheus(
      'humanizeTimestamp',
      ['number'],
      'string',
      'Seconds since the epoch as date and time',
    ),
    prometheus('toTime', ['number'], 'time', 'Seconds since the epoch as a time', '2.38'),
    prometheus('toDuration', ['number'], 'duration', 'Seconds as a duration', '3.6'),
    prometheus(
      'now',
      [],
      'float64',
      'The time of the evaluation, in seconds since the epoch',
      '3.6',
    ),
    prometheus(
      'parseDuration',
      ['string'],
      'float64',
      'A duration such as `1h30m` in seconds',
      '2.32',
    ),
    prometheus(
      'title',
      ['string'],
      'string',
      'A text with the first letter of each word in upper case',
    ),
    prometheus('toUpper', ['string'], 'string', 'A text in upper case'),
    prometheus('toLower', ['string'], 'string', 'A text in lower case'),
    prometheus('stripPort', ['string'], 'string', 'The host of `host:port`', '2.33'),
    prometheus(
      'stripDomain',
      ['string'],
      'string',
      'A host without its domain; the port stays',
      '2.36',
    ),
    prometheus(
      'match',
      ['string', 'string'],
      'bool',
      'Whether a regular expression matches anywhere in a text',
    ),
    prometheus(
      'reReplaceAll',
      ['string', 'string', 'string'],
      'string',
      'Replaces what a regular expression matches: pattern, replacement, text',
    ),
    prometheus('graphLink', ['string'], 'string', 'The path of the graph of an expression'),
    prometheus('tableLink', ['string'], 'string', 'The path of the table of an expression'),
    prometheus(
      'urlQueryEscape',
      ['string'],
      'string',
      'A text escaped for the query of a URL',
      '3.8',
    ),
    prometheus('safeHtml', ['string'], 'html', 'Marks a text as HTML; changes nothing in alerts'),
    prometheus('pathPrefix', [], 'string', 'The path of the external URL'),
    prometheus('externalURL', [], 'string', 'The external URL'),
  ]
}

function prometheus(
  name: string,
  parameters: readonly ParameterKind[],
  returns: TemplateType,
  summary: string,
  since?: string,
): TemplateFunction {
  const count = parameters.length
  const base = { name, origin: 'prometheus', minimum: count, maximum: count } as const
  return { ...base, parameters, returns, summary, ...(since ? { since } : {}) }
}
