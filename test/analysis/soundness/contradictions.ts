import type { Branch } from '../../../src/analysis/branch.ts'
import type { Facts } from '../../../src/analysis/facts.ts'
import { type LabelFacts, labelFact } from '../../../src/analysis/labels/label-facts.ts'
import type { Interval } from '../../../src/analysis/range/interval.ts'
import { instantQuery } from '../../../src/engine/query.ts'
import type { VectorSample } from '../../../src/engine/query-result.ts'
import { formatLabels, type Labels, labelValue } from '../../../src/model/labels.ts'
import { metricNameLabel } from '../../../src/model/metric-name.ts'
import type { SoundnessCase } from './random-case.ts'

/** A result that the facts rule out. */
export interface Contradiction {
  readonly domain: string
  readonly text: string
}

/** Evaluates a case at a time (milliseconds) and compares every sample with what is said to be proved. */
export function contradictions(
  { ast, facts, storage, options }: SoundnessCase,
  time: number,
): readonly Contradiction[] {
  const result = instantQuery(storage, ast, time, options)
  if ('error' in result) return []
  const { value } = result
  if (value.kind === 'scalar')
    return sampleContradictions({ labels: [], time, value: value.value }, facts.root)
  if (value.kind !== 'vector') return []
  return [
    ...value.samples.flatMap((sample) => sampleContradictions(sample, facts.root)),
    ...countContradictions(value.samples, facts.root),
  ]
}

/** A sample belongs to some alternative; only where none admits it there is a contradiction, told for the first. */
function sampleContradictions(sample: VectorSample, { branches }: Facts): readonly Contradiction[] {
  const found = branches.map((branch) => againstBranch(sample, branch))
  return found.some((one) => one.length === 0) ? [] : (found[0] ?? [])
}

function againstBranch({ labels, value }: VectorSample, branch: Branch): readonly Contradiction[] {
  const found: Contradiction[] = []
  const shown = formatLabels(labels)
  if (branch.presence.kind === 'never' && branch.presence.confidence === 'proof')
    found.push({ domain: 'presence', text: `${shown} is there and must not be` })
  for (const text of labelContradictions(labels, branch.labels))
    found.push({ domain: 'labels', text: `${shown}: ${text}` })
  if (typeof value === 'number' && !admits(branch.range.sound, value))
    found.push({
      domain: 'range',
      text: `${shown} is ${value}, outside ${JSON.stringify(branch.range.sound, finite)}`,
    })
  return found
}

function labelContradictions(labels: Labels, facts: LabelFacts): readonly string[] {
  const found: string[] = []
  for (const [name, { has, confidence, values }] of facts.known) {
    const value = labelValue(labels, name)
    if (confidence !== 'proof') continue
    if (has === 'must' && value === '') found.push(`label ${name} must be there`)
    if (has === 'never' && value !== '') found.push(`label ${name} must not be there`)
    if (value === '' || !values) continue
    const allowed =
      values.kind === 'finite'
        ? values.values.includes(value)
        : values.matchers.every((matcher) => matcher.matches(value))
    if (!allowed) found.push(`label ${name} must not be ${value}`)
  }
  for (const { name } of labels) {
    if (name === metricNameLabel || facts.known.has(name)) continue
    const { has, confidence } = labelFact(facts, name)
    if (has === 'never' && confidence === 'proof') found.push(`label ${name} must not be there`)
  }
  return found
}

function countContradictions(
  samples: readonly VectorSample[],
  { branches }: Facts,
): readonly Contradiction[] {
  const found: Contradiction[] = []
  if (samples.length === 0 && branches.some(({ presence }) => presence.kind === 'always'))
    found.push({ domain: 'presence', text: 'is empty and must not be' })
  if (
    branches.every(
      ({ cardinality }) => cardinality.kind === 'one' && cardinality.confidence === 'proof',
    ) &&
    samples.length > branches.length
  )
    found.push({
      domain: 'cardinality',
      text: `has ${samples.length} series, where one is promised`,
    })
  return found
}

/** Whether a float lies within an interval. */
export function admits(interval: Interval, value: number): boolean {
  if (Number.isNaN(value)) return interval.nan
  const { min, max, minOpen, maxOpen, int } = interval
  if (value < min || (minOpen && value === min)) return false
  if (value > max || (maxOpen && value === max)) return false
  return !int || Number.isInteger(value) || !Number.isFinite(value)
}

function finite(_key: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value
}
