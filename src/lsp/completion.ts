import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  MarkupKind,
} from 'vscode-languageserver/node'
import type { Analysis } from '../analysis/analysis.ts'
import type { Facts } from '../analysis/facts.ts'
import type { LabelFact } from '../analysis/labels/label-facts.ts'
import { selectedName } from '../analysis/selected-name.ts'
import { builtInNames } from '../catalogue/built-in.ts'
import { aggregatorNames } from '../promql/aggregator-names.ts'
import { functionDoc } from '../promql/function-docs.ts'
import { functionNames } from '../promql/functions.ts'
import { walk } from '../promql/visit.ts'
import type { PromExpr, RuleFile } from '../rules/rule-file.ts'
import { compareText } from '../text/compare-text.ts'
import { templateWords } from '../text/template-words.ts'
import { type CompletionContext, completionContext } from './completion-context.ts'
import type { FileView, ProjectFile } from './live-project.ts'
import { type Place, placeAt } from './place.ts'
import { rangeOf } from './positions.ts'

/** What can be written: a list that is cut is asked for again with every letter. */
const mostItems = 400

const keywords = [
  ...['and', 'or', 'unless', 'by', 'without', 'on', 'ignoring', 'group_left', 'group_right'],
  ...['offset', 'bool', 'atan2'],
]
const durations = ['30s', '1m', '5m', '10m', '15m', '30m', '1h', '6h', '12h', '1d', '7d']
const variables = ['$labels', '$value', '$externalLabels', '$externalURL']

type Item = Pick<CompletionItem, 'label' | 'kind' | 'detail' | 'documentation' | 'sortText'>

/** What may be written at an offset; empty where nothing is known to fit. */
export function completionsAt(
  view: FileView,
  offset: number,
  files: () => readonly ProjectFile[],
): CompletionList {
  const place = placeAt(view.read, offset)
  if (place?.kind === 'template') return ofTemplate(place, view, offset)
  if (place?.kind === 'name') return { isIncomplete: false, items: [] }
  const before = place ? place.expr.text.slice(0, place.at) : lineOfExpr(view.source.text, offset)
  const context = before === undefined ? undefined : completionContext(before)
  if (!context) return { isIncomplete: false, items: [] }
  const file = place?.file ?? view.read.documents[0]?.rules
  const whole = place ? place.expr.text : (before ?? '')
  return asList(itemsOf(context, whole, file, view.analysis, files), context.prefix, view, offset)
}

/** The text between `expr:` and the cursor, where the YAML cannot be read yet. */
function lineOfExpr(text: string, offset: number): string | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  const found = /^[ \t]*(?:- +)?["']?expr["']?[ \t]*:(?:[ \t]+["']?(.*))?$/.exec(line)
  return found ? (found[1] ?? '') : undefined
}

function itemsOf(
  context: CompletionContext,
  text: string,
  file: RuleFile | undefined,
  analysis: Analysis,
  files: () => readonly ProjectFile[],
): readonly Item[] {
  switch (context.kind) {
    case 'expression':
      return [...metricItems(file, analysis, files()), ...functionItems(), ...keywordItems()]
    case 'label':
      return labelItems(context.metric === undefined ? [] : [context.metric], file, analysis, files)
    case 'grouping':
      return labelItems(namesIn(text), file, analysis, files)
    case 'value':
      return valueItems(context, file, analysis, files)
    case 'duration':
      return durations.map((label) => ({ label, kind: CompletionItemKind.Unit }))
  }
}

function metricItems(
  file: RuleFile | undefined,
  analysis: Analysis,
  files: readonly ProjectFile[],
): readonly Item[] {
  const recorded = file ? analysis.scope(file).recorded : new Set<string>()
  const known = file ? analysis.knowledgeFor(file) : analysis.knowledge
  const used = new Set(usesOf(files).map(({ name }) => name))
  const families = [...(known.families ?? []), ...builtInNames()]
  const names = new Set([...recorded, ...used, ...families, 'ALERTS', 'ALERTS_FOR_STATE'])
  return [...names].map((label) => ({
    label,
    kind: CompletionItemKind.Variable,
    detail: recorded.has(label) ? 'recorded' : 'metric',
    sortText: `${recorded.has(label) ? 0 : used.has(label) ? 1 : 2}${label}`,
  }))
}

function functionItems(): readonly Item[] {
  return [...functionNames(), ...aggregatorNames].flatMap((label) => {
    const doc = functionDoc(label)
    if (!doc) return []
    const value = [doc.text, ...(doc.note === undefined ? [] : [doc.note])].join('\n\n')
    return [
      {
        label,
        kind: CompletionItemKind.Function,
        detail: doc.signature,
        documentation: { kind: MarkupKind.PlainText, value },
        sortText: `3${label}`,
      },
    ]
  })
}

function keywordItems(): readonly Item[] {
  return keywords.map((label) => ({
    label,
    kind: CompletionItemKind.Keyword,
    sortText: `4${label}`,
  }))
}

/** Labels that series of some metrics have, as far as anything tells. */
function labelItems(
  metrics: readonly string[],
  file: RuleFile | undefined,
  analysis: Analysis,
  files: () => readonly ProjectFile[],
): readonly Item[] {
  const names = new Set<string>()
  const known = file ? analysis.knowledgeFor(file) : analysis.knowledge
  for (const metric of metrics) {
    const rules = file ? analysis.scope(file).definitions(metric) : []
    for (const rule of rules) for (const label of labelsOf(analysis.result(rule))) names.add(label)
    for (const label of known.metric(metric)?.labels?.names ?? []) names.add(label)
    if (rules.length === 0) for (const label of known.targetLabels ?? target) names.add(label)
    if (/^ALERTS(?:_FOR_STATE)?$/.test(metric)) names.add('alertname').add('alertstate')
  }
  for (const use of usesOf(files()))
    if (metrics.includes(use.name)) for (const label of use.labels) names.add(label)
  return [...names].map((label) => ({ label, kind: CompletionItemKind.Field, detail: 'label' }))
}

