import type { AlertInstance } from '../engine/alert-history.ts'
import { addedLabels } from '../engine/rule-labels.ts'
import { formatDuration } from '../model/duration.ts'
import { equalLabels } from '../model/labels.ts'
import type { AlertingRule } from '../rules/rule-file.ts'
import { suggest } from '../text/suggest.ts'
import { identityOf, sameFields } from './alert-identity.ts'
import type { AlertScene } from './alert-scene.ts'
import { explainSample } from './explain-sample.ts'
import { fieldDifferences } from './field-differences.ts'
import { labelDistance } from './label-distance.ts'
import type { AlertData, Field, MissingReason } from './verdict.ts'

/** Why an alert that a test expects is not firing. */
export function explainMissing(expected: AlertData, scene: AlertScene): MissingReason {
  const { rules, alertname } = scene
  if (rules.length === 0) {
    const near = suggest(alertname, scene.alertNames)
    const hint = near === undefined ? '' : `; did you mean \`${near}\`?`
    return { kind: 'no-rule', text: `no rule that is loaded has the alert \`${alertname}\`${hint}` }
  }
  const meant = rules.filter((rule) => setsLabels(rule, expected.labels))
  const reasons = (meant.length > 0 ? meant : rules).map((rule) =>
    explainRule(expected, rule, scene),
  )
  const telling = ['pending', 'resolved', 'labels', 'filtered', 'no-sample'] as const
  for (const kind of telling) {
    const found = reasons.find((reason) => reason.kind === kind)
    if (found) return found
  }
  return reasons[0] ?? { kind: 'unknown', text: 'no such alert fires' }
}

/** Whether a rule can give an alert these labels, as far as its templates tell. */
function setsLabels(rule: AlertingRule, expected: readonly Field[]): boolean {
  return [...addedLabels(rule)].every(([name, { value }]) => {
    const wanted = expected.find((field) => field.name === name)?.value ?? ''
    return value.text.includes('{{') || value.text === wanted
  })
}

function explainRule(expected: AlertData, rule: AlertingRule, scene: AlertScene): MissingReason {
  const instances = scene.instances(rule)
  const same = instances.find(({ labels }) => equalLabels(labels, expected.labels))
  if (same) return explainState(same, rule, scene, expected)
  const other = otherActive(expected, instances, scene)
  if (!other) return explainExpr(expected, rule, scene)
  const names = fieldDifferences('label', expected.labels, other.labels)
    .slice(0, 4)
    .map(({ name }) => `\`${name}\``)
    .join(', ')
  const text =
    other.stateAt(scene.step) === 'pending'
      ? `${pendingText(other, rule, scene)}, and with other labels (${names})`
      : `the alert of this sample fires with other labels (${names})`
  return { kind: 'labels', text }
}

/** A pending alert that is near to the one expected, or a firing one of the same sample. */
function otherActive(
  expected: AlertData,
  instances: readonly AlertInstance[],
  { step, common }: AlertScene,
): AlertInstance | undefined {
  const identity = identityOf(expected.labels, common)
  const pending = instances.find(
    (one) =>
      one.stateAt(step) === 'pending' &&
      labelDistance(expected.labels, one.labels, common) !== undefined,
  )
  const isSame = (one: AlertInstance) => sameFields(identityOf(one.labels, common), identity)
  return pending ?? instances.find((one) => one.stateAt(step) === 'firing' && isSame(one))
}

function explainState(
  alert: AlertInstance,
  rule: AlertingRule,
  scene: AlertScene,
  expected: AlertData,
): MissingReason {
  const { step } = scene
  if (alert.stateAt(step) === 'pending')
    return { kind: 'pending', text: pendingText(alert, rule, scene) }
  if (alert.stateAt(step) === 'firing')
    return { kind: 'labels', text: 'it fires once, and is expected more than once' }
  const last = lastActive(alert, step)
  if (last === undefined) return explainExpr(expected, rule, scene)
  const state = alert.stateAt(last)
  const why = explainExpr(expected, rule, scene)
  const text = `${state} until ${scene.timeText(last)}, then over: ${why.text}`
  return { kind: 'resolved', text }
}

function lastActive(alert: AlertInstance, step: number): number | undefined {
  for (let at = step; at >= 0; at--) if (alert.stateAt(at) !== 'inactive') return at
  return undefined
}

/** Since when an alert is pending, and at which evaluation it fires. */
function pendingText(alert: AlertInstance, rule: AlertingRule, scene: AlertScene): string {
  const { step, startMs, intervalMs } = scene
  const since = (alert.activeSince(step) ?? 0) - startMs
  const forMs = rule.for?.value ?? 0
  const fires = since + Math.ceil(forMs / intervalMs) * intervalMs
  return `pending since ${formatDuration(since)}; with \`for: ${formatDuration(forMs)}\` it fires at ${formatDuration(fires)}`
}

function explainExpr(expected: AlertData, rule: AlertingRule, scene: AlertScene): MissingReason {
  const { ast } = rule.expr
  if (!ast) return { kind: 'unknown', text: 'the expression of the rule cannot be evaluated' }
  const identity = identityOf(expected.labels, scene.common)
  return explainSample(ast, identity, scene.search(rule, scene.step))
}
