import { weakest } from '../../analysis/because.ts'
import { commonMismatch } from '../../analysis/labels/failures.ts'
import { labelFact } from '../../analysis/labels/label-facts.ts'
import { neverThere } from '../../analysis/labels/never-there.ts'
import { type Check, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { listNames } from './describe-label.ts'

/** Labels that `group_left (…)` is to copy from a side that never has them. */
const check: Check = defineCheck({
  id: 'label/group-left-missing',
  create(context) {
    return {
      Binary(node, expr, { file }) {
        const group = node.matching?.group
        if (!group || group.labels.length === 0) return
        const facts = context.analysis.expression(file, expr)
        if (!facts || commonMismatch(node, facts.of(node.lhs), facts.of(node.rhs))) return
        const one = group.side === 'left' ? node.rhs : node.lhs
        const many = group.side === 'left' ? node.lhs : node.rhs
        const side = group.side === 'left' ? 'right' : 'left'
        const missing = group.labels.flatMap(({ value: label, span }) => {
          const never = neverThere(facts.of(one), label)
          return never ? [{ ...never, label, span }] : []
        })
        const [first] = missing
        if (!first) return
        const lost = missing.some(({ label }) =>
          facts.of(many).branches.every(({ labels }) => labelFact(labels, label).has === 'must'),
        )
        const labels = listNames(missing.map(({ label }) => label))
        context.reportIn(expr, first.span, {
          message: `\`group_${group.side}\` copies ${labels}, which the ${side} side never has`,
          label: 'nothing to copy',
          why: lost
            ? `A label that is copied from a side without it is taken off the result, and the ${group.side} side had one.`
            : 'The result gets no such label.',
          help: `keep ${labels} on the ${side} side, for example in its \`by (…)\`, or take it out of \`group_${group.side} (…)\``,
          related: relatedReasons(first.because),
          confidence: weakest(...missing.map(({ confidence }) => confidence)),
        })
      },
    }
  },
})

export default check