const target: readonly string[] = ['job', 'instance']

function labelsOf({ branches }: Facts): readonly string[] {
  return branches.flatMap(({ labels }) =>
    [...labels.known].filter(([, fact]) => isTold(fact)).map(([name]) => name),
  )
}

/** A label that only may be there, as any may, is not worth a line. */
function isTold({ has, values }: LabelFact): boolean {
  return has === 'must' || (has === 'may' && values !== undefined)
}

function valueItems(
  { metric, label }: CompletionContext & { readonly kind: 'value' },
  file: RuleFile | undefined,
  analysis: Analysis,
  files: () => readonly ProjectFile[],
): readonly Item[] {
  const values = new Set<string>()
  if (label === 'alertname' && file)
    for (const name of analysis.scope(file).alerts) values.add(name)
  if (label === 'alertstate') values.add('firing').add('pending')
  const known = file ? analysis.knowledgeFor(file) : analysis.knowledge
  const samples = metric === undefined ? undefined : known.metric(metric)?.samples
  for (const value of samples?.values.get(label) ?? []) values.add(value)
  if (label !== 'alertname')
    for (const use of usesOf(files()))
      for (const value of use.values.get(label) ?? []) values.add(value)
  return [...values].map((value) => ({ label: value, kind: CompletionItemKind.Value }))
}

/** A selector that some rule has, with the labels and the plain values that it asks for. */
interface MetricUse {
  readonly name: string
  readonly labels: readonly string[]
  readonly values: ReadonlyMap<string, readonly string[]>
}

const usesOfFile = new WeakMap<ProjectFile['read'], readonly MetricUse[]>()

function usesOf(files: readonly ProjectFile[]): readonly MetricUse[] {
  return files.flatMap(({ read }) => {
    const known = usesOfFile.get(read)
    if (known) return known
    const exprs = [
      ...read.documents.flatMap(({ rules }) =>
        rules.groups.flatMap((group) => group.rules.map(({ expr }) => expr)),
      ),
      ...read.expressions.map(({ expr }) => expr),
    ]
    const uses = exprs.flatMap(usesIn)
    usesOfFile.set(read, uses)
    return uses
  })
}

function usesIn({ ast }: PromExpr): readonly MetricUse[] {
  const uses: MetricUse[] = []
  if (ast)
    walk(ast, (node) => {
      const name = node.kind === 'VectorSelector' ? selectedName(node) : undefined
      if (node.kind !== 'VectorSelector' || name === undefined) return
      const matchers = node.matchers.filter((one) => one.name.value !== '__name__')
      const plain = matchers.filter(({ op, value }) => op === '=' && value.value !== '')
      uses.push({
        name,
        labels: matchers.map((one) => one.name.value),
        values: new Map(plain.map((one) => [one.name.value, [one.value.value]])),
      })
    })
  return uses
}

/** Words of a text that may name metrics. */
function namesIn(text: string): readonly string[] {
  const words = text.match(/[A-Za-z_:][\w:]*/g) ?? []
  return [...new Set(words)].filter((word) => functionDoc(word) === undefined)
}

function ofTemplate(
  { rule, file, entry, at }: Place & { readonly kind: 'template' },
  view: FileView,
  offset: number,
): CompletionList {
  const before = entry.value.text.slice(0, at)
  const open = before.lastIndexOf('{{')
  if (open < 0 || before.indexOf('}}', open) >= 0) return { isIncomplete: false, items: [] }
  const label = /(?:\$labels|\.Labels)\.(\w*)$/.exec(before)
  if (label) {
    const facts = view.analysis.expression(file, rule.expr)
    const found = new Set(facts ? labelsOf(facts.root) : [])
    const names = found.size > 0 ? found : new Set(target)
    const items = [...names].map((name) => ({ label: name, kind: CompletionItemKind.Field }))
    return asList(items, label[1] ?? '', view, offset)
  }
  const word = /(?<![.\w$])\$?\w*$/.exec(before)?.[0]
  if (word === undefined) return { isIncomplete: false, items: [] }
  const items = [
    ...variables.map((name) => ({ label: name, kind: CompletionItemKind.Variable })),
    ...[...templateWords()].map((name) => ({ label: name, kind: CompletionItemKind.Function })),
  ]
  return asList(items, word, view, offset)
}

/** The items that go on from what is written; those that begin with it come first. */
function asList(
  items: readonly Item[],
  prefix: string,
  { source }: FileView,
  offset: number,
): CompletionList {
  const written = prefix.toLowerCase()
  const fitting = items.filter(({ label }) => label.toLowerCase().includes(written))
  const sorted = fitting.toSorted(
    (a, b) => rank(a, written) - rank(b, written) || compareText(keyOf(a), keyOf(b)),
  )
  const start = offset - prefix.length
  const exact = source.text.slice(start, offset) === prefix
  const range = rangeOf(source, { start: exact ? start : offset, end: offset })
  return {
    isIncomplete: sorted.length > mostItems,
    items: sorted
      .slice(0, mostItems)
      .map((item) => (exact ? { ...item, textEdit: { range, newText: item.label } } : { ...item })),
  }
}

function rank({ label }: Item, written: string): number {
  return label.toLowerCase().startsWith(written) ? 0 : 1
}

function keyOf({ sortText, label }: Item): string {
  return sortText ?? label
}
