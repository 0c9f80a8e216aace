import type { Call } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { PromExpr } from '../../rules/rule-file.ts'
import { type Because, weakest } from '../because.ts'
import type { Branch } from '../branch.ts'
import type { Site } from '../domain.ts'
import { unitOfName } from '../names/name-unit.ts'
import { selectedName } from '../selected-name.ts'
import { isSameUnit } from './compare-units.ts'
import { describeValue } from './describe-unit.ts'
import {
  boolean,
  count,
  countPerSecond,
  fraction,
  hasDimension,
  moment,
  perSecond,
  quantity,
  seconds,
} from './known-units.ts'
import { parseUnit } from './parse-unit.ts'
import { mapReadings, unitFact } from './readings.ts'
import { type Unit, type UnitFact, unknownUnit } from './unit.ts'
import { averageUnit } from './unit-of-aggregate.ts'

type Rule = (node: Call, args: readonly Branch[], site: Site) => UnitFact

const same: Rule = (_, [first]) => first?.unit ?? unknownUnit

/** The unit of what a call gives. */
export function unitOfCall(node: Call, args: readonly Branch[], site: Site): UnitFact {
  return rules.get(node.func.value)?.(node, args, site) ?? unknownUnit
}

const rules: ReadonlyMap<string, Rule> = new Map([
  ...each('rate irate deriv', ofRate),
  ...each('increase delta idelta', (_, [first]) =>
    mapReadings(first?.unit ?? unknownUnit, ofDifference),
  ),
  ...each(
    `min_over_time max_over_time last_over_time first_over_time predict_linear
     double_exponential_smoothing holt_winters abs ceil floor round clamp clamp_min clamp_max
     label_replace label_join info sort sort_desc sort_by_label sort_by_label_desc vector scalar`,
    same,
  ),
  ...each('avg_over_time', (_, [first]) => averageUnit(first?.unit ?? unknownUnit)),
  ...each('quantile_over_time', (_, args) => args[1]?.unit ?? unknownUnit),
  ...each('sum_over_time', (_, [first]) => mapReadings(first?.unit ?? unknownUnit, ofSummed)),
  ...each('stddev_over_time mad_over_time', (_, [first]) =>
    mapReadings(first?.unit ?? unknownUnit, ofSpread),
  ),
  ...each(
    `count_over_time changes resets sgn hour minute month year day_of_month day_of_week day_of_year
     days_in_month`,
    (node, _, site) => fixed(count, node, site, 'counts'),
  ),
  ...each('absent absent_over_time present_over_time', (node, _, site) =>
    fixed(boolean, node, site, 'is 1 where it is there'),
  ),
  ...each(
    `time timestamp start end start_timestamp ts_of_min_over_time ts_of_max_over_time
     ts_of_last_over_time ts_of_first_over_time`,
    (node, _, site) => fixed(moment, node, site, 'is a Unix timestamp'),
  ),
  ...each('step range', (node, _, site) => fixed(seconds, node, site, 'is a length of time')),
  ...each('histogram_quantile histogram_quantiles histogram_avg histogram_stddev', ofHistogram),
  ...each('histogram_sum', same),
  ...each('histogram_count', (node, _, site) =>
    fixed(isRated(node) ? countPerSecond : count, node, site, 'counts'),
  ),
  ...each('histogram_fraction', (node, _, site) => fixed(fraction, node, site, 'is a part of all')),
  ...each('sqrt', (_, [first]) => mapReadings(first?.unit ?? unknownUnit, ofRoot)),
])

function each(names: string, rule: Rule): readonly (readonly [string, Rule])[] {
  return names
    .trim()
    .split(/\s+/)
    .map((name) => [name, rule])
}

function fixed(unit: Unit, node: Call, site: Site, says: string): UnitFact {
  const because: Because = { text: `\`${node.func.value}()\` ${says}`, place: site.place(node) }
  return unitFact([unit], 'proof', because)
}

