import { addedLabels } from '../engine/rule-labels.ts'
import { equalLabels } from '../model/labels.ts'
import type { AlertingRule } from '../rules/rule-file.ts'
import type { SourceFile } from '../text/source-file.ts'
import { fieldDifferences } from './field-differences.ts'
import type { ExpectedAlert } from './format/test-file.ts'
import { labelDistance } from './label-distance.ts'
import { pairNearest } from './pair-nearest.ts'
import type { AlertData, AlertDifference, FieldDifference, MissingAlert, Place } from './verdict.ts'

/** An expected alert with what the test file says of it. */
export interface WrittenAlert {
  readonly data: AlertData
  readonly item: ExpectedAlert
}

/** What differs between expected and firing alerts. Those of equal labels belong together, others by their nearness. */
export function compareAlerts(
  source: SourceFile,
  expected: readonly WrittenAlert[],
  received: readonly AlertData[],
  rules: readonly AlertingRule[],
): {
  readonly differing: readonly AlertDifference[]
  readonly missing: readonly MissingAlert[]
  readonly unexpected: readonly AlertData[]
} {
  const common = commonLabels(rules)
  const { rest, unmatched } = withoutEqual(expected, received)
  const { pairs, missing, unexpected } = pairNearest<ComparedAlert>(rest, unmatched, (a, b) => {
    const labels = labelDistance(a.data.labels, b.data.labels, common)
    if (labels === undefined) return undefined
    const texts = fieldDifferences('annotation', a.data.annotations, b.data.annotations)
    return labels * 1000 + texts.length
  })
  return {
    differing: pairs.map((pair) => difference(source, pair.expected, pair.received.data, rules)),
    missing: missing.map(({ data, item }) => ({
      expected: data,
      place: { file: source, span: item?.span ?? { start: 0, end: 0 } },
      reason: { kind: 'unknown', text: 'no such alert fires' },
    })),
    unexpected: unexpected.map(({ data }) => data),
  }
}

/** An alert of either side; `item` is what the test file says of an expected one. */
interface ComparedAlert {
  readonly data: AlertData
  readonly item: ExpectedAlert | undefined
}

/** What is left of both sides without the alerts that are the same. */
function withoutEqual(
  expected: readonly WrittenAlert[],
  received: readonly AlertData[],
): { readonly rest: readonly ComparedAlert[]; readonly unmatched: readonly ComparedAlert[] } {
  const unmatched: ComparedAlert[] = received.map((data) => ({ data, item: undefined }))
  const rest = expected.filter((alert) => {
    const at = unmatched.findIndex(({ data }) => equalAlerts(data, alert.data))
    if (at >= 0) unmatched.splice(at, 1)
    return at < 0
  })
  return { rest, unmatched }
}

/** Whether labels and annotations are the same. */
export function equalAlerts(a: AlertData, b: AlertData): boolean {
  return equalLabels(a.labels, b.labels) && equalLabels(a.annotations, b.annotations)
}

/** Names of labels that the rules set: they do not tell one alert of a rule from another. */
export function commonLabels(rules: readonly AlertingRule[]): ReadonlySet<string> {
  return new Set(['alertname', ...rules.flatMap((rule) => [...addedLabels(rule).keys()])])
}

function difference(
  source: SourceFile,
  expected: { readonly data: AlertData; readonly item: ExpectedAlert | undefined },
  received: AlertData,
  rules: readonly AlertingRule[],
): AlertDifference {
  const fields = [
    ...fieldDifferences('label', expected.data.labels, received.labels),
    ...fieldDifferences('annotation', expected.data.annotations, received.annotations),
  ]
  return {
    expected: expected.data,
    received,
    fields: fields.map((field) => placed(field, source, expected.item, rules)),
  }
}

/** The difference with the places where the test expects the field and a rule sets it. */
function placed(
  field: FieldDifference,
  source: SourceFile,
  item: ExpectedAlert | undefined,
  rules: readonly AlertingRule[],
): FieldDifference {
  const written = (field.kind === 'label' ? item?.labels : item?.annotations)?.findLast(
    ({ name }) => name.value === field.name,
  )
  const ruleAt = rulePlace(field, rules)
  return {
    ...field,
    ...(written ? { expectedAt: { file: source, span: written.value.span } } : {}),
    ...(ruleAt ? { ruleAt } : {}),
  }
}

function rulePlace(
  { kind, name }: FieldDifference,
  rules: readonly AlertingRule[],
): Place | undefined {
  for (const rule of rules) {
    const entry =
      kind === 'label'
        ? addedLabels(rule).get(name)
        : rule.annotations.findLast((one) => one.name.value === name)
    if (entry) return { file: rule.group.file.source, span: entry.span }
  }
  return undefined
}
