import { selectedName } from '../analysis/selected-name.ts'
import type { FoundDocument } from '../documents/document.ts'
import { metricNameLabel } from '../model/metric-name.ts'
import { compileRegexp } from '../model/regexp.ts'
import type { VectorSelector } from '../promql/ast.ts'
import { walk } from '../promql/visit.ts'
import type { PromExpr, RecordingRule, RuleFile } from '../rules/rule-file.ts'
import type { ScalarMap } from '../text/scalar-map.ts'
import type { SourceFile } from '../text/source-file.ts'
import type { Span } from '../text/span.ts'
import type { YamlNode } from '../yaml/node.ts'
import type { ProjectFile } from './live-project.ts'
import { entriesOf, nodesAt, type Place } from './place.ts'

/** Where a recorded name stands. */
export interface NamePlace {
  readonly source: SourceFile
  readonly span: Span
  readonly role: 'definition' | 'use'
  /** Why the name cannot be changed there by itself. */
  readonly stuck?: string
}

/** The recorded metric that a place names: that of a `record:` or of a selector. */
export function recordedNameAt(place: Place | undefined): string | undefined {
  if (place?.kind === 'name')
    return place.rule.kind === 'RecordingRule' ? place.rule.name.value : undefined
  const selector = selectorAt(place)
  return selector && selectedName(selector.node)
}

/** The selector whose name stands at a place, with the span of the name in the text of the expression. */
export function selectorAt(
  place: Place | undefined,
): { readonly node: VectorSelector; readonly span: Span } | undefined {
  if (place?.kind !== 'expr' || !place.expr.ast) return undefined
  const { at } = place
  const node = nodesAt(place.expr.ast, at).at(-1)
  if (node?.kind !== 'VectorSelector') return undefined
  const span = nameSpan(node)
  return span && at >= span.start && at <= span.end ? { node, span } : undefined
}

/** Where a selector has its name: before the braces or in them, with its quotes. */
function nameSpan({ name, matchers }: VectorSelector): Span | undefined {
  if (name) return name.span
  return matchers.find((one) => one.name.value === metricNameLabel && one.op === '=')?.value.span
}

/** All places of a recorded name in the files that can read each other; `from` is one of them. */
export function placesOfName(
  name: string,
  from: SourceFile,
  files: readonly ProjectFile[],
): readonly NamePlace[] {
  const world = files.filter(({ contents }) => isSameWorld(contents.source, from))
  return world.flatMap(({ contents, read }) => {
    if (!contents.source.text.includes(name)) return patternsOf(name, read.documents)
    return [
      ...read.documents.flatMap(({ rules }) => inRules(name, rules)),
      ...read.expressions.flatMap(({ file, expr }) => inExpr(name, file.source, expr)),
      ...contents.documents.flatMap((document) =>
        document.kind === 'tests' ? inTests(name, document) : [],
      ),
    ]
  })
}

/** A Markdown document is a world of its own. */
function isSameWorld(a: SourceFile, b: SourceFile): boolean {
  const isDocument = ({ path }: SourceFile) => /\.(?:md|mdx|markdown)$/i.test(path)
  return a.path === b.path || (!isDocument(a) && !isDocument(b))
}

function patternsOf(
  name: string,
  documents: ProjectFile['read']['documents'],
): readonly NamePlace[] {
  return documents.flatMap(({ rules }) =>
    rules.groups.flatMap((group) =>
      group.rules.flatMap(({ expr }) =>
        expr.text.includes(metricNameLabel) ? inExpr(name, rules.source, expr) : [],
      ),
    ),
  )
}

function inRules(name: string, { groups, source }: RuleFile): readonly NamePlace[] {
  return groups.flatMap(({ rules }) =>
    rules.flatMap((rule) => [
      ...(rule.kind === 'RecordingRule' ? definition(name, rule, source) : []),
      ...inExpr(name, source, rule.expr),
      ...entriesOf(rule).flatMap(({ value }) =>
        value.text.includes('query') ? inText(name, source, value, 'use') : [],
      ),
    ]),
  )
}

function definition(
  name: string,
  { name: own }: RecordingRule,
  source: SourceFile,
): readonly NamePlace[] {
  if (own.value !== name) return []
  const { start, end } = own.span
  const inside = source.text.slice(start, end).indexOf(name)
  if (inside < 0)
    return [{ source, span: own.span, role: 'definition', stuck: 'is written with escapes' }]
  const span = { start: start + inside, end: start + inside + name.length }
  return [{ source, span, role: 'definition' }]
}

function inExpr(name: string, source: SourceFile, expr: PromExpr): readonly NamePlace[] {
  if (!expr.ast) {
    const stuck = 'stands in an expression that cannot be read'
    return inText(name, source, expr, 'use').map((place) => ({ ...place, stuck }))
  }
  const found: NamePlace[] = []
  walk(expr.ast, (node) => {
    if (node.kind !== 'VectorSelector') return
    const span = nameSpan(node)
    if (span && selectedName(node) === name) found.push(exact(name, source, expr, span))
    const pattern = node.matchers.find((one) => matchesByPattern(one, name))
    if (pattern)
      found.push({
        source,
        span: expr.map.toSource(pattern.value.span),
        role: 'use',
        stuck: 'is selected by a pattern',
      })
  })
  return found
}

function matchesByPattern(
  { name: label, op, value }: VectorSelector['matchers'][number],
  name: string,
): boolean {
  if (label.value !== metricNameLabel || op !== '=~') return false
  const pattern = compileRegexp(value.value)
  return !('error' in pattern) && pattern.matches(name)
}

/** The name within a span of a text; in quotes it stands behind the first. */
function exact(
  name: string,
  source: SourceFile,
  { text, map }: { readonly text: string; readonly map: ScalarMap },
  span: Span,
): NamePlace {
  const at = text.slice(span.start, span.end).indexOf(name)
  const own = at < 0 ? span : { start: span.start + at, end: span.start + at + name.length }
  const place = map.toSource(own)
  const written = source.text.slice(place.start, place.end) === name
  return {
    source,
    span: place,
    role: 'use',
    ...(written && at >= 0 ? {} : { stuck: 'is written with escapes' }),
  }
}

function inText(
  name: string,
  source: SourceFile,
  value: { readonly text: string; readonly map: ScalarMap },
  role: NamePlace['role'],
): readonly NamePlace[] {
  const found: NamePlace[] = []
  for (
    let at = value.text.indexOf(name);
    at >= 0;
    at = value.text.indexOf(name, at + name.length)
  ) {
    const end = at + name.length
    if (isWordPart(value.text[at - 1]) || isWordPart(value.text[end])) continue
    found.push({ ...exact(name, source, value, { start: at, end }), role })
  }
  return found
}

function isWordPart(character: string | undefined): boolean {
  return character !== undefined && /[\w:]/.test(character)
}

const keysWithNames: ReadonlySet<string> = new Set(['expr', 'series', 'labels'])

/** In unit tests a name stands in expressions, series and expected samples. */
function inTests(name: string, { root, source }: FoundDocument): readonly NamePlace[] {
  const found: NamePlace[] = []
  const open: YamlNode[] = root ? [root] : []
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.aliasSpan) continue
    if (node.kind === 'sequence') open.push(...node.items)
    if (node.kind !== 'mapping') continue
    for (const { key, value, merged } of node.entries) {
      if (merged) continue
      if (value.kind !== 'scalar') open.push(value)
      else if (keysWithNames.has(key.text)) found.push(...inText(name, source, value, 'use'))
    }
  }
  return found.sort((a, b) => a.span.start - b.span.start)
}
