import { labelFact } from '../../analysis/labels/label-facts.ts'
import type { Expr } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import { type Check, defineCheck } from '../check.ts'
import { relatedReasons } from '../reasons.ts'
import { bucketSelectors, histogramArgument } from './bucket-series.ts'

/** Buckets without `le`. Native histograms have none and need none; `vmrange` takes its place in VictoriaMetrics. */
const check: Check = defineCheck({
  id: 'semantics/histogram-missing-le',
  create(context) {
    return {
      Call(node, expr, site) {
        const arg = histogramArgument(node)
        if (!arg || !bucketSelectors(arg) || groupsByRange(arg)) return
        const branches = context.analysis.expression(site.file, expr)?.of(arg).branches ?? []
        const facts = branches.map(({ labels }) => labelFact(labels, 'le'))
        const sure = facts.every(({ has, confidence }) => has === 'never' && confidence === 'proof')
        if (facts.length === 0 || !sure) return
        context.reportIn(expr, arg.span, {
          message: `\`${node.func.value}()\` of buckets without \`le\``,
          label: '`le` is aggregated away',
          why: 'the bounds of the buckets are in `le`: without it the result is always empty',
          help: 'keep it: `by (le, …)`',
          related: relatedReasons(facts[0]?.because, {
            source: site.file.source,
            expr,
            span: arg.span,
          }),
        })
      },
    }
  },
})

export default check

function groupsByRange(arg: Expr): boolean {
  let found = false
  walk(arg, (node) => {
    if (node.kind === 'Aggregate')
      found ||= node.grouping?.labels.some(({ value }) => value === 'vmrange') ?? false
    return !found
  })
  return found
}
