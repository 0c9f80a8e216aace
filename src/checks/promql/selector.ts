import { selectedName } from '../../analysis/selected-name.ts'
import type { Expr, VectorSelector } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { Rule } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'
import { asked, entriesFor, listed, type PolicyEntry, texts } from '../policy-entry.ts'
import { fits } from '../rule-match.ts'

/** Matchers that selectors have to have, whatever they ask for. */
const check: Check = defineCheck({
  id: 'promql/selector',
  create(context) {
    const visit = (rule: Rule): void => {
      const entries = entriesFor(context.options, 'selectors', rule)
      if (entries.length === 0 || !rule.expr.ast) return
      walk(rule.expr.ast, (node, parents) => {
        if (node.kind !== 'VectorSelector') return
        for (const entry of entries) {
          const missing = missingIn(node, parents, entry)
          if (missing.length === 0) continue
          const name = selectedName(node)
          context.reportIn(
            rule.expr,
            node.name?.span ?? node.span,
            asked(entry, {
              message: `${name === undefined ? 'series are' : `\`${name}\` is`} selected without a matcher on ${listed(missing, 'and')}`,
              help: `add ${listed(
                missing.map((label) => `${label}="…"`),
                'and',
              )}`,
            }),
          )
        }
      })
    }
    return { AlertingRule: visit, RecordingRule: visit }
  },
})

export default check

function missingIn(
  node: VectorSelector,
  parents: readonly Expr[],
  { metric, within, labels }: PolicyEntry,
): readonly string[] {
  if (metric !== undefined && !fits(metric, selectedName(node) ?? '')) return []
  const called = (parent: Expr) => parent.kind === 'Call' && fits(within, parent.func.value)
  if (within !== undefined && !parents.some(called)) return []
  const given = new Set(node.matchers.map(({ name }) => name.value))
  return texts(labels).filter((label) => !given.has(label))
}
