import { formatSeries, labelsOf } from '../model/labels.ts'
import { applyEdits, type Edit } from '../text/edit.ts'
import { sourceFile } from '../text/source-file.ts'
import type { YamlMapping, YamlNode, YamlScalar } from '../yaml/node.ts'
import { placeOf } from '../yaml/node-place.ts'
import { parseYaml } from '../yaml/parse-yaml.ts'
import { editList, type ItemChange, type ListChange } from './edit-list.ts'
import { editMapping } from './edit-mapping.ts'
import { fieldOf, itemsOf, mappingsOf, scalarOf } from './format/test-context.ts'
import type { TestRun } from './test-run.ts'
import type {
  AlertData,
  AlertVerdict,
  AssertionVerdict,
  ExprVerdict,
  Field,
  FileVerdict,
  SampleData,
} from './verdict.ts'
import { type YamlFields, yamlNumber, yamlText } from './write-yaml.ts'

/**
 * Edits of a test file's text that make its failing assertions expect what is received. Assertions that fail with an
 * error or receive NaN are left alone, and so are those that an alias stands for. Comments and layout of what stays are kept.
 */
export function updateExpectations(run: TestRun, verdict: FileVerdict): readonly Edit[] {
  const { source } = run.tests.tests
  const root = rootOf(source.path, source.text)
  if (!root) return []
  const groups = mappingsOf(root, 'tests')
  const edits = verdict.groups.flatMap((group) => {
    const node = groups[group.index]
    if (!node || node.aliasSpan) return []
    return group.assertions
      .filter(({ passed }) => !passed)
      .flatMap((assertion) => editAssertion(source.text, node, assertion) ?? [])
  })
  const unique = edits.filter(
    ({ span }, i) =>
      edits.findIndex((one) => one.span.start === span.start && one.span.end === span.end) === i,
  )
  return rootOf(source.path, applyEdits(source.text, unique)) ? unique : []
}

/** The root of a YAML text without errors. */
function rootOf(path: string, content: string): YamlNode | undefined {
  const source = sourceFile(path, content)
  const [document] = parseYaml({ source, text: source.text }, { goYaml: 'v2' })
  return document && document.problems.length === 0 ? document.root : undefined
}

function editAssertion(
  text: string,
  group: YamlMapping,
  assertion: AssertionVerdict,
): Edit | undefined {
  if (assertion.kind === 'relabel') return undefined
  const field = assertion.kind === 'alert' ? 'alert_rule_test' : 'promql_expr_test'
  const list = fieldOf(group, field)
  if (!list || list.aliasSpan) return undefined
  const at = assertion.place.span.start
  const node = itemsOf(group, field).find((item) => {
    const { start, end } = item.span
    return !item.aliasSpan && start <= at && at < Math.max(end, start + 1)
  })
  if (node?.kind !== 'mapping') return undefined
  const change =
    assertion.kind === 'alert' ? alertChange(text, node, assertion) : sampleChange(node, assertion)
  return change && editList(text, node, change)
}

function alertChange(text: string, node: YamlMapping, verdict: AlertVerdict): ListChange {
  const rest = [...verdict.received]
  const items = itemsOf(node, 'exp_alerts')
  const written = items.map((item) => writtenAlert(item, verdict.alertname))
  const kept = written.map((alert) => take(rest, (one) => alert && key(one) === key(alert)))
  const changes = items.map((item, i): ItemChange => {
    const alert = written[i]
    if (kept[i]) return { kind: 'edited', edits: [] }
    const pair = verdict.differing.find(({ expected }) => alert && key(expected) === key(alert))
    const received = pair && take(rest, (one) => key(one) === key(pair.received))
    if (!received) return { kind: 'removed' }
    const edits =
      item.kind === 'mapping' && !item.aliasSpan ? alertEdits(text, item, received) : undefined
    return edits ? { kind: 'edited', edits } : { kind: 'rewritten', fields: alertFields(received) }
  })
  return { field: 'exp_alerts', items: changes, added: rest.map(alertFields) }
}

function alertEdits(
  text: string,
  item: YamlMapping,
  { labels, annotations }: AlertData,
): readonly Edit[] | undefined {
  const parts = [
    ['exp_labels', labels],
    ['exp_annotations', annotations],
  ] as const
  const edits: Edit[] = []
  for (const [field, fields] of parts) {
    const node = fieldOf(item, field)
    const wanted = new Map(fields.map(({ name, value }) => [name, value]))
    const names = node?.kind === 'mapping' ? node.entries.map((one) => one.key.text) : []
    if (field === 'exp_labels' && !names.includes('alertname')) wanted.delete('alertname')
    if (node?.kind !== 'mapping') {
      if (wanted.size > 0) return undefined
      continue
    }
    const changed = wanted.size === 0 && names.length === 0 ? [] : editMapping(text, node, wanted)
    if (!changed) return undefined
    edits.push(...changed)
  }
  return edits
}

