import { functionNames, functionSignature } from '../../src/promql/functions.ts'

/** What may be used in queries. */
export interface QueryFeatures {
  /** Names of functions that are not to be called. */
  readonly without: ReadonlySet<string>
  /** `limitk` and `limit_ratio`. */
  readonly limits: boolean
  /** No native histograms, whose arithmetic differs between versions. */
  readonly floatsOnly?: boolean
  /** Of `limitk` only the number of series is asked for, as which ones it takes may be left to chance. */
  readonly countedLimits?: boolean
  readonly fill: boolean
  readonly extendedRanges: boolean
  readonly durationExpressions: boolean
}

/** Everything that any parser option allows. */
export const allFeatures: QueryFeatures = {
  without: new Set(),
  limits: true,
  fill: true,
  extendedRanges: true,
  durationExpressions: true,
}

const aggregations = ['sum', 'avg', 'min', 'max', 'count', 'group', 'stddev', 'stdvar']
const arithmetic = ['+', '-', '*', '/', '%', '^', 'atan2']
const comparisons = ['==', '!=', '<', '<=', '>', '>=']
const setOperators = ['and', 'or', 'unless']
const trims = ['</', '>/']
const metrics = [
  'c_total',
  'c_total',
  'c_total',
  'g',
  'g',
  'g',
  'k',
  'h',
  'nh',
  'mix',
  'lat_bucket',
]
const labels = ['a', 'b', 'job', 'instance', 'le']
const ranges = ['1m', '90s', '2m', '5m', '7m', '10m', '30m']
const calls = new Set(functionNames())

