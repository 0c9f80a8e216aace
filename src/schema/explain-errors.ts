import type { CheckId, Problem } from '../diagnostic/diagnostic.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { YamlEntry, YamlNode } from '../yaml/node.ts'
import { explainKey } from './explain-key.ts'
import { explainValue } from './explain-value.ts'
import { NodeFinder } from './find-node.ts'
import { jsonValue } from './json-value.ts'
import { meaningfulErrors } from './meaningful-errors.ts'
import { titleOf } from './schema-title.ts'
import type { SchemaError, Validator } from './validator.ts'

/** Which file and check the findings belong to, and which of them are left to others. */
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
  const finder = new NodeFinder(root)
  const problems = new Map<string, Problem>()
  for (const error of meaningfulErrors(errors)) {
    const problem = explain(finder, error, options)
    const place = `${problem.span.start} ${problem.span.end} ${problem.message}`
    if (!problems.has(place)) problems.set(place, problem)
  }
  return [...problems.values()].sort(
    (a, b) => a.span.start - b.span.start || a.span.end - b.span.end,
  )
}

function explain(
  finder: NodeFinder,
  error: SchemaError,
  { source, check, goTerms = false }: ExplainOptions,
): Problem {
  const { node, entry } = finder.find(error.instancePath)
  const key = explainKey(finder, node, error)
  const place =
    key?.node ?? (node.kind === 'scalar' && node.text === '' ? (entry?.key ?? node) : node)
  const explanation = key?.explanation ?? explainValue(error, nameOf(error, entry), node, goTerms)
  const { aliasSpan, span } = place
  return {
    check,
    file: source,
    span: aliasSpan ?? span,
    ...explanation,
    ...(aliasSpan ? { related: [{ file: source, span, label: 'here' }] } : {}),
  }
}

/** What the value is called: by its key, by its title, or as an item of its list. */
function nameOf(error: SchemaError, entry: YamlEntry | undefined): string {
  if (error.propertyName !== undefined) return `the name \`${error.propertyName}\``
  if (entry) return `\`${entry.key.text}\``
  const title = titleOf(error)
  if (title !== undefined) return title
  const steps = error.instancePath.split('/')
  return steps.length > 1 ? `an item of \`${steps.at(-2)}\`` : 'the document'
}
