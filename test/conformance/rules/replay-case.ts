import { unitTestOptions } from '../../../src/engine/engine-options.ts'
import { type Replay, replay } from '../../../src/engine/replay.ts'
import { Storage } from '../../../src/engine/storage.ts'
import { formatDuration } from '../../../src/model/duration.ts'
import { type Labels, labelsOf, labelValue } from '../../../src/model/labels.ts'
import { metricNameLabel } from '../../../src/model/metric-name.ts'
import { parseSeries } from '../../../src/promql/series-notation.ts'
import { seriesValues } from '../../../src/promql/series-values.ts'
import type { Rule } from '../../../src/rules/rule-file.ts'
import { caseOfRun } from '../case-of-run.ts'
import { loaded } from '../engine/loaded.ts'
import { storedSamples } from '../stored-samples.ts'
import type { CaseResult } from '../suite.ts'
import { type DataRule, groupOf } from './group-of.ts'

interface DataSample {
  readonly labels: Readonly<Record<string, string>>
  readonly value: number
  readonly tMs?: number
}

interface Step {
  readonly tMs: number
  readonly ALERTS?: readonly DataSample[]
  readonly ALERTS_FOR_STATE?: readonly DataSample[]
  readonly samples?: readonly DataSample[]
  readonly annotationsDerived?: Readonly<Record<string, string>>
  readonly error?: string
  readonly set?: unknown
}

/** A rule with what it gives at one evaluation after the other. */
export interface RuleCase {
  readonly name: string
  readonly load?: string
  readonly rule: DataRule
  readonly limit?: number
  readonly queryOffsetMs?: number
  readonly externalLabels?: Readonly<Record<string, string>>
  readonly externalURL?: string
  readonly stubbedQueryResult?: readonly { readonly histogram: string }[]
  readonly steps: readonly Step[]
  readonly storedSeries?: readonly {
    readonly labels: Readonly<Record<string, string>>
    readonly points: readonly (readonly [number, unknown])[]
  }[]
}

interface Outcome {
  readonly replay: Replay
  readonly rule: Rule
  readonly storage: Storage
}

/** Evaluates a rule rule by rule and step by step; both must give what is expected. */
export function replayCase(kind: string, row: RuleCase): CaseResult {
  const name = `evaluation.json ${kind} (${row.name})`
  if (row.steps.some((step) => step.set !== undefined))
    return { name, outcome: 'skipped', reason: 'rules are never reloaded here' }
  const together = outcomeCase(name, row, false)
  return together.outcome === 'passed' ? outcomeCase(`${name}, step by step`, row, true) : together
}

function outcomeCase(name: string, row: RuleCase, stepwise: boolean): CaseResult {
  return caseOfRun(name, JSON.stringify(row.rule), expected(row), () =>
    received(row, run(row, stepwise)),
  )
}

function run(row: RuleCase, stepwise: boolean): Outcome {
  const storage = storageOf(row)
  const { limit, queryOffsetMs } = row
  const group = groupOf({
    rules: [row.rule],
    ...(limit === undefined ? {} : { limit }),
    ...(queryOffsetMs ? { query_offset: formatDuration(queryOffsetMs) } : {}),
  })
  const [rule] = group.rules
  if (!rule) throw new Error(`the data has no rule: ${row.name}`)
  const result = replay({
    groups: [group],
    storage,
    times: Float64Array.from(row.steps, (step) => step.tMs),
    options: unitTestOptions,
    externalLabels: labelsOf(Object.entries(row.externalLabels ?? {})),
    externalUrl: row.externalURL ?? '',
    stepwise,
  })
  return { replay: result, rule, storage }
}

/** The series of the case; a histogram that no storage would take is put there as it is. */
function storageOf({ load, stubbedQueryResult, rule, steps }: RuleCase): Storage {
  const stub = stubbedQueryResult?.[0]
  if (!stub) return load ? loaded(load) : new Storage()
  const storage = new Storage()
  const [value] = seriesValues(parseSeries(`stub ${stub.histogram}`).items)
  if (value === null || typeof value !== 'object') throw new Error('the stub is no histogram')
  const labels = labelsOf([[metricNameLabel, String(rule.expr)]])
  storage.addSeries(storage.labelSets.of(labels), {
    times: Float64Array.from(steps, (step) => step.tMs),
    values: new Float64Array(steps.length),
    kinds: new Uint8Array(steps.length).fill(2),
    histograms: steps.map(() => value),
    startTimes: undefined,
    count: steps.length,
  })
  return storage
}

function expected({ steps, storedSeries, queryOffsetMs = 0 }: RuleCase): unknown {
  return {
    steps: steps.map(({ tMs, ALERTS, ALERTS_FOR_STATE, samples, annotationsDerived, error }) => {
      const placed = (rows: readonly DataSample[] | undefined) =>
        rows && sorted(rows.map((one) => ({ t: tMs - queryOffsetMs, ...withTime(one) })))
      return {
        error,
        ALERTS: placed(ALERTS),
        ALERTS_FOR_STATE: placed(ALERTS_FOR_STATE),
        samples: placed(samples),
        annotations: annotationsDerived,
      }
    }),
    stored: storedSeries?.map(({ points }) => points.map(([t, v]) => ({ t, v }))),
  }
}

function withTime({ labels, value, tMs }: DataSample): object {
  return { labels, v: value, ...(tMs === undefined ? {} : { t: tMs }) }
}

function received(row: RuleCase, { replay: result, rule, storage }: Outcome): unknown {
  const offset = row.queryOffsetMs ?? 0
  return {
    steps: row.steps.map((step, i) => {
      const at = (name: string, asked: unknown) =>
        asked ? samplesOf(storage, name, step.tMs - offset) : undefined
      return {
        error: result.failures.find((failure) => failure.step === i)?.message,
        ALERTS: at('ALERTS', step.ALERTS),
        ALERTS_FOR_STATE: at('ALERTS_FOR_STATE', step.ALERTS_FOR_STATE),
        samples: at(rule.name.value, step.samples),
        annotations: step.annotationsDerived && annotationsOf(result, rule, i),
      }
    }),
    stored: row.storedSeries?.map(({ labels }) =>
      storedSamples(storage, labelsOf(Object.entries(labels))),
    ),
  }
}

/** The samples of a time under a name, without those that only say that a series has ended. */
function samplesOf(storage: Storage, name: string, time: number): unknown {
  const found = storage
    .select(name, [])
    .flatMap(({ labels: { labels } }) =>
      storedSamples(storage, labels).flatMap(({ t, v }) =>
        t === time && v !== 'stale' ? [{ labels: pairs(labels), t, v }] : [],
      ),
    )
  return sorted(found)
}

function annotationsOf(result: Replay, rule: Rule, step: number): unknown {
  if (rule.kind !== 'AlertingRule') return undefined
  const instance = result.alerts
    .get(rule)
    ?.instances.find((one) => one.activeSince(step) !== undefined)
  return instance && pairs(instance.annotationsAt(step))
}

function pairs(labels: Labels): Record<string, string> {
  return Object.fromEntries(labels.map(({ name }) => [name, labelValue(labels, name)]))
}

function sorted(rows: readonly object[]): readonly object[] {
  const key = (row: object) =>
    JSON.stringify(Object.entries((row as DataSample).labels).sort(([a], [b]) => (a < b ? -1 : 1)))
  return [...rows].sort((a, b) => (key(a) < key(b) ? -1 : 1))
}