/** Numbers from 0 up to, not including, 1, the same ones for the same seed (a multiply-with-carry generator). */
export function seededRandom(seed: number): () => number {
  let state = (seed ^ 0x9e3779b9) >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Random series in the notation of unit tests, and random queries over them that every parser accepts. */
export class QueryGenerator {
  /** How often each function, operator, aggregation and modifier was used. */
  readonly used: Map<string, number> = new Map()
  readonly #random: () => number
  readonly #features: QueryFeatures
  readonly #functions: readonly string[]

  constructor(random: () => number, features: QueryFeatures) {
    this.#random = random
    this.#features = features
    this.#functions = [...calls].filter((name) => !features.without.has(name))
  }

  /** Series of a test with some twenty minutes of samples, as `series` and `values`. */
  dataset(): readonly (readonly [series: string, values: string])[] {
    const found: [string, string][] = []
    for (const a of ['x', 'y'])
      for (const b of ['1', '2', '3'].slice(0, 1 + this.#below(3))) {
        const own = `a="${a}", b="${b}", job="j${a}", instance="i${b}"`
        found.push([`c_total{${own}}`, this.#counter()])
        found.push([`g{${own}}`, this.#gauge()])
        if (this.#chance(0.8)) found.push([`k{${own}}`, this.#gauge()])
        if (b === '1' || this.#chance(0.5))
          found.push(this.#native('h', own, this.#histograms(false)))
        if (b === '1' || this.#chance(0.4))
          found.push(this.#native('nh', own, this.#histograms(true)))
        if (b === '1' || this.#chance(0.3)) found.push(this.#native('mix', own, this.#mixed()))
        if (b === '1') found.push(...this.#classic(own))
      }
    found.push(['target_info{job="jx", instance="i1", version="1"}', '1x20'])
    found.push(['target_info{job="jy", instance="i1", version="2"}', '1x10 stale 1x5'])
    return found
  }

  /** A query of instant vector or scalar type. */
  query(): string {
    return this.#chance(0.05) ? this.#scalar(2) : this.#vector(1 + this.#below(3))
  }

  #vector(depth: number): string {
    if (depth <= 0) return this.#selector()
    const forms: readonly (() => string)[] = [
      () => this.#call(depth),
      () => this.#call(depth),
      () => this.#call(depth),
      () => this.#aggregate(depth),
      () => this.#aggregate(depth),
      () => this.#binary(depth),
      () => this.#binary(depth),
      () => this.#selector(),
      () => this.#note(`-`, `-(${this.#vector(depth - 1)})`),
    ]
    return this.#pick(forms)()
  }

  /** Where there are to be no histograms, a gauge of the same name. */
  #native(name: string, own: string, histograms: string): [string, string] {
    return [`${name}{${own}}`, this.#features.floatsOnly ? this.#gauge() : histograms]
  }

  #selector(): string {
    const metric = this.#pick(metrics)
    const matchers = this.#chance(0.4) ? `{${this.#matcher()}}` : ''
    const smoothed = this.#features.extendedRanges && this.#chance(0.15)
    const extended = smoothed ? this.#note('smoothed', ' smoothed') : ''
    return `${metric}${matchers}${extended}${this.#modifiers()}`
  }

  #matcher(): string {
    return this.#pick(['a="x"', 'a!="x"', 'b=~"1|2"', 'b!~"[3-9]"', 'a=~".*", b="1"', 'nope=""'])
  }

  #modifiers(): string {
    const offset = this.#chance(0.12)
      ? this.#note('offset', ` offset ${this.#pick(['1m', '30s', '-1m', '5m', '-30s'])}`)
      : ''
    const at = this.#chance(0.08)
      ? this.#note('@', ` @ ${this.#pick(['300', '600', '0', 'start()', 'end()', '1200'])}`)
      : ''
    return this.#chance(0.5) ? offset + at : at + offset
  }

  #range(depth: number, name: string): string {
    if (depth > 0 && this.#chance(0.25)) {
      const step = this.#pick(['', '30s', '1m', '45s', '2m'])
      const inner = this.#vector(depth - 1)
      // Prometheus 3.14.0 loses the windows of predict_linear over a subquery with `@`.
      const modifiers = name === 'predict_linear' ? '' : this.#modifiers()
      return this.#note(
        'subquery',
        `(${inner})[${this.#pick(['3m', '5m', '10m'])}:${step}]${modifiers}`,
      )
    }
    const matchers = this.#chance(0.3) ? `{${this.#matcher()}}` : ''
    return `${this.#pick(metrics)}${matchers}[${this.#duration()}]${this.#extended(name)}${this.#modifiers()}`
  }

  #extended(name: string): string {
    if (!this.#features.extendedRanges || !this.#chance(0.4)) return ''
    const known = ['rate', 'increase', 'delta'].includes(name)
    const anchored = known || name === 'changes' || name === 'resets'
    if (known && this.#chance(0.5)) return this.#note('smoothed range', ' smoothed')
    return anchored ? this.#note('anchored', ' anchored') : ''
  }

  #duration(): string {
    const plain = this.#pick(ranges)
    if (!this.#features.durationExpressions || !this.#chance(0.1)) return plain
    const other = this.#pick(ranges)
    return this.#note(
      'duration expression',
      this.#pick([`(${plain} + ${other})`, `max_of(${plain}, ${other})`, `${plain} * 1.5`]),
    )
  }

  #scalar(depth: number): string {
    const forms: readonly (() => string)[] = [
      () => this.#number(),
      () => this.#number(),
      () => this.#note('time', 'time()'),
      () => this.#note('pi', 'pi()'),
      () => this.#note('scalar', `scalar(${this.#vector(depth - 1)})`),
      () => `(${this.#scalar(depth - 1)} ${this.#operator(arithmetic)} ${this.#scalar(depth - 1)})`,
      () =>
        `(${this.#scalar(depth - 1)} ${this.#operator(comparisons)} bool ${this.#scalar(depth - 1)})`,
    ]
    return depth <= 0 ? this.#number() : this.#pick(forms)()
  }

  #number(): string {
    return this.#pick([
      '0',
      '1',
      '2',
      '0.5',
      '-1',
      '3.7',
      '1e3',
      '100',
      '-0.25',
      'Inf',
      'NaN',
      '1e300',
    ])
  }

  #call(depth: number): string {
    const name = this.#rarest(this.#functions)
    return this.#note(name, this.#callOf(name, depth))
  }

  #callOf(name: string, depth: number): string {
    const inner = () => this.#vector(depth - 1)
    const classic = () =>
      this.#chance(0.6)
        ? this.#pick([
            'lat_bucket',
            'sum by (le, a) (rate(lat_bucket[5m]))',
            'h',
            'nh',
            'rate(h[5m])',
          ])
        : inner()
    switch (name) {
      case 'label_replace':
        return `label_replace(${inner()}, "${this.#pick(['c', 'a', '__name__'])}", "${this.#pick(['$1', 'v-$1', ''])}", "${this.#pick(['a', 'b', 'nope'])}", "${this.#pick(['(.*)', 'x(.*)', '(x|1)'])}")`
      case 'label_join':
        return `label_join(${inner()}, "${this.#pick(['c', 'b'])}", "${this.#pick([',', ''])}", "a", "${this.#pick(['b', 'nope'])}")`
      case 'sort_by_label':
      case 'sort_by_label_desc':
        return `${name}(${inner()}, "${this.#pick(['a', 'b'])}")`
      case 'histogram_quantile':
        return `${name}(${this.#quantile()}, ${classic()})`
      case 'histogram_quantiles':
        return `${name}(${classic()}, "q", ${this.#quantile()}, 0.25)`
      case 'histogram_fraction':
        return `${name}(${this.#pick(['0', '-Inf', '0.3'])}, ${this.#pick(['1', 'Inf', '0.7'])}, ${classic()})`
      case 'quantile_over_time':
        return `${name}(${this.#quantile()}, ${this.#range(depth, name)})`
      case 'double_exponential_smoothing':
        return `${name}(${this.#range(depth, name)}, 0.${1 + this.#below(8)}, 0.${1 + this.#below(8)})`
      case 'info':
        return `info(${this.#pick(['c_total', 'g', 'rate(c_total[5m])'])}${this.#pick(['', ', {version=~".+"}'])})`
      case 'timestamp':
        return this.#chance(0.6) ? `timestamp(${this.#selector()})` : `timestamp(${inner()})`
      case 'absent':
        return `absent(${this.#chance(0.5) ? `nope{${this.#matcher()}}` : inner()})`
      case 'absent_over_time':
        return this.#chance(0.5)
          ? `absent_over_time(nope{${this.#matcher()}}[5m])`
          : `absent_over_time(${this.#range(depth, name)})`
      case 'time':
      case 'pi':
      case 'start':
      case 'end':
      case 'step':
      case 'range':
        return `vector(${name}())`
      case 'scalar':
        return `vector(scalar(${inner()}))`
      case 'min_of':
      case 'max_of':
        return `vector(${name}(${this.#scalar(depth - 1)}, ${this.#scalar(depth - 1)}))`
      default:
        return this.#plainCall(name, depth)
    }
  }

  #plainCall(name: string, depth: number): string {
    const types = functionSignature(name)?.argTypes ?? []
    const optional = (functionSignature(name)?.variadic ?? 0) !== 0 && this.#chance(0.5)
    const args = (optional ? types.slice(0, -1) : types).map((type) => {
      if (type === 'matrix') return this.#range(depth, name)
      return type === 'scalar' ? this.#scalar(1) : this.#vector(depth - 1)
    })
    return `${name}(${args.join(', ')})`
  }

  #quantile(): string {
    return this.#pick(['0.5', '0.9', '0', '1', '0.99', '-0.1', '1.1', '0.333'])
  }

  #aggregate(depth: number): string {
    const inner = this.#vector(depth - 1)
    const grouping = this.#grouping()
    const parameters = ['topk', 'bottomk', 'quantile', 'count_values']
    const limits = this.#features.limits ? ['limitk', 'limit_ratio'] : []
    const op = this.#rarest([...aggregations, ...parameters, ...limits])
    const form = (parameter: string) => this.#note(op, `${op}${grouping}(${parameter}${inner})`)
    switch (op) {
      case 'limitk':
        return this.#features.countedLimits
          ? `count(${form(`${this.#pick(['1', '2', '3', '0'])}, `)})`
          : form(`${this.#pick(['1', '2', '3', '0'])}, `)
      case 'topk':
      case 'bottomk':
        return form(`${this.#pick(['1', '2', '3', '0'])}, `)
      case 'quantile':
        return form(`${this.#quantile()}, `)
      case 'limit_ratio':
        return form(`${this.#pick(['0.5', '-0.5', '1', '0.2'])}, `)
      case 'count_values':
        return form(`"${this.#pick(['v', 'a'])}", `)
      default:
        return form('')
    }
  }

  #grouping(): string {
    if (this.#chance(0.3)) return ' '
    const kind = this.#pick(['by', 'without'])
    const names = labels.filter(() => this.#chance(0.35))
    return this.#note(kind, ` ${kind} (${names.join(', ')}) `)
  }

  #binary(depth: number): string {
    const roll = this.#random()
    if (roll < 0.2) return this.#withScalar(depth)
    const left = `(${this.#vector(depth - 1)})`
    const right = this.#chance(0.35) ? `(${this.#vector(depth - 1)})` : left
    if (roll < 0.4) return `${left} ${this.#operator(setOperators)}${this.#matching()} ${right}`
    const isComparison = this.#chance(0.4)
    const op = this.#operator(isComparison ? comparisons : arithmetic)
    const bool = isComparison && this.#chance(0.4) ? this.#note('bool', ' bool') : ''
    return `${left} ${op}${bool}${this.#matching()}${this.#group()} ${right}`
  }

  #withScalar(depth: number): string {
    const vector = `(${this.#vector(depth - 1)})`
    const scalar = this.#scalar(1)
    if (!this.#features.floatsOnly && this.#chance(0.15))
      return `${vector} ${this.#operator(trims)} ${this.#number()}`
    const isComparison = this.#chance(0.4)
    const op = this.#operator(isComparison ? comparisons : arithmetic)
    const bool = isComparison && this.#chance(0.4) ? this.#note('bool', ' bool') : ''
    return this.#chance(0.5)
      ? `${vector} ${op}${bool} ${scalar}`
      : `${scalar} ${op}${bool} ${vector}`
  }

  #matching(): string {
    this.#canGroup = false
    if (this.#chance(0.6)) return ''
    this.#canGroup = true
    const kind = this.#pick(['on', 'ignoring'])
    const names = labels.filter(() => this.#chance(kind === 'on' ? 0.85 : 0.2))
    this.#matched = kind === 'on' ? names : []
    return this.#note(kind, ` ${kind} (${names.join(', ')})`)
  }

  #canGroup = false
  #matched: readonly string[] = []

  #group(): string {
    const side = this.#pick(['group_left', 'group_right'])
    const include = this.#matched.includes('b') ? '' : this.#pick(['', 'b'])
    const group =
      this.#canGroup && this.#chance(0.4) ? this.#note(side, ` ${side} (${include})`) : ''
    if (!this.#features.fill || !this.#canGroup || !this.#chance(0.4)) return group
    const fill = this.#pick(['fill', 'fill_left', 'fill_right'])
    return `${group}${this.#note(fill, ` ${fill} (${this.#pick(['0', '1', '-2.5'])})`)}`
  }

  #operator(choices: readonly string[]): string {
    const op = this.#rarest(choices)
    return this.#note(op, op)
  }

  #counter(): string {
    const step = this.#pick(['1', '10', '0.1', '7', '3.3'])
    return this.#pick([
      `0+${step}x20`,
      `5+${step}x8 0+${step}x11`,
      `1 2 ${step} _ _ 40 41+${step}x12`,
      `0+${step}x5 stale _x3 0+${step}x11`,
      `_x${this.#below(12)} 3+${step}x9`,
    ])
  }

  #gauge(): string {
    const step = this.#pick(['+1', '-3', '+0.25', '-0.1', '+1e10'])
    return this.#pick([
      `10${step}x20`,
      `${step.replace('+', '')} NaN 3 -Inf 4 Inf 0 -0 5 1e308 -1e308 2 3x8`,
      `1 5 2 8 3 stale 4 _ 6 7${step}x9`,
      `0x20`,
      `_x${this.#below(12)} 0.1+0.2x9`,
      `1e100 1 -1e100 2${step}x15`,
    ])
  }

  #histograms(custom: boolean): string {
    const layout = custom
      ? `schema:-53 custom_values:[${this.#pick(['1 5 10', '1 5', '0.5 5 10'])}]`
      : `schema:${this.#pick(['0', '1', '2', '-1', '3'])}`
    const zero = custom ? '' : this.#pick(['', ' z_bucket:2 z_bucket_w:0.001'])
    const negative = custom ? '' : this.#pick(['', ' n_buckets:[1 2]', ' n_offset:1 n_buckets:[3]'])
    const count = 6 + (zero ? 2 : 0) + (negative ? 3 : 0)
    const hint = this.#pick(['', '', ' counter_reset_hint:gauge'])
    const one = `{{${layout} sum:${this.#pick(['10', '5.5', '-3'])} count:${count}${zero} buckets:[1 2 3]${negative}${hint}}}`
    return this.#pick([
      `${one}+${one}x15`,
      `${one}x8 ${one}+${one}x6`,
      `${one} _ ${one}x4 stale ${one}+${one}x5`,
    ])
  }

  #mixed(): string {
    const one = '{{schema:0 sum:4 count:3 buckets:[1 2]}}'
    return this.#pick([`1 2 3 ${one}x4 5 6 ${one}+${one}x8`, `${one}x5 7x10`])
  }

  #classic(own: string): readonly [string, string][] {
    const broken = this.#chance(0.2)
    return ['0.1', '0.5', '1', '+Inf'].map((le, i) => [
      `lat_bucket{${own}, le="${le}"}`,
      `0+${broken && i === 2 ? 1 : i + 1}x20`,
    ])
  }

  /** One of the choices that were used least so far, so that all of them get their turn. */
  #rarest(choices: readonly string[]): string {
    const offered = [this.#pick(choices), this.#pick(choices), this.#pick(choices)]
    return offered.reduce((a, b) => ((this.used.get(a) ?? 0) <= (this.used.get(b) ?? 0) ? a : b))
  }

  #note(what: string, text: string): string {
    this.used.set(what, (this.used.get(what) ?? 0) + 1)
    return text
  }

  #pick<T>(choices: readonly T[]): T {
    return choices[this.#below(choices.length)] as T
  }

  #below(limit: number): number {
    return Math.floor(this.#random() * limit)
  }

  #chance(probability: number): boolean {
    return this.#random() < probability
  }
}
