import type { AlertInstance } from '../engine/alert-history.ts'
import { formatDuration } from '../model/duration.ts'
import { equalLabels } from '../model/labels.ts'
import type { AlertingRule } from '../rules/rule-file.ts'
import { suggest } from '../text/suggest.ts'
import { identityOf } from './alert-identity.ts'
import type { AlertScene } from './alert-scene.ts'
import { explainSample } from './explain-sample.ts'
import { fieldDifferences } from './field-differences.ts'
import { labelDistance } from './label-distance.ts'
import type { AlertData, MissingReason } from './verdict.ts'

/** Why an alert that a test expects is not firing. */
export function explainMissing(expected: AlertData, scene: AlertScene): MissingReason {
  const { rules, alertname } = scene
  if (rules.length === 0) {
    const near = suggest(alertname, scene.alertNames)
    const hint = near === undefined ? '' : `; did you mean \`${near}\`?`
    return { kind: 'no-rule', text: `no rule that is loaded has the alert \`${alertname}\`${hint}` }
  }
  const reasons = rules.map((rule) => explainRule(expected, rule, scene))
  const telling = ['pending', 'resolved', 'labels', 'filtered', 'no-sample'] as const
  for (const kind of telling) {
    const found = reasons.find((reason) => reason.kind === kind)
    if (found) return found
  }
  return reasons[0] ?? { kind: 'unknown', text: 'no such alert fires' }
}

function explainRule(expected: AlertData, rule: AlertingRule, scene: AlertScene): MissingReason {
  const instances = scene.instances(rule)
  const same = instances.find(({ labels }) => equalLabels(labels, expected.labels))
  if (same) return explainState(same, rule, scene, expected)
  const pending = instances.find(
    (one) =>
      one.stateAt(scene.step) === 'pending' &&
      labelDistance(expected.labels, one.labels, scene.common) !== undefined,
  )
  if (pending) {
    const names = fieldDifferences('label', expected.labels, pending.labels)
      .slice(0, 4)
      .map(({ name }) => `\`${name}\``)
    const text = `${pendingText(pending, rule, scene)}, and with other labels (${names.join(', ')})`
    return { kind: 'labels', text }
  }
  return explainExpr(expected, rule, scene)
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

function pendingText(alert: AlertInstance, rule: AlertingRule, scene: AlertScene): string {
  const since = (alert.activeSince(scene.step) ?? 0) - scene.startMs
  const forMs = rule.for?.value ?? 0
  return `pending since ${formatDuration(since)}; with \`for: ${formatDuration(forMs)}\` it fires at ${formatDuration(since + forMs)}`
}

function explainExpr(expected: AlertData, rule: AlertingRule, scene: AlertScene): MissingReason {
  const { ast } = rule.expr
  if (!ast) return { kind: 'unknown', text: 'the expression of the rule cannot be evaluated' }
  const identity = identityOf(expected.labels, scene.common)
  return explainSample(ast, identity, scene.search(rule, scene.step))
}
