import type { Dialect, RuleCarrier } from './rule-file.ts'

/** The mappings of a rule file that have a fixed set of fields. */
export type FieldLevel = 'file' | 'group' | 'rule'

/** What Prometheus 3.14 reads, in the order in which it is best written. */
const prometheusFields: Readonly<Record<FieldLevel, readonly string[]>> = {
  file: ['groups'],
  group: ['name', 'interval', 'query_offset', 'limit', 'labels', 'rules'],
  rule: ['alert', 'record', 'expr', 'for', 'keep_firing_for', 'labels', 'annotations'],
}

/** What the relatives of Prometheus read besides. */
const dialectFields: Readonly<Record<FieldLevel, Partial<Record<Dialect, readonly string[]>>>> = {
  file: { mimir: ['namespace'], loki: ['namespace'] },
  group: {
    thanos: ['partial_response_strategy'],
    mimir: [
      'source_tenants',
      'align_evaluation_time_on_interval',
      'evaluation_delay',
      'remote_write',
    ],
    loki: ['remote_write'],
    vm: [
      'type',
      'concurrency',
      'params',
      'headers',
      'notifier_headers',
      'eval_offset',
      'eval_delay',
      'eval_alignment',
      'tenant',
      'debug',
    ],
  },
  rule: { vm: ['debug', 'update_entries_limit'] },
}

/** Fields that the PrometheusRule resource has for every dialect. */
const resourceFields: Readonly<Record<FieldLevel, readonly string[]>> = {
  file: [],
  group: ['partial_response_strategy'],
  rule: [],
}

const dialectNames: Readonly<Record<Dialect, string>> = {
  prometheus: 'Prometheus',
  thanos: 'Thanos',
  mimir: 'Mimir',
  loki: 'Loki',
  vm: 'vmalert',
}

const known = new Map<string, ReadonlySet<string>>()

/** The fields that may stand at a level, in the order in which they are listed to the reader. */
export function fieldsOf(
  level: FieldLevel,
  dialect: Dialect,
  carrier: RuleCarrier,
): ReadonlySet<string> {
  const key = `${level} ${dialect} ${carrier}`
  const found = known.get(key)
  if (found) return found
  const fields = new Set([
    ...prometheusFields[level],
    ...(dialectFields[level][dialect] ?? []),
    ...(carrier === 'PrometheusRule' ? resourceFields[level] : []),
  ])
  known.set(key, fields)
  return fields
}

/** The dialects that have a field which the given one lacks, with the names of their products. */
export function dialectsWith(
  level: FieldLevel,
  field: string,
): readonly { readonly dialect: Dialect; readonly product: string }[] {
  const dialects = Object.keys(dialectNames) as Dialect[]
  return dialects
    .filter((dialect) => dialectFields[level][dialect]?.includes(field))
    .map((dialect) => ({ dialect, product: dialectNames[dialect] }))
}

/** The level at which Prometheus has a field, where it is not the given one. */
export function levelWith(field: string, except: FieldLevel): FieldLevel | undefined {
  const levels: readonly FieldLevel[] = ['file', 'group', 'rule']
  return levels.find((level) => level !== except && prometheusFields[level].includes(field))
}
