import type { Aggregate, Expr } from '../../promql/ast.ts'
import type { RecordingRule } from '../../rules/rule-file.ts'
import { type Check, defineCheck, type Report } from '../check.ts'
import { listed } from '../policy-entry.ts'
import { labelsOf } from '../rule-match.ts'

/** Levels that name a label which results are aggregated by; others may mean anything. */
const levels: ReadonlySet<string> = new Set([
  'job',
  'instance',
  'namespace',
  'pod',
  'container',
  'service',
  'device',
  'deployment',
  'path',
  'route',
  'handler',
])
/** Aggregations that end names, and are written there for nothing else. */
const operations: ReadonlySet<string> = new Set(['sum', 'avg', 'min', 'max'])

/** The form `level:metric:operations`: the level against the labels of the outermost aggregation, the operation against its operator. */
const check: Check = defineCheck({
  id: 'rule/record-name',
  create(context) {
    return {
      RecordingRule(rule) {
        const { value, span } = rule.name
        const parts = value.split(':')
        if (parts.length === 1) {
          context.report(span, {
            message: `\`${value}\` is not of the form \`level:metric:operations\``,
            help: 'begin with the labels that the result has, end with what was done: `job:http_requests:rate5m`',
          })
          return
        }
        const outer = rule.expr.ast && outermost(rule.expr.ast)
        if (parts.length < 3 || outer?.kind !== 'Aggregate') return
        const wrong = wrongLevel(rule, parts[0] ?? '', outer) ?? wrongOperation(value, parts, outer)
        if (wrong) context.reportIn(rule.expr, outer.op.span, wrong)
      },
    }
  },
})

export default check

function outermost(expr: Expr): Expr {
  let node = expr
  while (node.kind === 'Paren') node = node.expr
  return node
}

/** Words of the level that are labels, and that the aggregation does not keep. */
function wrongLevel(rule: RecordingRule, level: string, outer: Aggregate): Report | undefined {
  if (outer.grouping?.without || keepsLabels(outer)) return undefined
  const kept = outer.grouping?.labels.map(({ value }) => value) ?? []
  const known = new Set([...kept, ...labelsOf(rule).keys()])
  const words = level.split('_')
  if (words.some((word) => !levels.has(word) && !known.has(word))) return undefined
  const missing = words.filter((word) => !known.has(word))
  if (missing.length === 0) return undefined
  const name = rule.name.value
  const has = kept.length === 0 ? 'the result has no labels' : undefined
  return {
    message: has
      ? `the level \`${level}\` of \`${name}\` names ${listed(missing, 'and')}, and ${has}`
      : `the level ${listed(missing, 'and')} of \`${name}\` is not among the labels ${listed(kept, 'and')}`,
    help: `aggregate by ${listed(words, 'and')}, or name the rule by its labels`,
  }
}

/** `topk` and the like keep the labels of their operand. */
function keepsLabels({ op }: Aggregate): boolean {
  return /^(?:topk|bottomk|limitk|limit_ratio)$/.test(op.value)
}

function wrongOperation(
  name: string,
  parts: readonly string[],
  { op }: Aggregate,
): Report | undefined {
  const said = parts.at(-1) ?? ''
  if (!operations.has(said) || !operations.has(op.value) || said === op.value) return undefined
  return {
    message: `the name says \`${said}\`, the rule takes the \`${op.value}\``,
    help: `end the name \`${name}\` with \`:${op.value}\`, or aggregate with \`${said}\``,
  }
}
