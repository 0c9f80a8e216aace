import type { Project } from '../../project/project.ts'
import type { Binary, ComparisonOp, Expr } from '../../promql/ast.ts'
import { printExpr } from '../../promql/print.ts'
import type { AlertingRule, Rule } from '../../rules/rule-file.ts'
import { type Check, type CheckContext, defineCheck } from '../check.ts'

/** An alert that fires only when another one with the same labels does. */
const check: Check = defineCheck({
  id: 'graph/shadowed-alert',
  create(context) {
    return {
      Project(project) {
        for (const tier of tiers(project)) reportTier(context, tier)
      },
    }
  },
})

export default check

/** `value` compared with a number, read such that the number stands on the right. */
interface Threshold {
  readonly rule: AlertingRule
  readonly value: string
  readonly op: ComparisonOp
  readonly number: number
}

const mirrored: Readonly<Partial<Record<ComparisonOp, ComparisonOp>>> = {
  '>': '<',
  '>=': '<=',
  '<': '>',
  '<=': '>=',
}
const tierLabels: ReadonlySet<string> = new Set(['severity', 'priority', 'level', 'urgency'])
const tierWords =
  /^(?:critical|crit|warning|warn|error|info|information|notice|page|pager|ticket|high|medium|low|major|minor|fatal|emergency|urgent|disaster|p[0-5]|sev-?[0-5]|[0-5])$/i

/** Alerts that compare one value in one direction, with the same labels and durations. */
function tiers(project: Project): readonly (readonly Threshold[])[] {
  const found = new Map<string, Threshold[]>()
  for (const file of project.ruleFiles)
    for (const { rules } of file.groups)
      for (const rule of rules) {
        const threshold = thresholdOf(rule)
        if (!threshold) continue
        const key = JSON.stringify([
          threshold.op[0],
          threshold.value,
          labelsOf(rule),
          threshold.rule.for?.value ?? 0,
          threshold.rule.keepFiringFor?.value ?? 0,
          file.carrier === 'markdown' ? file.span.start : 0,
        ])
        const others = found.get(key)
        if (others) others.push(threshold)
        else found.set(key, [threshold])
      }
  return [...found.values()].filter(({ length }) => length > 1)
}

function reportTier(context: CheckContext, tier: readonly Threshold[]): void {
  const [weakest] = [...tier].sort((a, b) => (implies(a, b) ? 1 : implies(b, a) ? -1 : 0))
  if (!weakest) return
  for (const { rule, op, number } of tier) {
    const other = weakest.rule
    if (rule.name.value === other.name.value || !implies({ op, number }, weakest)) continue
    const isTiered = labelsOf(rule).some(
      ([name, value]) => tierLabels.has(name) && tierWords.test(value),
    )
    context.reportAt(rule.group.file.source, rule.name.span, {
      message: `\`${rule.name.value}\` fires only when \`${other.name.value}\` fires too`,
      label: 'with the same labels',
      why: `the two compare the same value: what is ${op} ${number} is ${weakest.op} ${weakest.number} as well, so every such alert comes twice`,
      help: isTiered
        ? 'give the two different severities, or remove one'
        : 'label the two with different severities, so that one can inhibit the other',
      related: [
        { file: other.group.file.source, span: other.name.span, label: 'fires whenever it does' },
      ],
      subject: { kind: 'alert', name: rule.name.value, group: rule.group.name.value },
      ...(isTiered ? {} : { severity: 'info' as const }),
    })
  }
}

/** Whether what the first condition lets through is a part, but not all, of what the second does. */
function implies(
  a: Pick<Threshold, 'op' | 'number'>,
  b: Pick<Threshold, 'op' | 'number'>,
): boolean {
  if (a.number === b.number) return a.op.length === 1 && b.op.length === 2
  return a.op.startsWith('>') ? a.number > b.number : a.number < b.number
}

function thresholdOf(rule: Rule): Threshold | undefined {
  if (rule.kind !== 'AlertingRule' || rule.broken || !rule.expr.ast) return undefined
  const expr = unwrap(rule.expr.ast)
  if (expr.kind !== 'Binary' || expr.bool || !isOrder(expr)) return undefined
  const right = numberOf(expr.rhs)
  if (right !== undefined)
    return { rule, value: printExpr(unwrap(expr.lhs)), op: expr.op, number: right }
  const left = numberOf(expr.lhs)
  const op = mirrored[expr.op]
  if (left === undefined || !op) return undefined
  return { rule, value: printExpr(unwrap(expr.rhs)), op, number: left }
}

function isOrder(expr: Binary): expr is Binary & { readonly op: ComparisonOp } {
  return expr.op in mirrored
}

function unwrap(expr: Expr): Expr {
  let inner = expr
  while (inner.kind === 'Paren') inner = inner.expr
  return inner
}

function numberOf(expr: Expr): number | undefined {
  const inner = unwrap(expr)
  if (inner.kind === 'NumberLiteral') return inner.value
  if (inner.kind !== 'Unary') return undefined
  const operand = unwrap(inner.expr)
  if (operand.kind !== 'NumberLiteral') return undefined
  return inner.op === '-' ? -operand.value : operand.value
}

function labelsOf({ group, labels }: Rule): readonly (readonly [string, string])[] {
  const all = new Map(
    [...group.labels, ...labels].map(({ name, value }) => [name.value, value.text]),
  )
  return [...all].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
}
