import { stronglyConnected } from '../../model/strongly-connected.ts'
import type { VectorSelector } from '../../promql/ast.ts'
import type { RecordingRule, RuleFile } from '../../rules/rule-file.ts'
import type { Analysis } from '../analysis.ts'
import { canRead } from './can-read.ts'
import { isProductive } from './productive.ts'
import { readsOf } from './reads.ts'
import { censusOf } from './rule-census.ts'

/** Rules that read each other such that none can ever give a first value; the first of them with the selector that needs it. */
export interface EmptyCycle {
  readonly rule: RecordingRule
  readonly selector: VectorSelector
  readonly others: readonly RecordingRule[]
}

const known = new WeakMap<readonly RuleFile[], readonly EmptyCycle[]>()

/** The cycles of recording rules among some files that never give anything. */
export function emptyCycles(
  files: readonly RuleFile[],
  analysis: Pick<Analysis, 'scope'>,
): readonly EmptyCycle[] {
  const before = known.get(files)
  if (before) return before
  const found = find(censusOf(files).records, analysis)
  known.set(files, found)
  return found
}

function find(
  records: readonly RecordingRule[],
  analysis: Pick<Analysis, 'scope'>,
): readonly EmptyCycle[] {
  const numbers = new Map(records.map((rule, at) => [rule, at]))
  const edges = records.map((rule) =>
    readRules(rule, analysis).flatMap((read) => numbers.get(read) ?? []),
  )
  return stronglyConnected(edges).flatMap((part) => {
    const [at = 0] = part
    if (part.length === 1 && !edges[at]?.includes(at)) return []
    return emptyCycle(
      part.flatMap((one) => records[one] ?? []),
      analysis,
    )
  })
}

function readRules(
  rule: RecordingRule,
  analysis: Pick<Analysis, 'scope'>,
): readonly RecordingRule[] {
  if (!rule.expr.ast) return []
  return readsOf(rule.expr.ast).flatMap(({ selector, name }) =>
    definitions(rule, selector, name, analysis),
  )
}

function definitions(
  rule: RecordingRule,
  selector: VectorSelector,
  name: string | undefined,
  analysis: Pick<Analysis, 'scope'>,
): readonly RecordingRule[] {
  if (name === undefined) return []
  const scope = analysis.scope(rule.group.file)
  return scope.definitions(name).filter((one) => canRead(selector, one))
}

function emptyCycle(
  members: readonly RecordingRule[],
  analysis: Pick<Analysis, 'scope'>,
): readonly EmptyCycle[] {
  const inside = new Set(members)
  const giving = new Set<RecordingRule>()
  const canGive = (rule: RecordingRule) => (selector: VectorSelector) => {
    const name = readsOf(rule.expr.ast ?? selector).find((read) => read.selector === selector)?.name
    if (!name?.includes(':')) return true
    const read = definitions(rule, selector, name, analysis)
    return read.length === 0 || read.some((one) => !inside.has(one) || giving.has(one))
  }
  for (let before = -1; before < giving.size; ) {
    before = giving.size
    for (const rule of members)
      if (!rule.expr.ast || isProductive(rule.expr.ast, canGive(rule))) giving.add(rule)
  }
  const [first, ...others] = members.filter((rule) => !giving.has(rule))
  const { ast } = first?.expr ?? {}
  if (!first || !ast) return []
  const selector = readsOf(ast).find((read) => !canGive(first)(read.selector))?.selector
  return selector ? [{ rule: first, selector, others }] : []
}
