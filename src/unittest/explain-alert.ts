import type { AlertInstance } from '../engine/alert-history.ts'
import { equalLabels } from '../model/labels.ts'
import type { AlertingRule } from '../rules/rule-file.ts'
import { type AlertEvidence, AlertScene } from './alert-scene.ts'
import type { AlertCheck } from './check-alerts.ts'
import { explainMissing } from './explain-missing.ts'
import { labelDistance } from './label-distance.ts'
import { timelineOf } from './timeline.ts'
import type { AlertVerdict, Field, Timeline } from './verdict.ts'

const timelineLimit = 8

/** The verdict with reasons for the alerts that are missing, and timelines. */
export function explainAlert(check: AlertCheck, evidence: AlertEvidence): AlertVerdict {
  const { verdict } = check
  const scene = new AlertScene(check, evidence)
  return {
    ...verdict,
    missing: verdict.missing.map((one) => ({
      ...one,
      reason: explainMissing(one.expected, scene),
    })),
    timelines: timelines(verdict, scene, evidence.trace),
  }
}

/** Timelines of the alerts that are missing, differ or are not expected; each alert has one. */
function timelines(verdict: AlertVerdict, scene: AlertScene, trace: boolean): readonly Timeline[] {
  const concerned: (readonly Field[])[] = [
    ...verdict.differing.map(({ received }) => received.labels),
    ...verdict.missing.map(({ expected }) => expected.labels),
    ...verdict.unexpected.map(({ labels }) => labels),
  ]
  if (trace)
    for (const rule of scene.rules)
      concerned.push(...scene.instances(rule).map(({ labels }) => labels))
  const drawn: Timeline[] = []
  const done = new Set<AlertInstance>()
  for (const labels of concerned) {
    if (drawn.length >= timelineLimit) break
    const found = nearestInstance(labels, scene)
    const rule = found?.rule ?? scene.rules[0]
    if (!rule || (found && done.has(found.instance))) continue
    if (found) done.add(found.instance)
    drawn.push(timelineOf(found?.instance.labels ?? labels, found?.instance, rule, scene))
  }
  return drawn
}

function nearestInstance(
  labels: readonly Field[],
  scene: AlertScene,
): { readonly rule: AlertingRule; readonly instance: AlertInstance } | undefined {
  let best: { readonly rule: AlertingRule; readonly instance: AlertInstance } | undefined
  let least = Number.POSITIVE_INFINITY
  for (const rule of scene.rules)
    for (const instance of scene.instances(rule)) {
      if (equalLabels(instance.labels, labels)) return { rule, instance }
      const apart = labelDistance(labels, instance.labels, scene.common) ?? Infinity
      if (apart < least) {
        best = { rule, instance }
        least = apart
      }
    }
  return best
}
