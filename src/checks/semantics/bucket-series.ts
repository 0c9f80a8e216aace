import { selectedName } from '../../analysis/selected-name.ts'
import type { Call, Expr, VectorSelector } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'

/** The argument of a function that reads a histogram: native, or the buckets of a classic one. */
export function histogramArgument({ func, args }: Call): Expr | undefined {
  if (func.value === 'histogram_quantile' || func.value === 'histogram_fraction') return args.at(-1)
  return func.value === 'histogram_quantiles' ? args[0] : undefined
}

/** The selectors below a node whose names are those of buckets, or of records of buckets; undefined where any other selector is among them. */
export function bucketSelectors(node: Expr): readonly VectorSelector[] | undefined {
  const found: VectorSelector[] = []
  let others = false
  walk(node, (below) => {
    if (below.kind !== 'VectorSelector') return
    if (/_bucket(?:$|:)/.test(selectedName(below) ?? '')) found.push(below)
    else others = true
  })
  return others || found.length === 0 ? undefined : found
}
