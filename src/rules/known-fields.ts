import { isBefore, type TargetVersion } from '../model/target-version.ts'
import type { Dialect, RuleCarrier } from './rule-file.ts'

/** The mappings of a rule file that have a fixed set of fields. */
export type FieldLevel = 'file' | 'group' | 'rule'

/** What Prometheus 3.14 reads, in the order in which it is best written. */
const prometheusFields: Readonly<Record<FieldLevel, readonly string[]>> = {
  file: ['groups'],
  group: ['name', 'interval', 'query_offset', 'limit', 'labels', 'rules'],
  rule: ['alert', 'record', 'expr', 'for', 'keep_firing_for', 'labels', 'annotations'],
}

/** The versions of Prometheus that brought fields. */
const since: Readonly<Record<FieldLevel, Readonly<Record<string, string>>>> = {
  file: {},
  group: { limit: '2.31', query_offset: '2.53', labels: '3.0' },
  rule: { keep_firing_for: '2.42' },
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

/**
 * The version that brought a field which the target lacks; undefined where Prometheus has no such field, or the target does.
 * The relatives of Prometheus count their own versions, and the operator leaves out what its Prometheus does not know.
 */
export function newerThanTarget(
  level: FieldLevel,
  field: string,
  { dialect, carrier, target }: FieldReader,
): string | undefined {
  if (!target || dialect !== 'prometheus' || carrier === 'PrometheusRule') return undefined
  const brought = Object.hasOwn(since[level], field) ? since[level][field] : undefined
  return brought !== undefined && isBefore(target, brought) ? brought : undefined
}

/** Who reads the fields. */
export interface FieldReader {
  readonly dialect: Dialect
  readonly carrier: RuleCarrier
  /** Absent: 3.14. */
  readonly target?: TargetVersion
}

/** The fields that may stand at a level, in the order in which they are listed to the reader. */
export function fieldsOf(level: FieldLevel, reader: FieldReader): ReadonlySet<string> {
  const { dialect, carrier, target } = reader
  const version = target ? ` ${target.major}.${target.minor}` : ''
  const key = `${level} ${dialect} ${carrier}${version}`
  const found = known.get(key)
  if (found) return found
  const fields = new Set([
    ...prometheusFields[level].filter((field) => !newerThanTarget(level, field, reader)),
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
