import { onlyNumber } from '../../analysis/range/interval-set.ts'
import { foldConstant, withoutParens } from '../../analysis/thresholds.ts'
import { formatGeneral } from '../../model/go-number.ts'
import type { Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import { type Check, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { sumOfFilter } from './sums-of-filter.ts'

/** A recording rule whose samples all have one value, though it computes something. */
const check: Check = defineCheck({
  id: 'semantics/constant-result',
  create(context) {
    return {
      RecordingRule({ expr }, site) {
        const { ast } = expr
        const facts = context.analysis.expression(site.file, expr)
        if (!facts || !ast || isMarker(ast) || !computes(ast)) return
        const reading = isBool(ast) ? 'likely' : 'sound'
        const values = facts.root.branches.map(({ range }) =>
          onlyNumber({ ...range[reading], nan: false }),
        )
        const [value] = values
        if (value === undefined || values.some((one) => one !== value)) return
        context.reportIn(expr, withoutParens(ast).span, {
          message: `the result is always ${formatGeneral(value)}, or nothing`,
          label: `always ${formatGeneral(value)}`,
          help: 'record what varies, or mark what is there with `group`',
          related: relatedReasons(facts.root.branches[0].range.because),
        })
      },
    }
  },
})

export default check

/** A truth value, which whatever is likely decides. */
function isBool(ast: Expr): boolean {
  const node = withoutParens(ast)
  return node.kind === 'Binary' && node.bool !== undefined
}

const markers: ReadonlySet<string> = new Set([
  'absent',
  'absent_over_time',
  'present_over_time',
  'vector',
])
const passing: ReadonlySet<string> = new Set(['label_replace', 'label_join', 'sort', 'sort_desc'])

/** What is meant to be a constant: it says that something is there, or gives it labels. */
function isMarker(ast: Expr): boolean {
  let node = withoutParens(ast)
  for (let depth = 0; depth < 16; depth++) {
    if (node.kind === 'VectorSelector') return true
    if (node.kind === 'Aggregate') return node.op.value === 'group'
    if (node.kind === 'Call') {
      if (!passing.has(node.func.value)) return markers.has(node.func.value)
      const [first] = node.args
      if (!first) return true
      node = withoutParens(first)
    } else if (node.kind === 'Binary' && !node.bool && keepsSamples(node.op)) {
      if (node.op === '==') return true
      node = withoutParens(foldConstant(node.lhs) === undefined ? node.lhs : node.rhs)
    } else return false
  }
  return true
}

function keepsSamples(op: string): boolean {
  return ['==', '!=', '<', '<=', '>', '>=', 'and', 'or', 'unless'].includes(op)
}

/** Not literals alone, no multiplication by 0 on purpose, and no sum that is a finding of its own. */
function computes(ast: Expr): boolean {
  let selects = false
  let deliberate = false
  walk(ast, (node) => {
    selects ||= node.kind === 'VectorSelector' || (node.kind === 'Call' && node.args.length === 0)
    deliberate ||= sumOfFilter(node) !== undefined || erases(node)
    return !deliberate
  })
  return selects && !deliberate
}

function erases(node: Expr): boolean {
  if (node.kind !== 'Binary') return false
  if (node.op === '^') return foldConstant(node.rhs) === 0
  return node.op === '*' && [node.lhs, node.rhs].some((side) => foldConstant(side) === 0)
}
