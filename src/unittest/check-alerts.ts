import type { Replay } from '../engine/replay.ts'
import { compareLabels, labelsOf } from '../model/labels.ts'
import type { AlertingRule } from '../rules/rule-file.ts'
import type { SourceFile } from '../text/source-file.ts'
import { compareAlerts, equalAlerts, type WrittenAlert } from './compare-alerts.ts'
import type { AlertTest, ExpectedAlert, ExpectedLabel } from './format/test-file.ts'
import { assertionPlace } from './places.ts'
import type { TestedRules } from './tested-rules.ts'
import type { AlertData, AlertRuleSummary, AlertVerdict, Field } from './verdict.ts'

/** The alerts of an assertion as the file has them, and the rules that are concerned. */
export interface AlertCheck {
  readonly test: AlertTest
  readonly expected: readonly WrittenAlert[]
  readonly rules: readonly AlertingRule[]
  /** The evaluation whose state counts: the last that is not later than `eval_time`. */
  readonly step: number
  readonly verdict: AlertVerdict
}

/** Compares the alerts that fire after the last evaluation up to `eval_time` with those expected, as promtool does. */
export function checkAlerts(
  source: SourceFile,
  test: AlertTest,
  rules: TestedRules,
  replay: Replay,
  intervalMs: number,
): AlertCheck {
  const evalTimeMs = test.evalTime?.value ?? 0
  const step = Math.floor(evalTimeMs / intervalMs)
  const named = rules.alerts(test.alertname.value)
  const received = named.flatMap((rule) => firingAlerts(rule, replay, step)).sort(compareAlertData)
  const expected = test.expAlerts
    .map((item) => ({ item, data: expectedAlert(item, test.alertname.value) }))
    .sort((a, b) => compareAlertData(a.data, b.data))
  const data = expected.map((one) => one.data)
  const passed = equalLists(data, received)
  const compared = passed
    ? { differing: [], missing: [], unexpected: [] }
    : compareAlerts(source, expected, received, named)
  return {
    test,
    expected,
    rules: named,
    step,
    verdict: {
      kind: 'alert',
      passed,
      evalTimeMs,
      place: assertionPlace(source, test.span, test.evalTime),
      alertname: test.alertname.value,
      rules: named.map(ruleSummary),
      expected: data,
      received,
      ...compared,
      timelines: [],
    },
  }
}

function equalLists(expected: readonly AlertData[], received: readonly AlertData[]): boolean {
  return (
    expected.length === received.length &&
    expected.every((alert, i) => {
      const other = received[i]
      return other !== undefined && equalAlerts(alert, other)
    })
  )
}

function firingAlerts(rule: AlertingRule, replay: Replay, step: number): readonly AlertData[] {
  const history = replay.alerts.get(rule)
  if (!history) return []
  return history.instances
    .filter((instance) => instance.stateAt(step) === 'firing')
    .map((instance) => ({
      labels: instance.labels,
      annotations: instance.annotationsAt(step),
    }))
}

function expectedAlert({ labels, annotations }: ExpectedAlert, alertname: string): AlertData {
  const own = fieldsOf(labels).filter(({ name }) => name !== 'alertname')
  return {
    labels: labelsOf([...own, { name: 'alertname', value: alertname }].map(pairOf)),
    annotations: labelsOf(fieldsOf(annotations).map(pairOf)),
  }
}

function pairOf({ name, value }: Field): readonly [string, string] {
  return [name, value]
}

/** The entries of a mapping; the last of a name that is there twice. */
function fieldsOf(entries: readonly ExpectedLabel[]): readonly Field[] {
  const fields = new Map(entries.map(({ name, value }) => [name.value, value.value]))
  return [...fields].map(([name, value]) => ({ name, value }))
}

function compareAlertData(a: AlertData, b: AlertData): number {
  return compareLabels(a.labels, b.labels) || compareLabels(a.annotations, b.annotations)
}

function ruleSummary(rule: AlertingRule): AlertRuleSummary {
  return {
    file: rule.group.file.source,
    span: rule.name.span,
    name: rule.name.value,
    expr: rule.expr.text,
    forMs: rule.for?.value ?? 0,
    keepFiringForMs: rule.keepFiringFor?.value ?? 0,
  }
}