/** Per second; the rate of a share, of a state or of a number that is 0 or 1 means nothing known. */
function ofRate(node: Call, [first]: readonly Branch[], site: Site): UnitFact {
  const unit = first?.unit ?? unknownUnit
  if (unit.kind !== 'known') return unknownUnit
  const because = {
    text: `\`${node.func.value}()\` is per second`,
    place: site.place(node),
    from: unit.because,
  }
  const isShare = isOneOfModes(node)
  const fact = mapReadings(
    unit,
    (one) => {
      if (isShare && one.flavour === 'quantity' && one.dimension.time === 1) return fraction
      if (one.flavour === 'count' || one.flavour === 'point' || hasDimension(one.dimension))
        return perSecond(one)
      return undefined
    },
    because,
  )
  if (!isShare || fact.kind !== 'known') return fact
  return { ...fact, confidence: weakest(fact.confidence, 'convention') }
}

/** `rate(x_seconds_total{mode="idle"}[5m])`: time is spent in one mode or another, so each gets a part of it. */
function isOneOfModes({ args }: Call): boolean {
  const [range] = args
  return (
    range?.kind === 'MatrixSelector' &&
    range.selector.matchers.some(({ name }) => name.value === 'mode' || name.value === 'state')
  )
}

function ofDifference(unit: Unit): Unit | undefined {
  if (unit.flavour === 'point' && unit.dimension.time === 1)
    return quantity(unit.dimension, unit.scale)
  if (unit.flavour === 'boolean' || unit.flavour === 'info') return undefined
  return unit.flavour === 'fraction' ? { ...unit, flavour: 'ratio' } : unit
}

function ofSummed(unit: Unit): Unit | undefined {
  if (unit.flavour === 'boolean') return count
  return unit.flavour === 'count' || unit.flavour === 'quantity' ? unit : undefined
}

function ofSpread(unit: Unit): Unit | undefined {
  if (unit.flavour === 'point') return quantity(unit.dimension, unit.scale)
  return unit.flavour === 'boolean' || unit.flavour === 'info' ? undefined : unit
}

function ofRoot({ dimension, scale, flavour }: Unit): Unit | undefined {
  return !hasDimension(dimension) && scale.num === scale.den && flavour !== 'point'
    ? { dimension, scale, flavour }
    : undefined
}

/** What a histogram's observations are in: the unit of its name, which its buckets' samples (counts) are not in. */
function ofHistogram(node: Call, args: readonly Branch[], site: Site): UnitFact {
  const { metrics = [], rules: read = [] } = args.at(-1)?.origin ?? {}
  const facts = metrics.map((name) => {
    const rule = read.find((one) => one.name.value === name)
    const fact = unitOfObservations(name, node, site)
    return rule && fact.kind === 'unknown' ? unitOfRecordedBuckets(rule, node, site) : fact
  })
  const [first, ...rest] = facts
  return first && rest.every((fact) => isSameFact(fact, first)) ? first : unknownUnit
}

function unitOfRecordedBuckets(
  { expr }: { readonly expr: PromExpr },
  node: Call,
  site: Site,
): UnitFact {
  let found: string | undefined
  if (expr.ast)
    walk(expr.ast, (one) => {
      if (one.kind === 'VectorSelector') found ??= selectedName(one)
      return found === undefined
    })
  return found === undefined ? unknownUnit : unitOfObservations(found, node, site)
}

function unitOfObservations(name: string, node: Call, site: Site): UnitFact {
  const family = name.replace(/_bucket(?=$|:).*$/, '')
  const because = (unit: Unit | undefined): Because => ({
    text: `the observations of \`${family}\` are ${unit ? describeValue(unit) : 'numbers'}`,
    place: site.place(node),
  })
  const known = site.knowledge.metric(`${family}_sum`)?.unit ?? site.knowledge.metric(family)?.unit
  const declared = known && known.evidence !== 'declaration' ? parseUnit(known.value) : undefined
  if (known && declared && declared.flavour !== 'count')
    return unitFact(
      [declared],
      known.evidence === 'exporter' ? 'convention' : 'proof',
      because(declared),
    )
  const named = unitOfName(`${family.split(':').at(-1)}_sum`)
  const readings = named?.readings.filter(({ flavour }) => flavour !== 'count') ?? []
  return named ? unitFact(readings, named.confidence, because(readings[0])) : unknownUnit
}

function isSameFact(a: UnitFact, b: UnitFact): boolean {
  return a.kind === 'known' && b.kind === 'known' && isSameUnit(a.readings[0], b.readings[0])
}

function isRated(node: Call): boolean {
  let found = false
  walk(node, (one) => {
    if (one.kind === 'Call' && (one.func.value === 'rate' || one.func.value === 'irate'))
      found = true
    return !found
  })
  return found
}