function alertFields({ labels, annotations }: AlertData): YamlFields {
  const own = labels.filter(({ name }) => name !== 'alertname')
  return [
    { key: 'exp_labels', value: mapOf(own) },
    ...(annotations.length > 0 ? [{ key: 'exp_annotations', value: mapOf(annotations) }] : []),
  ]
}

function mapOf(fields: readonly Field[]): ReadonlyMap<string, string> {
  return new Map(fields.map(({ name, value }) => [name, value]))
}

function writtenAlert(item: YamlNode, alertname: string): AlertData | undefined {
  if (item.kind !== 'mapping') return undefined
  const labels = textsOf(fieldOf(item, 'exp_labels')).filter(([name]) => name !== 'alertname')
  return {
    labels: labelsOf([...labels, ['alertname', alertname]]),
    annotations: labelsOf(textsOf(fieldOf(item, 'exp_annotations'))),
  }
}

function textsOf(node: YamlNode | undefined): readonly (readonly [string, string])[] {
  if (node?.kind !== 'mapping') return []
  const pairs = node.entries.map(
    ({ key: name, value }) =>
      [name.text, value.kind === 'scalar' && value.type !== 'null' ? value.text : ''] as const,
  )
  return [...new Map(pairs)]
}

function key({ labels, annotations }: AlertData): string {
  return JSON.stringify([labels, annotations])
}

function sampleChange(node: YamlMapping, verdict: ExprVerdict): ListChange | undefined {
  if (verdict.error || verdict.received.some(({ value }) => Number.isNaN(value))) return undefined
  const rest = [...verdict.received]
  const items = itemsOf(node, 'exp_samples')
  const written = items.map((item) => {
    const { start } = placeOf(item)
    return verdict.expected.find((sample) => sample.place?.span.start === start)
  })
  const kept = written.map((sample) => take(rest, (one) => sample && sameSample(one, sample)))
  const changes = items.map((item, i): ItemChange => {
    if (kept[i]) return { kind: 'edited', edits: [] }
    const sample = written[i]
    const pair = verdict.differing.find(({ expected }) => expected === sample)
    const received = pair && take(rest, (one) => one === pair.received)
    if (!received || !sample) return { kind: 'removed' }
    const edits =
      item.kind === 'mapping' && !item.aliasSpan ? sampleEdits(item, sample, received) : undefined
    return edits ? { kind: 'edited', edits } : { kind: 'rewritten', fields: sampleFields(received) }
  })
  return { field: 'exp_samples', items: changes, added: rest.map(sampleFields) }
}

function sampleEdits(
  item: YamlMapping,
  sample: SampleData,
  received: SampleData,
): readonly Edit[] | undefined {
  const edits: Edit[] = []
  if (JSON.stringify(sample.labels) !== JSON.stringify(received.labels)) {
    const node = scalarOf(item, 'labels')
    if (!node || !isPlainPlace(node)) return undefined
    edits.push({ span: node.span, newText: yamlText(formatSeries(received.labels)) })
  }
  if (sample.histogram !== received.histogram) {
    const node = scalarOf(item, 'histogram')
    if (!node || !isPlainPlace(node) || received.histogram === undefined) return undefined
    edits.push({ span: node.span, newText: yamlText(received.histogram) })
  }
  if (sample.value !== received.value) {
    const node = scalarOf(item, 'value')
    if (!node || !isPlainPlace(node)) return undefined
    edits.push({ span: node.span, newText: yamlNumber(received.value) })
  }
  return edits
}

/** Whether a scalar can be replaced where it stands. */
function isPlainPlace({ style, aliasSpan, tag, text }: YamlScalar): boolean {
  return style !== 'literal' && style !== 'folded' && !aliasSpan && !tag && text !== ''
}

function sampleFields({ labels, value, histogram }: SampleData): YamlFields {
  return [
    { key: 'labels', value: yamlText(formatSeries(labels)) },
    histogram === undefined
      ? { key: 'value', value: yamlNumber(value) }
      : { key: 'histogram', value: yamlText(histogram) },
  ]
}

function sameSample(a: SampleData, b: SampleData): boolean {
  return (
    a.value === b.value &&
    a.histogram === b.histogram &&
    JSON.stringify(a.labels) === JSON.stringify(b.labels)
  )
}

/** Takes the first thing that fits out of a list. */
function take<T>(list: T[], fits: (one: T) => unknown): T | undefined {
  const at = list.findIndex((one) => fits(one))
  return at < 0 ? undefined : list.splice(at, 1)[0]
}
