import type { Facts } from '../../analysis/facts.ts'
import { commonMismatch } from '../../analysis/labels/failures.ts'
import { type Several, severalOf } from '../../analysis/labels/many-series.ts'
import type { Binary, Expr } from '../../promql/ast.ts'
import { type Check, defineCheck, type Report } from '../check.ts'
import { relatedReasons } from '../reasons.ts'

type Side = 'left' | 'right'

/** Sides of which matching allows one series for each combination of the matched labels, and that have several. */
const check: Check = defineCheck({
  id: 'label/join-many',
  create(context) {
    return {
      Binary(node, expr, { file }) {
        if (!node.matching || isSet(node)) return
        const facts = context.analysis.expression(file, expr)
        if (!facts) return
        const left = facts.of(node.lhs)
        const right = facts.of(node.rhs)
        if (commonMismatch(node, left, right)) return
        const group = node.matching.group?.side
        if (group !== 'left') reportSide('left', node.lhs, left)
        if (group !== 'right') reportSide('right', node.rhs, right)

        function reportSide(side: Side, of: Expr, { branches }: Facts): void {
          const found = branches.map((branch) => severalOf(node.matching, of, branch))
          const [several] = found
          if (several && found.every((one) => one))
            context.reportIn(expr, node.opSpan, describe({ node, side, several }))
        }
      },
    }
  },
})

export default check

interface Finding {
  readonly node: Binary
  readonly side: Side
  readonly several: Several
}

function isSet({ op }: Binary): boolean {
  return op === 'and' || op === 'or' || op === 'unless'
}

function describe({ node, side, several }: Finding): Report {
  const { label, fact, confidence } = several
  const matched = node.matching?.on ? 'on' : 'ignoring'
  return {
    message: `the ${side} side of \`${node.op}\` has a series for each \`${label}\`, which the match leaves out`,
    label: `only one series of the ${side} side may match`,
    why: 'Where two of them have the same matched labels, the evaluation fails with an error about many-to-many or many-to-one matching.',
    help: node.matching?.group
      ? `aggregate \`${label}\` away on the ${side} side, or turn the group modifier to \`group_${side} ()\``
      : `add \`group_${side} ()\` behind \`${matched} (…)\`, or aggregate \`${label}\` away`,
    related: relatedReasons(fact.because),
    confidence,
  }
}
