import type {
  AlertData,
  AlertVerdict,
  AssertionVerdict,
  ExprVerdict,
  Field,
  FieldDifference,
  FileVerdict,
  GroupVerdict,
  Place,
  RelabelVerdict,
  SampleData,
  Timeline,
} from '../unittest/verdict.ts'
import { jsonRange } from './json-range.ts'
import { assertionTitle } from './test-title.ts'
import { numberText } from './value-text.ts'

type Json = Readonly<Record<string, unknown>>

/** The outcome of a test file. Times are milliseconds since the start of the test; durations of the run are left out. */
export function jsonTests(verdict: FileVerdict): Json {
  const { source, passed, loaded, unmatched, selected, total, groups, rules } = verdict
  return {
    path: source.path,
    passed,
    loaded,
    unmatched,
    selected,
    total,
    groups: groups.map(jsonGroup),
    rules: rules.map(({ kind, name, group, active, fired, asserted, ...place }) => ({
      kind,
      name,
      group,
      ...jsonPlace(place),
      active,
      fired,
      asserted,
    })),
  }
}

function jsonPlace({ file, span }: Place): Json {
  return { path: file.path, range: jsonRange(file, span) }
}

function optionalPlace(place: Place | undefined): Json | null {
  return place ? jsonPlace(place) : null
}

function jsonGroup(group: GroupVerdict): Json {
  return {
    name: group.name,
    index: group.index,
    ...jsonPlace(group.place),
    passed: group.passed,
    skipped: group.skipped ?? false,
    errors: group.errors,
    ruleFailures: group.ruleFailures.map(({ rule, timeMs, message, place }) => ({
      rule,
      time: timeMs,
      message,
      ...jsonPlace(place),
    })),
    passesUnder: group.passesUnder ?? null,
    dependsOnOrder: group.dependsOnOrder,
    assertions: group.assertions.map((assertion) => jsonAssertion(group, assertion)),
  }
}

function jsonAssertion(group: GroupVerdict, assertion: AssertionVerdict): Json {
  return {
    kind: assertion.kind,
    title: assertionTitle(group, assertion, false),
    passed: assertion.passed,
    time: assertion.evalTimeMs,
    ...jsonPlace(assertion.place),
    ...partOf(assertion),
  }
}

function partOf(assertion: AssertionVerdict): Json {
  switch (assertion.kind) {
    case 'alert':
      return alertPart(assertion)
    case 'expr':
      return exprPart(assertion)
    case 'relabel':
      return relabelPart(assertion)
  }
}

function relabelPart(verdict: RelabelVerdict): Json {
  const { job, metric, error, expected, received, fields, steps } = verdict
  return {
    job,
    metric,
    error: error ? { message: error.message, ...jsonPlace(error.place) } : null,
    expected: expected ? jsonLabels(expected) : null,
    received: received ? jsonLabels(received) : null,
    fields: fields.map(jsonField),
    steps: steps.map(({ rule, text, place }) => ({ rule, text, ...jsonPlace(place) })),
  }
}

function alertPart(verdict: AlertVerdict): Json {
  return {
    alertname: verdict.alertname,
    rules: verdict.rules.map((rule) => ({
      name: rule.name,
      ...jsonPlace(rule),
      expr: rule.expr,
      for: rule.forMs,
      keepFiringFor: rule.keepFiringForMs,
    })),
    expected: verdict.expected.map(jsonAlert),
    received: verdict.received.map(jsonAlert),
    differing: verdict.differing.map(({ expected, received, fields }) => ({
      expected: jsonAlert(expected),
      received: jsonAlert(received),
      fields: fields.map(jsonField),
    })),
    missing: verdict.missing.map(({ expected, place, reason }) => ({
      expected: jsonAlert(expected),
      ...jsonPlace(place),
      reason: { kind: reason.kind, text: reason.text },
    })),
    unexpected: verdict.unexpected.map(jsonAlert),
    timelines: verdict.timelines.map(jsonTimeline),
  }
}

function exprPart(verdict: ExprVerdict): Json {
  const { expr, error, expected, received, differing, missing, unexpected } = verdict
  return {
    expr,
    error: error ? { message: error.message, ...jsonPlace(error.place) } : null,
    expected: expected.map(jsonSample),
    received: received.map(jsonSample),
    differing: differing.map((one) => ({
      expected: jsonSample(one.expected),
      received: jsonSample(one.received),
      fields: one.fields.map(jsonField),
      difference: one.difference ?? null,
    })),
    missing: missing.map(jsonSample),
    unexpected: unexpected.map(jsonSample),
  }
}

/** Labels as an object; names are unique. */
function jsonLabels(fields: readonly Field[]): Json {
  return Object.fromEntries(fields.map(({ name, value }) => [name, value]))
}

function jsonAlert({ labels, annotations }: AlertData): Json {
  return { labels: jsonLabels(labels), annotations: jsonLabels(annotations) }
}

function jsonField(field: FieldDifference): Json {
  return {
    kind: field.kind,
    name: field.name,
    expected: field.expected ?? null,
    received: field.received ?? null,
    expectedAt: optionalPlace(field.expectedAt),
    ruleAt: optionalPlace(field.ruleAt),
  }
}

/** Values are texts: JSON has no infinities. */
function jsonSample({ labels, value, histogram, place }: SampleData): Json {
  return {
    labels: jsonLabels(labels),
    value: histogram === undefined ? numberText(value) : null,
    histogram: histogram ?? null,
    at: optionalPlace(place),
  }
}

function jsonTimeline({ labels, times, values, states, comparison }: Timeline): Json {
  return {
    labels: jsonLabels(labels),
    comparison: comparison ?? null,
    steps: times.map((time, at) => ({
      time,
      value: values[at] ?? null,
      state: states[at] ?? 'inactive',
    })),
  }
}
