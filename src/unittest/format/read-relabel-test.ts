import type { Located } from '../../text/located.ts'
import type { YamlMapping, YamlNode } from '../../yaml/node.ts'
import { placeOf } from '../../yaml/node-place.ts'
import {
  fieldOf,
  labelsOf,
  locatedItems,
  locatedOf,
  report,
  scalarOf,
  type TestContext,
} from './test-context.ts'
import type { ExpectedRouting, RelabelTest } from './test-file.ts'

/** Reads an item of `relabel_tests:`. */
export function readRelabelTest(
  context: TestContext,
  node: YamlMapping,
  fallback: Located<string> | undefined,
): readonly RelabelTest[] {
  const name = locatedOf(node, 'name')
  const job = locatedOf(node, 'job')
  const config = locatedOf(node, 'config') ?? fallback
  const dropped = isTrue(node, 'dropped')
  const expected = fieldOf(node, 'exp_labels')
  const lacks = (what: string, help: string): readonly RelabelTest[] => {
    if (!context.incomplete && !node.broken)
      report(
        context,
        placeOf(node.entries[0]?.key ?? node),
        `an item under relabel_tests misses ${what}`,
        help,
      )
    return []
  }
  if (!job || job.value === '') return lacks('`job`', 'add `job:` with the name of the job')
  if (!config)
    return lacks(
      '`config`',
      'add `config:` with the path of prometheus.yml, here or at the top of the file',
    )
  if (!dropped && expected === undefined)
    return lacks('`exp_labels` or `dropped`', 'add `exp_labels:`, or `dropped: true`')
  return [
    {
      kind: 'RelabelTest',
      span: placeOf(node),
      ...(name ? { name } : {}),
      job,
      config,
      metric: isTrue(node, 'metric'),
      labels: labelsOf(context, node, 'labels'),
      expLabels: labelsOf(context, node, 'exp_labels'),
      dropped,
    },
  ]
}

/** What an item of `exp_alerts:` says of the alert's way through Alertmanager; undefined where it says nothing. */
export function readRouting(context: TestContext, node: YamlMapping): ExpectedRouting | undefined {
  const list = (field: string) =>
    fieldOf(node, field)
      ? { items: locatedItems(node, field), span: placeOf(fieldOf(node, field) ?? node) }
      : undefined
  const receivers = list('receivers')
  const groupBy = list('group_by')
  const inhibitedBy = list('inhibited_by')
  if (!receivers && !groupBy && !inhibitedBy) return undefined
  if (!context.alertmanager && !context.incomplete)
    report(
      context,
      (receivers ?? groupBy ?? inhibitedBy)?.span ?? placeOf(node),
      'routing is expected, and no Alertmanager is configured',
      'add `alertmanager:` with the path of alertmanager.yml at the top of the file',
    )
  return {
    ...(receivers ? { receivers } : {}),
    ...(groupBy ? { groupBy } : {}),
    ...(inhibitedBy ? { inhibitedBy } : {}),
  }
}

function isTrue(node: YamlNode, field: string): boolean {
  const scalar = scalarOf(node, field)
  return scalar?.type === 'bool' && /^(?:y|yes|on|true)$/i.test(scalar.text)
}
