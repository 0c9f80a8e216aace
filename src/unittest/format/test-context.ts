import type { Problem } from '../../diagnostic/diagnostic.ts'
import { parseDuration } from '../../model/duration.ts'
import type { ParsedExpr } from '../../promql/parse-promql.ts'
import type { ParserOptions } from '../../promql/parser-options.ts'
import type { ParsedSeries } from '../../promql/series-notation.ts'
import type { LocatedDuration } from '../../rules/rule-file.ts'
import type { Located } from '../../text/located.ts'
import type { SyntaxProblem } from '../../text/problem.ts'
import type { SourceFile } from '../../text/source-file.ts'
import type { Span } from '../../text/span.ts'
import type { YamlMapping, YamlNode, YamlScalar } from '../../yaml/node.ts'
import { placeOf } from '../../yaml/node-place.ts'
import type { ExpectedLabel, SourceText } from './test-file.ts'

/** What the readers of one test file share. The schema judges the structure; what it has refused is passed over here. */
export interface TestContext {
  readonly source: SourceFile
  readonly parser: ParserOptions
  /** The YAML could not be read to its end: what is missing is not reported. */
  readonly incomplete: boolean
  /** The file says how Alertmanager is configured. */
  readonly alertmanager: boolean
  /** What promtool refuses when it loads the file. */
  readonly problems: Problem[]
  /** What promtool finds when it runs the tests, whatever the rules are. */
  readonly runtimeProblems: Problem[]
  /** What was parsed, by its text: aliases may repeat a long one very often. */
  readonly expressions: Map<string, ParsedExpr>
  readonly series: Map<string, ParsedSeries>
  /** Places whose problems are told. */
  readonly told: Set<string>
}

/** Reports what keeps promtool from loading the file. */
export function report(context: TestContext, span: Span, message: string, help?: string): void {
  context.problems.push({
    check: 'syntax/schema',
    file: context.source,
    span,
    message,
    ...(help === undefined ? {} : { help }),
  })
}

/** Reports what will fail when the test runs; once for each place, though aliases may use it often. */
export function reportRuntime(
  context: TestContext,
  { text, map }: SourceText,
  problems: readonly (SyntaxProblem & { readonly help?: string })[],
  what: string,
): void {
  if (problems.length === 0) return
  const written = map.toSource({ start: 0, end: text.length })
  const place = `${written.start} ${written.end} ${what}`
  if (context.told.has(place)) return
  context.told.add(place)
  for (const problem of problems)
    context.runtimeProblems.push({
      check: 'syntax/promql',
      file: context.source,
      span: map.toSource(problem.span),
      message: `${what}: ${problem.message}`,
      ...(problem.help === undefined ? {} : { help: problem.help }),
    })
}

/** What `parse` makes of a text, remembered. */
export function remembered<T>(known: Map<string, T>, text: string, parse: (text: string) => T): T {
  const found = known.get(text)
  if (found !== undefined) return found
  const parsed = parse(text)
  known.set(text, parsed)
  return parsed
}

/** The value of a field; the last where it is written twice. */
export function fieldOf(node: YamlNode, name: string): YamlNode | undefined {
  if (node.kind !== 'mapping') return undefined
  return node.entries.findLast((entry) => entry.key.text === name)?.value
}

/** The items of a list field; nothing where it is absent or no list. */
export function itemsOf(node: YamlNode, name: string): readonly YamlNode[] {
  const list = fieldOf(node, name)
  return list?.kind === 'sequence' ? list.items : []
}

/** The items that are mappings; a null is one without entries, as to promtool. */
export function mappingsOf(node: YamlNode, name: string): readonly YamlMapping[] {
  return itemsOf(node, name).flatMap((item): readonly YamlMapping[] => {
    if (item.kind === 'mapping') return [item]
    if (item.kind !== 'scalar' || item.type !== 'null') return []
    const { span, aliasSpan } = item
    return [{ kind: 'mapping', span, ...(aliasSpan ? { aliasSpan } : {}), entries: [], flow: true }]
  })
}

/** A scalar field that says something. */
export function scalarOf(node: YamlNode, name: string): YamlScalar | undefined {
  const value = fieldOf(node, name)
  return value?.kind === 'scalar' && value.type !== 'null' ? value : undefined
}

/** A scalar field as a text with the way back to its characters. */
export function textOf(node: YamlNode, name: string): SourceText | undefined {
  const scalar = scalarOf(node, name)
  return scalar && { text: scalar.text, span: placeOf(scalar), map: scalar.map }
}

/** A scalar field as a text with its place. */
export function locatedOf(node: YamlNode, name: string): Located<string> | undefined {
  const scalar = scalarOf(node, name)
  return scalar && { value: scalar.text, span: placeOf(scalar) }
}

/** The texts of a list of scalars; a null is the empty text. */
export function locatedItems(node: YamlNode, name: string): readonly Located<string>[] {
  return itemsOf(node, name)
    .filter((item) => item.kind === 'scalar')
    .map((item) => ({ value: item.type === 'null' ? '' : item.text, span: placeOf(item) }))
}

/** A duration; a wrong one is reported. */
export function durationOf(
  context: TestContext,
  node: YamlNode,
  name: string,
): LocatedDuration | undefined {
  const scalar = scalarOf(node, name)
  if (!scalar) return undefined
  const parsed = parseDuration(scalar.text)
  const span = placeOf(scalar)
  if ('ms' in parsed) return { value: parsed.ms, span }
  const bare = /^[1-9][0-9]*$/.test(scalar.text)
  report(
    context,
    span,
    `invalid \`${name}\`: ${parsed.error}`,
    bare
      ? `give a unit: \`${scalar.text}s\` or \`${scalar.text}m\``
      : 'write whole numbers with the units `y w d h m s ms` from the largest to the smallest, such as `1h30m`',
  )
  return undefined
}

/** The entries of a mapping of names to texts. A key that a merge sets too is reported: promtool's YAML reader refuses it in a map. */
export function labelsOf(
  context: TestContext,
  node: YamlNode,
  name: string,
): readonly ExpectedLabel[] {
  const mapping = fieldOf(node, name)
  if (mapping?.kind !== 'mapping') return []
  for (const { key } of mapping.clashes ?? [])
    report(
      context,
      placeOf(key),
      `key "${key.text}" already set in map`,
      'a merged key cannot be overridden here: leave it out of one of the two',
    )
  return mapping.entries.flatMap(({ key, value }) =>
    value.kind === 'scalar'
      ? [
          {
            name: { value: key.text, span: placeOf(key) },
            value: { value: value.type === 'null' ? '' : value.text, span: placeOf(value) },
          },
        ]
      : [],
  )
}
