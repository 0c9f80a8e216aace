/** What is wrong with a label selector of Kubernetes, in its own words; nothing where it can be read. */
export function labelSelectorError(text: string): string | undefined {
  const tokens = tokenize(text)
  let at = 0
  for (;;) {
    const first = tokens[at]
    if (first === undefined) return undefined
    if (first !== '!' && isSymbol(first))
      return `found '${first}', expected: !, identifier, or 'end of string'`
    const requirement = readRequirement(tokens, at)
    if (requirement.error !== undefined) return `unable to parse requirement: ${requirement.error}`
    const end = tokens[requirement.next]
    if (end === undefined) return undefined
    if (end !== ',') return `found '${end}', expected: ',' or 'end of string'`
    at = requirement.next + 1
    const following = tokens[at]
    if (following !== '!' && (following === undefined || isSymbol(following)))
      return `found '${following ?? ''}', expected: identifier after ','`
  }
}

/** Where a part of a selector ends, or why it cannot be read. */
type Part = { readonly next: number; readonly error?: undefined } | { readonly error: string }

const symbols = new Set(['!', '!=', '=', '==', '>', '<', '(', ')', ','])

function isSymbol(token: string): boolean {
  return symbols.has(token)
}

function tokenize(text: string): readonly string[] {
  return text.match(/!=|==|[!=><(),]|[^!=><(), \t\r\n]+/g) ?? []
}

function readRequirement(tokens: readonly string[], start: number): Part {
  const negated = tokens[start] === '!'
  const at = negated ? start + 1 : start
  const key = tokens[at]
  if (key === undefined || isSymbol(key))
    return { error: `found '${key ?? ''}', expected: identifier` }
  const badKey = keyError(key)
  if (badKey !== undefined)
    return { error: `<nil>: Invalid value: ${JSON.stringify(key)}: ${badKey}` }
  const operator = tokens[at + 1]
  if (negated || operator === undefined || operator === ',') return { next: at + 1 }
  if (operator === 'in' || operator === 'notin') return readSet(tokens, at + 2, key)
  if (['=', '==', '!=', '>', '<'].includes(operator))
    return readValue(tokens, at + 2, key, operator === '>' || operator === '<')
  return { error: `found '${operator}', expected: in, notin, =, ==, !=, gt, lt` }
}

/** The value behind `=` and the like; none is the empty one. */
function readValue(tokens: readonly string[], at: number, key: string, number: boolean): Part {
  const token = tokens[at]
  const empty = token === undefined || token === ','
  if (!empty && isSymbol(token)) return { error: `found '${token}', expected: identifier` }
  const value = empty ? '' : token
  if (number && !isInteger(value))
    return {
      error: `values[0]: Invalid value: ${JSON.stringify(value)}: for 'Gt', 'Lt' operators, the value must be an integer`,
    }
  const error = valueError(value, 0, key)
  return error === undefined ? { next: empty ? at : at + 1 } : { error }
}

/** The values behind `in` and `notin`, in brackets; a missing one is the empty one. */
function readSet(tokens: readonly string[], start: number, key: string): Part {
  if (tokens[start] !== '(') return { error: `found '${tokens[start] ?? ''}' expected: '('` }
  let after = 'start'
  let count = 0
  for (let at = start + 1; ; at++) {
    const token = tokens[at]
    if (token === ')') return { next: at + 1 }
    if (token !== ',' && (token === undefined || isSymbol(token) || after === 'value'))
      return { error: `found '${token ?? ''}', expected: ${expectedInSet[after]}` }
    const error = token === ',' ? undefined : valueError(token, count, key)
    if (error !== undefined) return { error }
    if (token !== ',') count++
    after = token === ',' ? 'comma' : 'value'
  }
}

const expectedInSet: Readonly<Record<string, string>> = {
  start: "',', ')' or identifier",
  comma: "',', or identifier",
  value: "',' or ')'",
}

const word = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/
const subdomain = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$/

const wordRule =
  "must consist of alphanumeric characters, '-', '_' or '.', and must start and end with an alphanumeric character"

/** What is wrong with a label key: `prefix/name`, or a name alone. */
function keyError(key: string): string | undefined {
  const parts = key.split('/')
  const name = parts.at(-1) ?? ''
  const prefix = parts.length > 1 ? (parts[0] ?? '') : undefined
  if (parts.length > 2) return `a valid label key ${wordRule}`
  if (prefix === '') return 'prefix part must be non-empty'
  if (prefix !== undefined && prefix.length > 253)
    return 'prefix part must be no more than 253 bytes'
  if (prefix !== undefined && !subdomain.test(prefix))
    return "prefix part a lowercase RFC 1123 subdomain must consist of lower case alphanumeric characters, '-' or '.', and must start and end with an alphanumeric character"
  if (name === '') return 'name part must be non-empty'
  if (name.length > 63) return 'name part must be no more than 63 bytes'
  return word.test(name) ? undefined : `name part ${wordRule}`
}

function valueError(value: string, index: number, key: string): string | undefined {
  const invalid = `values[${index}][${key}]: Invalid value: ${JSON.stringify(value)}:`
  if (value.length > 63) return `${invalid} must be no more than 63 bytes`
  if (value === '' || word.test(value)) return undefined
  return `${invalid} a valid label must be an empty string or ${wordRule.slice('must '.length)}`
}

function isInteger(text: string): boolean {
  if (!/^[+-]?[0-9]{1,20}$/.test(text)) return false
  const value = BigInt(text.replace('+', ''))
  return value >= -(2n ** 63n) && value < 2n ** 63n
}
