import type { Binary } from '../../promql/ast.ts'
import { type Confidence, weakest } from '../because.ts'
import type { Site } from '../domain.ts'
import {
  countingOf,
  isCounting,
  type MetricTypeFact,
  numberType,
  type TypeFact,
  unknownType,
} from './metric-type.ts'

const comparisons: ReadonlySet<string> = new Set(['==', '!=', '<', '<=', '>', '>='])

/** The type of what an operator makes of its two sides. */
export function typeOfBinary(node: Binary, left: TypeFact, right: TypeFact, site: Site): TypeFact {
  const { op } = node
  if (op === 'or') return right
  if (op === 'and' || op === 'unless' || op === '</' || op === '>/') return left
  if (comparisons.has(op)) {
    if (!node.bool) return left.kind === 'number' ? right : left
    const because = { text: '`bool` gives 0 or 1', place: site.place(node) }
    return { kind: 'metric', type: 'gauge', confidence: 'proof', because }
  }
  if (left.kind === 'number' || right.kind === 'number') return withNumber(node, left, right)
  return ofVectors(node, left, right, site)
}

/** Arithmetic with a number: the other side scaled, moved or turned round. */
function withNumber({ op }: Binary, left: TypeFact, right: TypeFact): TypeFact {
  if (left.kind === 'number' && right.kind === 'number') return numberType
  const [other, first] = left.kind === 'number' ? [right, false] : [left, true]
  if (op === '*' || op === '+' || (first && (op === '/' || op === '-'))) return withoutPoint(other)
  if (op === '-') return isCounting(other) ? unknownType : withoutPoint(other)
  return unknownType
}

function ofVectors(node: Binary, left: TypeFact, right: TypeFact, site: Site): TypeFact {
  if (node.op === '*') return isOne(right) ? left : isOne(left) ? right : unknownType
  if (node.op === '/') {
    if (isOne(right)) return left
    const because = { text: 'a division gives it', place: site.place(node) }
    const of = isRate(left) && isRate(right) ? 'rates' : bothCounting(left, right)
    const confidence = of && of !== 'rates' ? weakestOf(left, right) : 'proof'
    return { kind: 'derived', type: 'ratio', confidence, because, ...(of ? { of } : {}) }
  }
  if (node.op !== '+' && node.op !== '-') return unknownType
  if (left.kind === 'unknown' || right.kind === 'unknown') return unknownType
  if (left.kind === 'number' || right.kind === 'number') return unknownType
  const confidence = weakest(left.confidence, right.confidence)
  if (countingOf(left) && countingOf(right)) {
    if (node.op === '-') return unknownType
    const because = { text: 'counters are added', place: site.place(node), from: left.because }
    const of = bothCounting(left, right) ?? 'histograms'
    return { kind: 'derived', type: 'counters-aggregated', confidence, because, of }
  }
  if (left.type !== right.type || left.type === 'quantile') return unknownType
  return withoutPoint({ ...left, confidence })
}

/** What two sides are that went through no rate: parts of histograms, or counters where one of them is. */
function bothCounting(left: TypeFact, right: TypeFact): 'counters' | 'histograms' | undefined {
  const [a, b] = [countingOf(left), countingOf(right)]
  if (!a || !b) return undefined
  return a === b ? a : 'counters'
}

function weakestOf(left: TypeFact, right: TypeFact): Confidence {
  if (left.kind === 'unknown' || left.kind === 'number') return 'proof'
  if (right.kind === 'unknown' || right.kind === 'number') return 'proof'
  return weakest(left.confidence, right.confidence)
}

function isRate(type: TypeFact): boolean {
  return type.kind === 'derived' && (type.type === 'rate' || type.type === 'increase')
}

/** Info metrics are 1: multiplying by them adds labels only. */
function isOne(type: TypeFact): boolean {
  return type.kind === 'metric' && type.type === 'info'
}

function withoutPoint(type: TypeFact): TypeFact {
  if (type.kind !== 'metric' || !type.point) return type
  const { point: _, ...rest } = type
  return rest satisfies MetricTypeFact
}
