import type { CheckId, Fix, Problem } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import { suggest } from '../text/suggest.ts'
import type { YamlNode, YamlScalar } from '../yaml/node.ts'
import { explainValue } from './explain-value.ts'
import { entryOf, findNode } from './find-node.ts'
import { jsonValue } from './json-value.ts'
import { meaningfulErrors } from './meaningful-errors.ts'
import type { SchemaError, Validator } from './validator.ts'

export interface ExplainOptions {
  readonly source: SourceFile
  /** The check that the problems belong to. */
  readonly check: CheckId
  /** Keywords that the caller judges better than the schema does. */
  readonly ignore?: ReadonlySet<string>
  /** Wrong types are told in the words of Prometheus (`cannot unmarshal !!seq into …`). */
  readonly goTerms?: boolean
}

/** Judges a node by a compiled schema: one problem for each mistake, at its place, by position. */
export function validateNode(
  root: YamlNode,
  validate: Validator,
  options: ExplainOptions,
): readonly Problem[] {
  if (validate(jsonValue(root))) return []
  const errors = (validate.errors ?? []).filter((error) => !options.ignore?.has(error.keyword))
  return explainErrors(root, errors, options)
}

/** Turns the errors of a schema into problems: an unknown key is shown at the key, a missing one at its parent's first key. */
export function explainErrors(
  root: YamlNode,
  errors: readonly SchemaError[],
  options: ExplainOptions,
): readonly Problem[] {
  const problems = new Map<string, Problem>()
  for (const error of meaningfulErrors(errors)) {
    const problem = explain(root, error, options)
    const place = `${problem.span.start} ${problem.span.end} ${problem.message}`
    if (!problems.has(place)) problems.set(place, problem)
  }
  return [...problems.values()].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )
}

function explain(
  root: YamlNode,
  error: SchemaError,
  { source, check, goTerms = false }: ExplainOptions,
): Problem {
  const { node, entry } = findNode(root, error.instancePath)
  const base = { check, file: source }
  if (error.keyword === 'additionalProperties' || error.keyword === 'unevaluatedProperties')
    return { ...base, ...unknownKey(node, error) }
  if (error.keyword === 'required') return { ...base, ...missingKey(node, error) }
  if (error.propertyName !== undefined) {
    const key = entryOf(node, error.propertyName)?.key
    const name = `the name \`${error.propertyName}\``
    return {
      ...base,
      span: key ? placeOf(key) : placeOf(node),
      ...explainValue(error, name, node, goTerms),
    }
  }
  const name = entry ? `\`${entry.key.text}\`` : isRoot(error) ? titleOf(error) : itemName(error)
  const span =
    node.kind === 'scalar' && node.text === '' && entry ? placeOf(entry.key) : placeOf(node)
  return { ...base, span, ...explainValue(error, name, node, goTerms) }
}

function isRoot(error: SchemaError): boolean {
  return error.instancePath === ''
}

function itemName(error: SchemaError): string {
  const title = error.parentSchema?.title
  if (typeof title === 'string') return lowerFirst(title)
  const steps = error.instancePath.split('/')
  return `an item of \`${steps.at(-2) ?? ''}\``
}

function titleOf(error: SchemaError): string {
  const title = error.parentSchema?.title
  return typeof title === 'string' ? lowerFirst(title) : 'the document'
}

function lowerFirst(title: string): string {
  return /^[A-Z][a-z]/.test(title) && !title.startsWith('Prometheus')
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title
}

function placeOf(node: YamlNode): Span {
  return node.aliasSpan ?? node.span
}

type Explanation = Pick<Problem, 'span' | 'message' | 'label' | 'help' | 'fix'>

function unknownKey(node: YamlNode, error: SchemaError): Explanation {
  const field = String(error.params.additionalProperty ?? error.params.unevaluatedProperty)
  const known = Object.keys((error.parentSchema?.properties as object | undefined) ?? {})
  const key = entryOf(node, field)?.key
  const similar =
    known.find((name) => name === field.toLowerCase()) ?? suggest(field.toLowerCase(), known)
  const free = similar !== undefined && !entryOf(node, similar)
  const fix = key && free ? renameKey(key, similar) : undefined
  const expected = known.length > 0 ? `expected one of ${listOf(known)}` : 'remove it'
  return {
    span: key ? placeOf(key) : placeOf(node),
    message: `field \`${field}\` not found in ${titleOf(error)}`,
    ...(similar === undefined ? {} : { label: `did you mean \`${similar}\`?` }),
    help: similar === undefined ? expected : `did you mean \`${similar}\`? ${expected}`,
    ...(fix ? { fix } : {}),
  }
}

/** At most a dozen names. */
function listOf(names: readonly string[]): string {
  const shown = names.slice(0, 12).map((name) => `\`${name}\``)
  return names.length > 12 ? `${shown.join(', ')}, …` : shown.join(', ')
}

function renameKey(key: YamlScalar, name: string): Fix | undefined {
  const newText = key.map.encode(name)
  if (newText === undefined || key.aliasSpan) return undefined
  const span = key.map.toSource({ start: 0, end: key.text.length })
  return { title: `rename to \`${name}\``, safe: false, edits: [{ span, newText }] }
}

function missingKey(node: YamlNode, error: SchemaError): Explanation {
  const field = String(error.params.missingProperty)
  const first = node.kind === 'mapping' ? node.entries[0] : undefined
  const span = first && !node.aliasSpan ? placeOf(first.key) : placeOf(node)
  return {
    span,
    message: `${titleOf(error)} misses the field \`${field}\``,
    help: `add \`${field}:\``,
  }
}
