import type { ExprFacts } from '../../analysis/facts.ts'
import type { Binary, Expr, VectorSelector } from '../../promql/ast.ts'
import { walk } from '../../promql/visit.ts'
import type { AlertingRule, PromExpr, Rule } from '../../rules/rule-file.ts'
import type { SourceFile } from '../../text/source-file.ts'
import { type Check, type CheckContext, defineCheck, type RuleSite } from '../check.ts'
import { editInExpr } from '../edit-in-expr.ts'
import { type Alternative, findAlternatives } from './conditions.ts'
import { isMeantToFire } from './meant-to-fire.ts'

/** An alert whose only comparisons have `bool`, which lets 0 through as well as 1. */
const check: Check = defineCheck({
  id: 'semantics/bool-alert',
  create(context) {
    return {
      AlertingRule(rule, site) {
        const facts = context.analysis.expression(site.file, rule.expr)
        if (!facts || !rule.expr.ast || isMeantToFire(rule)) return
        for (const alternative of findAlternatives(rule.expr.ast, facts)) {
          if (alternative.conditional) continue
          const [bool] = alternative.bools
          if (bool) report(context, rule.expr, bool, site)
          else reportRecorded(context, rule, alternative, facts)
        }
      },
    }
  },
})

export default check

const why =
  'with `bool` a comparison gives 0 or 1 for every series, and an alert fires for every sample, whatever its value is'

function report(context: CheckContext, expr: PromExpr, node: Binary, { file }: RuleSite): void {
  if (!node.bool) return
  const fix = node === withoutBool(expr) ? removal(file.source, expr, node) : undefined
  context.reportIn(expr, node.bool, {
    message: `\`${node.op} bool\` decides nothing: the alert fires for results of 0 as well`,
    label: '0 is a sample too',
    why,
    help: 'remove `bool`, or compare the result with `== 1`',
    ...(fix ? { fix } : {}),
  })
}

/** The comparison that an expression consists of. */
function withoutBool({ ast }: PromExpr): Expr | undefined {
  let node = ast
  while (node?.kind === 'Paren') node = node.expr
  return node
}

function removal(source: SourceFile, expr: PromExpr, { op, bool }: Binary) {
  if (!bool) return undefined
  const after = expr.text[bool.end] === ' ' ? bool.end + 1 : bool.end
  const edit = editInExpr(source, expr, { start: bool.start, end: after }, '')
  return edit && { title: `compare with \`${op}\` alone`, safe: false, edits: [edit] }
}

function reportRecorded(
  context: CheckContext,
  rule: AlertingRule,
  alternative: Alternative,
  facts: ExprFacts,
): void {
  if (alternative.measured || alternative.certain.length > 0) return
  const [selector, ...others] = alternative.selectors
  const recorded = selector && others.length === 0 ? boolRule(selector, facts) : undefined
  if (!selector || !recorded) return
  const { source } = recorded.group.file
  context.reportIn(rule.expr, selector.span, {
    message: `\`${recorded.name.value}\` is 0 or 1 and compared with nothing: the alert fires for 0 as well`,
    label: '0 is a sample too',
    why,
    help: 'compare it: `== 1`',
    related: [{ file: source, span: recorded.expr.span, label: 'recorded with `bool`' }],
  })
}

/** The rule that records 0 and 1 for a selector. */
function boolRule(selector: VectorSelector, facts: ExprFacts): Rule | undefined {
  const [branch, ...others] = facts.of(selector).branches
  const [rule] = branch.origin.rules
  const { min, max, int } = branch.range.sound
  if (!rule?.expr.ast || others.length > 0 || min < 0 || max > 1 || !int) return undefined
  let bool = false
  walk(rule.expr.ast, (node) => {
    bool ||= node.kind === 'Binary' && node.bool !== undefined
    return !bool
  })
  return bool ? rule : undefined
}
