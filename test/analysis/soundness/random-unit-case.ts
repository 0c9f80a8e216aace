import { analyse } from '../../../src/analysis/analyse.ts'
import type { KnownUnit } from '../../../src/analysis/unit/unit.ts'
import { unitTestOptions } from '../../../src/engine/engine-options.ts'
import { instantQuery } from '../../../src/engine/query.ts'
import { formatLabels } from '../../../src/model/labels.ts'
import { parsePromql } from '../../../src/promql/parse-promql.ts'
import { offsetMap } from '../../../src/text/scalar-map.ts'
import { loaded } from '../../conformance/engine/loaded.ts'
import { seededRandom } from '../../engine/generate-query.ts'
import { loadRules } from '../../rules/load.ts'

/** A query over quantities, and the same quantities given in other units. */
export interface UnitOutcome {
  readonly query: string
  /** The unit as derived, where it is known for both. */
  readonly units?: readonly [KnownUnit, KnownUnit]
  /** Values of the same series, by labels. */
  readonly pairs: readonly (readonly [labels: string, first: number, second: number])[]
}

interface Scale {
  readonly word: string
  /** Divides what is given in the base unit. */
  readonly by: number
}

const base: Readonly<Record<string, Scale>> = {
  d: { word: 'bytes', by: 1 },
  t: { word: 'seconds', by: 1 },
  e: { word: 'joules', by: 1 },
}
const other: Readonly<Record<string, Scale>> = {
  d: { word: 'kilobytes', by: 1000 },
  t: { word: 'milliseconds', by: 0.001 },
  e: { word: 'joules', by: 1 },
}
const kinds = ['d', 't', 'e', 'n'] as const

/** Evaluates a random query over quantities in their base units and in others. */
export function unitOutcome(seed: number): UnitOutcome {
  const random = seededRandom(seed)
  const query = new UnitQueries(random).vector(1 + Math.floor(random() * 4))
  const values = kinds.map(() => [1, 2, 3].map(() => 1 + Math.floor(random() * 9)))
  const [first, second] = [base, other].map((scales) => evaluate(query, values, scales))
  const pairs = [...(first?.values ?? [])].flatMap(([labels, value]) => {
    const twin = second?.values.get(labels)
    return twin === undefined ? [] : [[labels, value, twin] as const]
  })
  const units =
    first?.unit.kind === 'known' && second?.unit.kind === 'known'
      ? ([first.unit, second.unit] as const)
      : undefined
  return { query, pairs, ...(units ? { units } : {}) }
}

function evaluate(
  query: string,
  values: readonly (readonly number[])[],
  scales: Readonly<Record<string, Scale>>,
) {
  const lines = kinds.flatMap((kind, at) =>
    (values[at] ?? []).flatMap((value, i) => {
      const scaled = value / (scales[kind]?.by ?? 1)
      const labels = `{i="${i}", j="${i % 2}"}`
      return [
        `  ${kind}_total${labels} 0+${scaled}x20\n`,
        `  ${kind}_now${labels} ${scaled}+${scaled / 8}x20\n`,
      ]
    }),
  )
  const storage = loaded(`load 1m\n${lines.join('')}`)
  const { ast } = parsePromql(query, {})
  if (!ast) throw new Error(`does not parse: ${query}`)
  const result = instantQuery(storage, ast, 600_000, { ...unitTestOptions, maxSamples: 50_000 })
  const samples = 'value' in result && result.value.kind === 'vector' ? result.value.samples : []
  const knowledge = {
    metric(name: string) {
      const [kind = '', form] = name.split('_')
      const word = scales[kind]?.word ?? 'count'
      const evidence = 'settings' as const
      return {
        name,
        family: name,
        type: { value: form === 'total' ? ('counter' as const) : ('gauge' as const), evidence },
        unit: { value: word, evidence },
      }
    },
  }
  const file = loadRules('rules.yml', 'groups: []\n').rules
  const span = { start: 0, end: query.length }
  const expr = { text: query, span, map: offsetMap(0), ast, errors: [], comments: [] }
  const facts = analyse({ ruleFiles: [file], together: [], knowledge }).expression(file, expr)
  const [branch, ...others] = facts?.root.branches ?? []
  return {
    unit: (others.length === 0 && branch?.unit) || ({ kind: 'unknown' } as const),
    values: new Map(
      samples.flatMap(({ labels, value }) =>
        typeof value === 'number' ? [[formatLabels(labels), value] as const] : [],
      ),
    ),
  }
}

/** Queries whose results follow the units of what they read: literals only multiply and divide. */
class UnitQueries {
  readonly #random: () => number

  constructor(random: () => number) {
    this.#random = random
  }

  vector(depth: number): string {
    if (depth <= 0) return this.#leaf()
    const inner = () => this.vector(depth - 1)
    return this.#pick<() => string>([
      () => this.#leaf(),
      () => `(${inner()} / ${inner()})`,
      () => `(${inner()} * ${inner()})`,
      () => `(${inner()} * ${this.#factor()})`,
      () => `(${inner()} / ${this.#factor()})`,
      () => `(${this.#factor()} * ${inner()})`,
      () => this.#sum(depth),
      () => `${this.#pick(['sum', 'avg', 'max', 'min'])} by (j) (${inner()})`,
      () =>
        `${this.#pick(['max_over_time', 'avg_over_time', 'sum_over_time'])}((${inner()})[5m:1m])`,
      () => `${this.#pick(['abs', 'sort', '-'])}(${inner()})`,
      () => `topk(2, ${inner()})`,
      () => `(${inner()} and ${this.#leaf()})`,
      () => `(${inner()} or ${this.#leaf()})`,
    ])()
  }

  #sum(depth: number): string {
    const one = this.vector(depth - 1)
    return this.#pick([`(${one} + ${one})`, `(${one} - ${one} * 2)`, `(${one} > ${one} / 2)`])
  }

  #leaf(): string {
    const kind = this.#pick(kinds)
    return this.#pick([
      `${kind}_now`,
      `rate(${kind}_total[5m])`,
      `increase(${kind}_total[5m])`,
      `avg_over_time(${kind}_now[5m])`,
      `delta(${kind}_now[5m])`,
      `deriv(${kind}_now[5m])`,
      `predict_linear(${kind}_now[5m], 60)`,
    ])
  }

  #factor(): string {
    return this.#pick([
      '2',
      '3',
      '100',
      '1000',
      '60',
      '3600',
      '8',
      '1024',
      '0.001',
      '0.01',
      '(24 * 60)',
    ])
  }

  #pick<T>(choices: readonly T[]): T {
    return choices[Math.floor(this.#random() * choices.length)] as T
  }
}
