import { selectedName } from '../../analysis/selected-name.ts'
import { foldConstant } from '../../analysis/thresholds.ts'
import type { Binary, Expr, VectorSelector } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { RecordingRule } from '../../rules/rule-file.ts'
import type { CheckContext } from '../check.ts'
import { mentionedWindows } from './windows-of-name.ts'

/** The lengths of time that an expression covers, itself or through the records that it reads. */
export interface BodyWindows {
  /** Milliseconds, with whatever brings each in: a name in backticks, or nothing where the expression itself does. */
  readonly windows: ReadonlyMap<number, string | undefined>
  /** Lengths of time that are mentioned otherwise: offsets, factors, names and labels of what is read. */
  readonly mentioned: ReadonlySet<number>
  /** Something may cover any length of time: a record that is not here, a range that is computed, a constant. */
  readonly open: boolean
}

const mostRules = 30
const second = 1000

/** Collects them. */
export function windowsOfBody(context: CheckContext, rule: RecordingRule): BodyWindows {
  const windows = new Map<number, string | undefined>()
  const mentioned = new Set<number>()
  const rules = new Map<RecordingRule, string | undefined>([[rule, undefined]])
  let open = false
  let reads = false
  for (const [one, name] of rules) {
    if (!one.expr.ast || rules.size > mostRules) open = true
    if (!one.expr.ast || open) break
    walk(one.expr.ast, (node) => {
      if (node.kind === 'MatrixSelector' || node.kind === 'Subquery') {
        if (node.range.ms === undefined) open = true
        else if (!windows.has(node.range.ms)) windows.set(node.range.ms, name)
      }
      for (const ms of mentionsOf(node)) mentioned.add(ms)
      if (node.kind !== 'VectorSelector') return
      reads = true
      const read = definitionsOf(context, rule, node)
      for (const next of read) if (!rules.has(next)) rules.set(next, name ?? next.name.value)
      const selected = selectedName(node)
      open ||= selected === undefined || (read.length === 0 && selected.includes(':'))
    })
  }
  return { windows, mentioned, open: open || !reads }
}

function definitionsOf(
  context: CheckContext,
  { group }: RecordingRule,
  selector: VectorSelector,
): readonly RecordingRule[] {
  const name = selectedName(selector)
  return name === undefined ? [] : context.analysis.scope(group.file).definitions(name)
}

function mentionsOf(node: Expr): readonly number[] {
  switch (node.kind) {
    case 'VectorSelector': {
      const offset = node.offset?.ms
      const values = node.matchers.flatMap(({ value }) => mentionedWindows(value.value))
      const named = mentionedWindows(selectedName(node) ?? '')
      return [...values, ...named, ...(offset === undefined ? [] : [Math.abs(offset)])]
    }
    case 'Subquery':
      return node.offset?.ms === undefined ? [] : [Math.abs(node.offset.ms)]
    case 'NumberLiteral':
      return [node.value * second]
    case 'Binary':
      return factorsOf(node)
    default:
      return []
  }
}

/** Factors may be lengths of time in any unit: `* 86400`, `* 30` of what is there for a day. */
function factorsOf(node: Binary): readonly number[] {
  if (node.op !== '*' && node.op !== '/') return []
  return [node.lhs, node.rhs, node].flatMap((side) => {
    const value = foldConstant(side)
    if (value === undefined || value < 2) return []
    return [second, 60 * second, 3600 * second, 86_400 * second].map((unit) => value * unit)
  })
}
