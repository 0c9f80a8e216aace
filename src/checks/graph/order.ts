import { canRead } from '../../analysis/graph/can-read.ts'
import { readsOf } from '../../analysis/graph/reads.ts'
import type { Subject } from '../../diagnostic/diagnostic.ts'
import { stronglyConnected } from '../../model/strongly-connected.ts'
import type { VectorSelector } from '../../promql/ast.ts'
import type { RecordingRule, Rule, RuleGroup } from '../../rules/rule-file.ts'
import { type Check, defineCheck } from '../check.ts'

/** A rule that reads what a later rule of its group records: the value of the evaluation before. */
const check: Check = defineCheck({
  id: 'graph/order',
  create(context) {
    return {
      RuleGroup(group, { file }) {
        const positions = new Map(group.rules.map((rule, at) => [rule, at]))
        const scope = context.analysis.scope(file)
        const readBy = (selector: VectorSelector, name: string) =>
          scope.definitions(name).filter((rule) => canRead(selector, rule))
        let known: ReadonlyMap<Rule, number> | undefined
        const cycles = () => {
          known ??= cyclesOf(group, positions, readBy)
          return known
        }
        group.rules.forEach((rule, at) => {
          const later = new Map<string, { read: VectorSelector; writer: RecordingRule }>()
          for (const { selector, name, window } of rule.expr.ast ? readsOf(rule.expr.ast) : []) {
            if (name === undefined || later.has(name)) continue
            if (window || selector.offset || selector.at) continue
            const read = readBy(selector, name)
            const [writer] = read
            if (!writer || !read.every((one) => (positions.get(one) ?? -1) > at)) continue
            if (read.some((one) => readsItself(one) || cycles().get(one) === cycles().get(rule)))
              continue
            later.set(name, { read: selector, writer })
          }
          const [first] = later
          if (!first) return
          const [name, { read }] = first
          const names = [...later.keys()].map((one) => `\`${one}\``)
          context.reportIn(rule.expr, read.name?.span ?? read.span, {
            message: `${names.join(' and ')} ${names.length > 1 ? 'are' : 'is'} recorded only later in the group`,
            cause: `${file.source.path} ${group.name.value} ${names.join()}`,
            label: 'the value of the evaluation before',
            why: 'the rules of a group run one after the other, so this one sees a result that is one interval old, and nothing at first',
            help: `move the rule that records \`${name}\` before this one`,
            subject: subjectOf(rule),
            related: [...later.values()].map(({ writer }) => ({
              file: file.source,
              span: writer.name.span,
              label: 'recorded here',
            })),
          })
        })
      },
    }
  },
})

export default check

function subjectOf({ kind, name, group }: Rule): Subject {
  return {
    kind: kind === 'AlertingRule' ? 'alert' : 'record',
    name: name.value,
    group: group.name.value,
  }
}

/** A rule that adds to a metric of its own name: the metric is there without it. */
function readsItself({ name, expr }: RecordingRule): boolean {
  return expr.ast !== undefined && readsOf(expr.ast).some((read) => read.name === name.value)
}

/** The rules of a group by the cycle that they belong to, each its own where it is in none: in a cycle no order is right. */
function cyclesOf(
  { rules }: RuleGroup,
  positions: ReadonlyMap<Rule, number>,
  readBy: (selector: VectorSelector, name: string) => readonly RecordingRule[],
): ReadonlyMap<Rule, number> {
  const edges = rules.map(({ expr }) =>
    (expr.ast ? readsOf(expr.ast) : []).flatMap(({ selector, name }) =>
      name === undefined ? [] : readBy(selector, name).flatMap((one) => positions.get(one) ?? []),
    ),
  )
  const found = new Map<Rule, number>()
  stronglyConnected(edges).forEach((part, number) => {
    for (const at of part) {
      const rule = rules[at]
      if (rule) found.set(rule, number)
    }
  })
  return found
}
